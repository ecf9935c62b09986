import { failure, success } from '@qyzmet/kernel';
import { validateValues } from '../form/validate-form.ts';
import type { FormValue } from '../journal/types.ts';
import { localDate } from '../local-date.ts';
import type { StepHandler } from './handler.ts';
import { wrongInput } from './person-steps.ts';
import { sendMessage } from './send-message.ts';

/** The head's resolution: from here on the executor's steps belong to the person named. */
export const resolve: StepHandler = {
  mover: 'person',
  perform: ({ input }) => {
    if (input.kind !== 'resolution') return wrongInput;
    const { executor, words } = input;
    if (!executor.iin || !executor.name) return missing('executor');
    const data = words?.trim() ? { executor, words: words.trim() } : { executor };
    return success({ outcome: 'ok', entries: [{ type: 'executor-named', data }] });
  },
};

/** The file goes on: with a message to another body, without one to the executors of this one. */
export const forward: StepHandler = {
  mover: 'person',
  perform: ({ input, ...moment }) => {
    if (input.kind !== 'forward') return wrongInput;
    if (moment.step.message) return success({ outcome: 'ok', ...sendMessage(moment) });
    const executor = input.executor ?? null;
    return success({ outcome: 'ok', entries: [{ type: 'executor-named', data: { executor } }] });
  },
};

export const conclude: StepHandler = {
  mover: 'person',
  perform: ({ input }) => {
    if (input.kind !== 'conclusion') return wrongInput;
    const { outcome, text } = input;
    if (!text.trim()) return missing('text');
    return success({ outcome: 'ok', entries: [{ type: 'concluded', data: { outcome, text: text.trim() } }] });
  },
};

export const writeLetter: StepHandler = {
  mover: 'person',
  perform: ({ input }) => {
    if (input.kind !== 'covering-letter') return wrongInput;
    if (!input.text.trim()) return missing('text');
    return success({
      outcome: 'ok',
      entries: [{ type: 'letter-written', data: { text: input.text.trim() } }],
    });
  },
};

/** As with a result: a letter with a bad signature does not exist. */
export const signLetter: StepHandler = {
  mover: 'person',
  perform: ({ input }) => {
    if (input.kind !== 'signed-letter') return wrongInput;
    const { pdfSha256, signature } = input;
    if (signature.outcome !== 'valid')
      return failure({ code: 'signature-refused', reasons: signature.reasons });
    return success({ outcome: 'ok', entries: [{ type: 'letter-signed', data: { pdfSha256, signature } }] });
  },
};

/** What the register does not know the officer reads from the originals; nothing to enter is a word of its own. */
export const enterByHand: StepHandler = {
  mover: 'person',
  perform: ({ input, state, context }) => {
    if (input.kind === 'done') return success({ outcome: 'ok' });
    if (input.kind !== 'manual-entry') return wrongInput;
    const fields = context.edition.regulation.form.sections.flatMap((section) => section.fields);
    const known = fields.filter(({ id }) => id in input.values);
    if (known.length < Object.keys(input.values).length) return wrongInput;
    const values = Object.fromEntries(
      Object.entries(input.values).map(([id, value]): [string, FormValue] => [
        id,
        { value, source: 'originals' },
      ]),
    );
    const faults = validateValues(
      known,
      { ...state, form: { ...state.form, ...values } },
      localDate(context.now),
    );
    if (faults.length > 0) return failure({ code: 'invalid-input', fields: faults });
    return success({ outcome: 'ok', entries: [{ type: 'form-saved', data: { values } }] });
  },
};

function missing(field: string) {
  return failure({ code: 'invalid-input' as const, fields: [{ field, fault: 'required' as const }] });
}
