const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta']);
const closesParagraph = new Set(
  'address aside blockquote details div dl fieldset figure footer form h1 h2 h3 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
);

/** What a parser would have to mend in our own mark-up: for tests. Empty when the document is well-formed. */
export function faultsOfMarkup(html: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  for (const [tag, slash, name = '', attributes = ''] of html.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g,
  )) {
    const lower = name.toLowerCase();
    if (slash) {
      const last = open.pop();
      if (last !== lower) faults.push(`${tag} closes <${last}>`);
      continue;
    }
    const id = /\sid="([^"]*)"/.exec(attributes)?.[1];
    if (id !== undefined && ids.has(id)) faults.push(`id ${id} stands twice`);
    if (id !== undefined) ids.add(id);
    if (open.includes('p') && closesParagraph.has(lower)) faults.push(`<${lower}> inside <p>`);
    if (lower === 'a' && open.includes('a')) faults.push('<a> inside <a>');
    if (lower === 'form' && open.includes('form')) faults.push('<form> inside <form>');
    if (!empty.has(lower) && !tag.endsWith('/>')) open.push(lower);
  }
  if (open.length > 0) faults.push(`left open: ${open.join(' ')}`);
  return faults;
}
