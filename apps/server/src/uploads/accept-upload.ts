import { createHash } from 'node:crypto';
import type { Attachment } from '@qyzmet/case-engine';
import { type ErrorCode, failure, type Result, success } from '@qyzmet/kernel';
import { fileTypeFromBuffer } from 'file-type';

export const uploadLimits = { megabytes: 10, filesPerCase: 10 } as const;

const accepted: ReadonlySet<string> = new Set<Attachment['mediaType']>([
  'application/pdf',
  'image/jpeg',
  'image/png',
]);

export interface AcceptedUpload {
  readonly name: string;
  readonly mediaType: Attachment['mediaType'];
  readonly size: number;
  readonly sha256: string;
  readonly content: Buffer;
}

/** Judges an upload by its content, never by its name or declared type. */
export async function acceptUpload(
  name: string,
  content: Buffer,
): Promise<Result<AcceptedUpload, ErrorCode>> {
  if (content.length > uploadLimits.megabytes * 1024 * 1024) return failure('file-too-large');
  const type = await fileTypeFromBuffer(content);
  if (!type || !accepted.has(type.mime)) return failure('file-type-refused');
  return success({
    name: safeName(name, type.ext),
    mediaType: type.mime as Attachment['mediaType'],
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    content,
  });
}

/** The name is only shown, but it travels in headers and journals: no path, no control characters, a length. */
function safeName(name: string, extension: string): string {
  const base = (name.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}"]/gu, '').trim();
  const stem = base.replace(/\.[^.]{1,5}$/, '').slice(0, 100) || 'file';
  return `${stem}.${extension}`;
}
