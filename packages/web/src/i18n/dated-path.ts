/** Places that show the law of a chosen day. An application is always made under the law of today. */
const dated = /^\/(?:services|handbook)(?:\/(?!.*\/apply\b)[^?#]*)?(?=[?#]|$)/u;

/** `('/services/a/b/act#clause-8', '2012-10-01')` → `/services/a/b/act?asOf=2012-10-01#clause-8`; other paths stay. */
export function datedPath(path: string, date: string): string {
  if (!dated.test(path)) return path;
  const [, address = '', query = '', anchor = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/u.exec(path) ?? [];
  return `${address}${query ? `${query}&` : '?'}asOf=${date}${anchor}`;
}
