/** A LIKE pattern for a part of a text; null, which matches everything, for an empty term. */
export function containing(term: string): string | null {
  return term === '' ? null : `%${term.replace(/[\\%_]/g, '\\$&')}%`;
}

/** The term when it can be a whole IIN. */
export function wholeNumber(term: string): string | null {
  return /^\d{12}$/.test(term) ? term : null;
}
