import type { Static, TObject } from 'typebox';

/** One numbered layout of one output document. Once issued it never changes: a new form is a new number. */
export interface Layout<Fields extends TObject = TObject> {
  /** The Typst source, as a path from the room's source folder. */
  readonly source: string;
  readonly fields: Fields;
  /** A complete, made-up document: for previews, for the warm-up and for tests. */
  readonly example: Static<Fields>;
}

export function defineLayout<Fields extends TObject>(layout: Layout<Fields>): Layout<Fields> {
  return layout;
}
