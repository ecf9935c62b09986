/**
 * The number that a tap calls, of a telephone as an act prints it: "8-72433 2-41-07 2-21-73" → "+77243324107".
 * Undefined where it prints no whole number before a fax.
 */
export function callable(printed: string): string | undefined {
  const [voice = ''] = printed.split(/факс/iu);
  const digits = voice.replace(/\D/gu, '');
  return /^[78]\d{10}/u.test(digits) ? `+7${digits.slice(1, 11)}` : undefined;
}
