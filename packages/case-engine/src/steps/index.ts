import type { StepKind } from '@qyzmet/regulation';
import {
  checkCredentials,
  checkRepresentative,
  checkSignature,
  deliver,
  draft,
  notify,
  refuse,
  send,
  showStatus,
} from './engine-steps.ts';
import type { StepHandler } from './handler.ts';
import { inform } from './inform.ts';
import { lookUp } from './look-up.ts';
import { conclude, enterByHand, forward, resolve, signLetter, writeLetter } from './office-steps.ts';
import {
  authenticate,
  decideMerits,
  fill,
  handOver,
  identify,
  plainStep,
  sign,
  signResult,
} from './person-steps.ts';
import { answerOffer, enqueue, offer } from './queue-steps.ts';
import { register } from './register.ts';

/** One handler for each kind of step; the compiler demands an entry for a new kind. */
export const handlers: Readonly<Record<StepKind, StepHandler>> = {
  'sign-up': plainStep,
  authenticate,
  'check-credentials': checkCredentials,
  'take-ticket': plainStep,
  identify,
  'check-originals': plainStep,
  fill,
  'look-up': lookUp,
  sign,
  'check-signature': checkSignature,
  refuse,
  register,
  accept: plainStep,
  examine: plainStep,
  decide: decideMerits,
  draft,
  'sign-result': signResult,
  send,
  'show-status': showStatus,
  'hand-over': handOver,
  deliver,
  resolve,
  conclude,
  'covering-letter': writeLetter,
  'sign-letter': signLetter,
  forward,
  'manual-entry': enterByHand,
  'check-representative': checkRepresentative,
  inform,
  notify,
  enqueue,
  offer,
  'answer-offer': answerOffer,
};
