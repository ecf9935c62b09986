const kazakhToRussian: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  i: 'и',
  ё: 'е',
};

/** Folds a name or phrase for search: lower case, Kazakh letters to their Russian neighbours, spaces collapsed. */
export function foldForSearch(value: string): string {
  return value
    .normalize('NFC')
    .toLocaleLowerCase('kk')
    .replace(/[әғқңөұүһіiё]/g, (letter) => kazakhToRussian[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}
