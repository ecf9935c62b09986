import { isLanguage, type Language } from '@qyzmet/kernel';

/** `('ru', '/services')` → `/ru/services`. Paths inside the portal are always written without the language. */
export function localPath(language: Language, path: string): string {
  return path === '/' ? `/${language}` : `/${language}${path}`;
}

/** `/ru/services?q=1` → `{ language: 'ru', path: '/services?q=1' }`; language undefined when the prefix is missing. */
export function splitLanguage(path: string): { language: Language | undefined; path: string } {
  const match = /^\/([a-z]{2})(?=[/?]|$)(.*)$/s.exec(path);
  if (!match || !isLanguage(match[1])) return { language: undefined, path };
  const rest = match[2] ?? '';
  return { language: match[1], path: rest.startsWith('/') ? rest : `/${rest}` };
}

/** Language of a visitor without a prefix: the cookie, then the browser's wishes, then Kazakh. */
export function chooseLanguage(wish: { cookie?: string; acceptLanguage?: string }): Language {
  if (isLanguage(wish.cookie)) return wish.cookie;
  const wanted = (wish.acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((q) => q !== undefined);
      return { language: tag.trim().slice(0, 2).toLowerCase(), quality: Number(quality ?? 1) };
    })
    .filter(({ language, quality }) => isLanguage(language) && quality > 0)
    .sort((a, b) => b.quality - a.quality)[0];
  return wanted && isLanguage(wanted.language) ? wanted.language : 'kk';
}
