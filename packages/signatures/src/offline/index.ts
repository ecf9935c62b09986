export { sha256Hex } from '../crypto/check-signature.ts';
export { reasonSentences } from '../reason-sentences.ts';
export type { Reason, VerifyResult } from '../types.ts';
export { type ResultVerdict, verifyKeptResult } from '../verify/verify-kept-result.ts';
export { nameOfAuthority } from './name-of-authority.ts';
