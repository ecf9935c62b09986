const rules = new Intl.PluralRules('ru');

/** `forms`: for 1, for 2, for 5. */
export function countInRussian(count: number, forms: readonly [string, string, string]): string {
  const rule = rules.select(count);
  return `${count} ${rule === 'one' ? forms[0] : rule === 'few' ? forms[1] : forms[2]}`;
}
