/** The error summary of a page, or its heading. */
export function faultsIn(page: string): string {
  const summary =
    /error-summary[\s\S]*?<\/ul>/.exec(page)?.[0] ?? /<h1[\s\S]*?<\/h1>[\s\S]{0,300}/.exec(page)?.[0];
  return (summary ?? page.slice(0, 300))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
