import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { ncaLayerAddress } from '@qyzmet/signatures';
import Fastify, { type FastifyInstance } from 'fastify';
import { uploadLimits } from '../uploads/accept-upload.ts';

/** Fastify with everything that holds for every page: limits, headers, forms. Routes are added by their own rooms. */
export async function createApp(options: { readonly logLevel: string }): Promise<FastifyInstance> {
  const app = Fastify({
    // Pages carry the id as the key of their form: it must never come twice, after a restart or from another node.
    genReqId: () => randomUUID(),
    logger: {
      level: options.logLevel,
      // Query strings may hold names and numbers of people.
      serializers: { req: (request) => ({ method: request.method, path: request.url.split('?')[0] }) },
    },
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: 'loopback',
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        // NCALayer on the visitor's own computer.
        connectSrc: ["'self'", new URL(ncaLayerAddress).origin],
        frameSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  await app.register(cookie);
  await app.register(formbody);
  await app.register(multipart, {
    attachFieldsToBody: true,
    limits: { fileSize: uploadLimits.megabytes * 1024 * 1024, files: uploadLimits.filesPerCase, fields: 40 },
  });
  await app.register(rateLimit, { global: false });
  await app.register(compress, { global: true, threshold: 1024, encodings: ['br', 'gzip'] });
  return app;
}
