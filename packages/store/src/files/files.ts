import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';

export interface StoredFile {
  readonly sha256: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

export interface Files {
  /** The same bytes are kept once, under the media type they first came with. */
  put(file: {
    readonly bytes: Uint8Array;
    readonly mediaType: string;
    readonly now: Date;
  }): Promise<Pick<StoredFile, 'sha256' | 'size'>>;
  /** @throws when the bytes are no longer those that were put */
  find(sha256: string): Promise<(StoredFile & { readonly bytes: Buffer }) | undefined>;
}

const put = {
  name: 'file-put',
  text: `insert into file (sha256, media_type, size, content, created_at) values ($1, $2, $3, $4, $5)
    on conflict do nothing`,
};

const find = {
  name: 'file-find',
  text: `select sha256, media_type as "mediaType", size, content as bytes from file where sha256 = $1`,
};

export function createFiles(database: Database): Files {
  return {
    async put({ bytes, mediaType, now }) {
      const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const sha256 = hashOf(content);
      await database.run(put, [sha256, mediaType, content.length, content, now]);
      return { sha256, size: content.length };
    },
    async find(sha256) {
      const [file] = await database.run<StoredFile & { bytes: Buffer }>(find, [sha256]);
      if (file && hashOf(file.bytes) !== sha256)
        throw new Error(`file ${sha256} was changed in the database`);
      return file;
    },
  };
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
