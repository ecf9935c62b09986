import type { CaseState, Party } from '@qyzmet/case-engine';
import { errorTable, newId } from '@qyzmet/kernel';
import type { System } from '@qyzmet/regulation';
import type { PageRequest } from '../http/page-request.ts';
import type { Product } from '../product.ts';
import { acceptUpload, uploadLimits } from './accept-upload.ts';

interface PostedFile {
  readonly type: 'file';
  readonly fieldname: string;
  readonly filename: string;
  readonly file: { readonly truncated: boolean };
  toBuffer(): Promise<Buffer>;
}

export interface TakenUploads {
  readonly state: CaseState;
  /** At the field of the document, in the page's language. */
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** Takes the posted files one by one: the good ones are attached, each other one is named with its fault. */
export async function takeUploads(
  product: Product,
  page: PageRequest,
  before: CaseState,
  by: Party,
  system: System,
): Promise<TakenUploads> {
  let state = before;
  const errors: { field: string; message: string }[] = [];
  for (const posted of postedFiles(page.request.body)) {
    const field = posted.fieldname;
    const refuse = (code: 'file-too-large' | 'file-type-refused' | 'too-many-files') => {
      const limit = code === 'too-many-files' ? uploadLimits.filesPerCase : uploadLimits.megabytes;
      const sentence = errorTable[code].sentence[page.language].replace('{limit}', String(limit));
      errors.push({ field, message: `${posted.filename}: ${sentence}` });
    };
    if (posted.filename === '') continue;
    if (state.attachments.length >= uploadLimits.filesPerCase) {
      refuse('too-many-files');
      continue;
    }
    const upload = await acceptUpload(posted.filename, await posted.toBuffer());
    if (!upload.ok) {
      refuse(upload.error as 'file-too-large' | 'file-type-refused');
      continue;
    }
    const { content, ...file } = upload.value;
    const now = product.clock.now();
    await product.store.files.put({ bytes: content, mediaType: file.mediaType, now });
    const attachment = { id: newId(now), document: field.replace(/^file-/, ''), ...file };
    const attached = await product.cases.execute(system, state.caseId, [
      { type: 'attach-file', by, attachment },
    ]);
    if (attached.ok) state = attached.value.state;
    else errors.push({ field, message: errorTable[attached.error.code].sentence[page.language] });
  }
  return { state, errors };
}

function postedFiles(body: unknown): readonly PostedFile[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.values(body)
    .flat()
    .filter(
      (part): part is PostedFile =>
        typeof part === 'object' && part !== null && 'type' in part && part.type === 'file',
    );
}
