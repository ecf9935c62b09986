import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const cookieName = 'qyzmet_browser';

/** Binds forms to the browser that got them: a random cookie, and in each form its HMAC under the server's secret. */
export class BrowserTokens {
  readonly #secret: Buffer;
  readonly #secure: boolean;

  constructor(secret: Buffer, secure: boolean) {
    this.#secret = secret;
    this.#secure = secure;
  }

  /** The form token of this browser; a browser without a cookie gets one. */
  formToken(request: FastifyRequest, reply: FastifyReply): string {
    let browser = request.cookies[cookieName];
    if (!browser || !/^[\w-]{43}$/.test(browser)) {
      browser = randomBytes(32).toString('base64url');
      reply.setCookie(cookieName, browser, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: this.#secure,
      });
      request.cookies[cookieName] = browser;
    }
    return this.#sign(browser);
  }

  accepts(request: FastifyRequest, token: unknown): boolean {
    const site = request.headers['sec-fetch-site'];
    if (site && site !== 'same-origin' && site !== 'none') return false;
    const browser = request.cookies[cookieName];
    if (!browser || typeof token !== 'string') return false;
    const expected = Buffer.from(this.#sign(browser));
    const given = Buffer.from(token);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }

  #sign(browser: string): string {
    return createHmac('sha256', this.#secret).update(browser).digest('base64url');
  }
}
