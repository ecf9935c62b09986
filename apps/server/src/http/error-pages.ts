import { type ErrorCode, errorTable, isLanguage, type Language, QyzmetError } from '@qyzmet/kernel';
import { type FaultKind, faultPage, localPath, paths } from '@qyzmet/web';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Product } from '../product.ts';
import { frameOf, readPageRequest, sendPage } from './page-request.ts';

interface Fault {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Every error that reaches the edge becomes a page in the reader's language, or a problem document (RFC 9457). */
export function addErrorPages(app: FastifyInstance, product: Product): void {
  app.setErrorHandler(async (error, request, reply) => {
    const fault = faultOf(error);
    const { status } = errorTable[fault.code];
    if (status >= 500) request.log.error({ err: error }, 'a request failed');
    return answer(product, request, reply, fault);
  });
  app.setNotFoundHandler((request, reply) =>
    answer(product, request, reply, { code: 'page-not-found', details: {} }),
  );
}

function faultOf(error: unknown): Fault {
  if (error instanceof QyzmetError) return { code: error.code, details: error.details };
  const { code, statusCode } = error as { readonly code?: string; readonly statusCode?: number };
  if (code === 'FST_REQ_FILE_TOO_LARGE' || code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return { code: 'file-too-large', details: { limit: 10 } };
  if (code === 'FST_FILES_LIMIT') return { code: 'too-many-files', details: { limit: 10 } };
  if (statusCode === 429) return { code: 'too-many-attempts', details: {} };
  if (statusCode && statusCode >= 400 && statusCode < 500) return { code: 'form-expired', details: {} };
  return { code: 'internal-fault', details: {} };
}

async function answer(
  product: Product,
  request: FastifyRequest,
  reply: FastifyReply,
  fault: Fault,
): Promise<FastifyReply> {
  const { code, details } = fault;
  const { status, sentence } = errorTable[code];
  const language = languageOf(request);
  const words = sentence[language].replace('{limit}', String(details.limit ?? ''));
  if (!wantsPage(request))
    return reply
      .code(status)
      .header('content-type', 'application/problem+json')
      .send({ type: `urn:qyzmet:error:${code}`, title: words, status, instance: request.id });
  const page = { ...(await readPageRequest(product, 'portal', request, reply)), language };
  if (code === 'signed-out') {
    const next = request.url.replace(/^\/(kk|ru|en)/, '').split('?')[0] ?? '';
    if (request.method === 'POST') product.pendingForms.keep(reply, next, page.form);
    const expired = request.method === 'POST' ? '&expired=yes' : '';
    const desk = /^\/(?:kk|ru|en)\/(office|psc)(?=\/|$)/.exec(request.url)?.[1];
    const logIn = desk ? `/${desk}/log-in` : paths.logIn();
    return reply.redirect(`${localPath(language, logIn)}?next=${encodeURIComponent(next)}${expired}`, 303);
  }
  const path = typeof details.path === 'string' ? details.path : undefined;
  const model = {
    frame: await frameOf(product, page),
    kind: kindOf(status),
    sentence: words,
    reference: request.id,
    ...(path ? { path } : {}),
  };
  return sendPage(page, faultPage(model), status);
}

function languageOf(request: FastifyRequest): Language {
  const [, first] = request.url.split(/[/?]/);
  return isLanguage(first)
    ? first
    : isLanguage(request.cookies.qyzmet_language)
      ? request.cookies.qyzmet_language
      : 'kk';
}

function wantsPage(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('text/html');
}

function kindOf(status: number): FaultKind {
  if (status === 404) return '404';
  if (status === 403 || status === 401) return '403';
  if (status === 409) return '409';
  return status >= 500 ? '500' : '422';
}
