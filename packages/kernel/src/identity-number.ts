const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

/**
 * Check digit of an IIN or BIN: Σ weight·digit mod 11, a second series of weights when that gives 10.
 * Undefined when both series give 10: such a number is never issued.
 */
export function checkDigitOf(firstEleven: string): number | undefined {
  const digits = [...firstEleven].map(Number);
  const sum = (weights: readonly number[]) =>
    weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0) % 11;
  const first = sum(firstWeights);
  if (first < 10) return first;
  const second = sum(secondWeights);
  return second < 10 ? second : undefined;
}

function hasValidCheckDigit(value: string): boolean {
  return /^\d{12}$/.test(value) && checkDigitOf(value.slice(0, 11)) === Number(value[11]);
}

/**
 * Individual identification number: length and check digit only. Since decree No 853 of 26.08.2013 the digits
 * need not equal the birth date or the sex, so neither is ever derived from them.
 */
export function isIin(value: string): boolean {
  return hasValidCheckDigit(value);
}

/** Business identification number; shares the check digit of the IIN. */
export function isBin(value: string): boolean {
  return hasValidCheckDigit(value);
}
