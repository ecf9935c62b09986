import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const cookieName = 'qyzmet_pending';
/** A cookie holds about 4 kB; what does not fit was a long text, and the person is told to copy it. */
const largestForm = 2600;
const minutes = 30;

/**
 * What was typed when the session ran out: kept sealed in the browser's own cookie until the person has signed in again and the
 * same page takes it back. Nothing is kept on the server, and only the server can read it.
 */
export class PendingForms {
  readonly #key: Buffer;

  constructor(secret: Buffer) {
    this.#key = createHash('sha256').update('pending form').update(secret).digest();
  }

  keep(reply: FastifyReply, path: string, fields: Readonly<Record<string, string>>): void {
    const { csrf: _, 'idempotency-key': __, password: ___, 'switch-language': ____, ...typed } = fields;
    const text = JSON.stringify({ path, typed });
    if (Buffer.byteLength(text) > largestForm) return;
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    reply.setCookie(cookieName, sealed.toString('base64url'), {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      maxAge: minutes * 60,
    });
  }

  /** What was typed on this very page, once. */
  take(request: FastifyRequest, reply: FastifyReply, path: string): Readonly<Record<string, string>> {
    const kept = this.#open(request.cookies[cookieName]);
    if (kept?.path !== path) return {};
    reply.clearCookie(cookieName, { path: '/' });
    return kept.typed;
  }

  #open(cookie: string | undefined): { path: string; typed: Record<string, string> } | undefined {
    if (!cookie) return undefined;
    try {
      const sealed = Buffer.from(cookie, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(-16));
      return JSON.parse(
        Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString('utf8'),
      );
    } catch {
      // Sealed by another server's secret, cut or forged: as good as none.
      return undefined;
    }
  }
}
