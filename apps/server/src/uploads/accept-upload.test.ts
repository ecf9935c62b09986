import { describe, expect, it } from 'vitest';
import { acceptUpload, uploadLimits } from './accept-upload.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

describe('acceptUpload', () => {
  it('takes a PNG and a PDF and gives them the extension of their content', async () => {
    expect(await acceptUpload('куәлік.exe', png)).toMatchObject({
      ok: true,
      value: { name: 'куәлік.png', mediaType: 'image/png' },
    });
    expect(await acceptUpload('өтініш.pdf', pdf)).toMatchObject({
      ok: true,
      value: { mediaType: 'application/pdf' },
    });
  });

  it('refuses a disguised file whatever its name says', async () => {
    expect(await acceptUpload('scan.pdf', Buffer.from('MZ this is a program'))).toEqual({
      ok: false,
      error: 'file-type-refused',
    });
    expect(await acceptUpload('scan.png', Buffer.from('<svg onload="alert(1)"/>'))).toEqual({
      ok: false,
      error: 'file-type-refused',
    });
    expect(await acceptUpload('empty.pdf', Buffer.alloc(0))).toEqual({
      ok: false,
      error: 'file-type-refused',
    });
  });

  it('refuses more than the limit', async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(uploadLimits.megabytes * 1024 * 1024)]);
    expect(await acceptUpload('large.pdf', large)).toEqual({ ok: false, error: 'file-too-large' });
  });

  it('keeps no path and no control characters of the name', async () => {
    expect(await acceptUpload('../../etc/pass\u0000wd\u202Efdp.pdf', pdf)).toMatchObject({
      value: { name: 'passwdfdp.pdf' },
    });
  });
});
