import { isLanguage, QyzmetError } from '@qyzmet/kernel';
import type { System } from '@qyzmet/regulation';
import { localPath, splitLanguage } from '@qyzmet/web';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Product } from '../product.ts';
import { type PageRequest, readPageRequest } from './page-request.ts';

type Handler = (page: PageRequest) => Promise<FastifyReply>;

export interface RouteLimits {
  /** Requests a minute from one address. */
  readonly perMinute?: number;
}

/** Adds pages under `/:language`, for one system's session. Every form is checked for its token. */
export class PageRoutes {
  readonly #app: FastifyInstance;
  readonly #product: Product;
  readonly #system: System;

  constructor(app: FastifyInstance, product: Product, system: System) {
    this.#app = app;
    this.#product = product;
    this.#system = system;
  }

  get(path: string, handler: Handler, limits: RouteLimits = {}): void {
    this.#app.get(this.#url(path), { config: this.#config(limits) }, async (request, reply) =>
      handler(await readPageRequest(this.#product, this.#system, request, reply)),
    );
  }

  post(path: string, handler: Handler, limits: RouteLimits = {}): void {
    this.#app.post(this.#url(path), { config: this.#config(limits) }, async (request, reply) => {
      const page = await readPageRequest(this.#product, this.#system, request, reply);
      const token = page.form.csrf ?? request.headers['x-csrf-token'];
      if (!this.#product.tokens.accepts(request, token)) throw new QyzmetError('form-expired');
      const wanted = page.form['switch-language'];
      if (isLanguage(wanted)) {
        // Nothing is checked or saved: the same page comes back in the other language with what was typed.
        const { path } = splitLanguage(request.url);
        this.#product.pendingForms.keep(reply, path.split('?')[0] ?? path, page.form);
        return reply.redirect(localPath(wanted, path), 303);
      }
      return handler(page);
    });
  }

  #url(path: string): string {
    return path === '/' ? '/:language(^(?:kk|ru|en)$)' : `/:language(^(?:kk|ru|en)$)${path}`;
  }

  #config({ perMinute }: RouteLimits) {
    return perMinute ? { rateLimit: { max: perMinute, timeWindow: '1 minute' } } : {};
  }
}
