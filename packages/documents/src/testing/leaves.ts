/** Every leaf of a JSON value, with a copy of the whole in which that leaf is replaced. */
export function leavesOf(
  whole: unknown,
): readonly { readonly path: string; readonly value: unknown; replacedBy(value: unknown): unknown }[] {
  return pathsOf(whole, []).map((path) => ({
    path: `/${path.join('/')}`,
    value: path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], whole),
    replacedBy(value: unknown) {
      const copy = structuredClone(whole) as Record<string, unknown>;
      const parent = path
        .slice(0, -1)
        .reduce<Record<string, unknown>>((node, key) => node[key] as Record<string, unknown>, copy);
      parent[path.at(-1) ?? ''] = value;
      return copy;
    },
  }));
}

function pathsOf(node: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof node !== 'object' || node === null) return [path];
  return Object.entries(node).flatMap(([key, child]) => pathsOf(child, [...path, key]));
}
