export { canonicalJson, type Json } from './canonical-json.ts';
export { type Clock, MovableClock, systemClock } from './clock.ts';
export { type ErrorCode, type ErrorEntry, errorTable, QyzmetError } from './errors.ts';
export { foldForSearch } from './fold.ts';
export { newId } from './id.ts';
export { checkDigitOf, isBin, isIin } from './identity-number.ts';
export { failure, type Result, success } from './result.ts';
export { isLanguage, type Language, languages, type Text } from './text.ts';
