import { createHash } from 'node:crypto';
import { failure, type Result, success } from '@qyzmet/kernel';
import { Value } from 'typebox/value';
import { almatyTime, isMoment } from './fields/field-types.ts';
import type { Layout } from './layout.ts';
import { type FieldsOf, type LayoutId, layoutIds, layouts } from './layouts.ts';
import { compilePdf } from './typesetting/compiler.ts';

export interface RenderOptions {
  /** ISO 8601 with offset. The only moment in the file, so that equal input gives equal bytes. */
  readonly issuedAt: string;
  /** Marks the sheet as carrying a test signature, in three languages. */
  readonly demonstration?: boolean;
}

export interface RenderedDocument {
  readonly layout: LayoutId;
  readonly pdf: Uint8Array;
  /** Lower-case hexadecimal SHA-256 of `pdf`. */
  readonly sha256: string;
}

/** A field that the layout cannot print, by its JSON pointer. */
export interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/** A document was ordered with fields that `checkFields` refuses. */
export class UnprintableFieldsError extends Error {
  readonly layout: LayoutId;
  readonly faults: readonly FieldFault[];

  constructor(layout: LayoutId, faults: readonly FieldFault[]) {
    super(`${layout}: ${faults.map(({ path, message }) => `${path} ${message}`).join('; ')}`);
    this.name = 'UnprintableFieldsError';
    this.layout = layout;
    this.faults = faults;
  }
}

/** Tells whether a layout can print these fields; the faults name every field that it cannot. */
export function checkFields<Id extends LayoutId>(
  layout: Id,
  fields: unknown,
): Result<FieldsOf<Id>, readonly FieldFault[]> {
  const { fields: schema } = layouts[layout] as Layout;
  if (Value.Check(schema, fields)) return success(fields as FieldsOf<Id>);
  return failure(
    Value.Errors(schema, fields).map(({ instancePath, message }) => ({ path: instancePath, message })),
  );
}

/**
 * Sets one document as PDF/A-3a. Equal input gives equal bytes.
 * @throws UnprintableFieldsError when `checkFields` refuses the fields
 */
export async function renderDocument<Id extends LayoutId>(
  layout: Id,
  fields: FieldsOf<Id>,
  options: RenderOptions,
): Promise<RenderedDocument> {
  const { source, fields: schema } = layouts[layout] as Layout;
  const checked = checkFields(layout, fields);
  if (!checked.ok) throw new UnprintableFieldsError(layout, checked.error);
  if (!isMoment(options.issuedAt)) {
    throw new UnprintableFieldsError(layout, [
      { path: '/issuedAt', message: 'must be a moment with its offset, ISO 8601' },
    ]);
  }
  const data = JSON.stringify({
    fields: Value.Decode(schema, structuredClone(fields)),
    issued: almatyTime(options.issuedAt),
    demonstration: options.demonstration ?? false,
  });
  const pdf = await compilePdf(source, data, new Date(options.issuedAt));
  return { layout, pdf, sha256: createHash('sha256').update(pdf).digest('hex') };
}

/**
 * Sets the example of every layout, so that the first citizen does not wait for the fonts and a layout that cannot
 * be set stops the start.
 */
export async function warmUp(): Promise<void> {
  for (const layout of layoutIds) {
    await renderDocument(layout, layouts[layout].example as never, { issuedAt: '2012-08-15T10:00:00+06:00' });
  }
}
