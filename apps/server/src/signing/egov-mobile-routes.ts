import { timingSafeEqual } from 'node:crypto';
import type { Language } from '@qyzmet/kernel';
import {
  type MobileSignDocuments,
  type MobileSignOffer,
  mobileMime,
  signedDocuments,
} from '@qyzmet/signatures';
import type { SigningCode } from '@qyzmet/store';
import { chooseLanguage, type MessageKey, translator } from '@qyzmet/web';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusalReasons } from '../present/refusal-reasons.ts';
import type { Product } from '../product.ts';
import { judge } from './judge-signature.ts';
import { documentsAddress, keptUntil } from './phone-signing.ts';

type CodeRequest = FastifyRequest<{ Querystring: { readonly code?: string } }>;

const limits = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } };

/** What eGov Mobile asks: who offers a document (API 1), the document, and its signature (API 2). No cookie, no log-in. */
export function addEgovMobileRoutes(app: FastifyInstance, product: Product): void {
  if (!product.settings.egovMobile) return;
  const { signingCodes, accessLog } = product.store;
  const codeOf = (request: CodeRequest) =>
    signingCodes.find(String(request.query.code ?? ''), product.clock.now());

  app.get('/mgovSign', limits, async (request: CodeRequest, reply) => {
    const code = await codeOf(request);
    return code ? answer(reply, offer(product, code, languageOf(request))) : gone(request, reply);
  });

  app.get('/mgovSign/documents', limits, async (request: CodeRequest, reply) => {
    const code = await codeOf(request);
    if (!code || code.state === 'signed') return gone(request, reply);
    if (!bears(request, code.token)) return refuse(reply, 401, say(request, 'mobile.wrong-token'));
    const now = product.clock.now();
    if (await signingCodes.markOpened(code.id, now))
      await accessLog.record({
        who: code.openedBy,
        what: 'Қол қойылатын құжат телефонда ашылды (eGov Mobile)',
        system: code.system,
        caseId: code.caseId,
        applicantIin: code.applicantIin,
        cites: code.document.cites,
        now,
      });
    return answer(reply, documentsOf(code));
  });

  app.put('/mgovSign/documents', limits, async (request: CodeRequest, reply) => {
    const code = await codeOf(request);
    if (!code || code.state === 'signed') return gone(request, reply);
    if (!bears(request, code.token)) return refuse(reply, 401, say(request, 'mobile.wrong-token'));
    const [received] = signedDocuments(request.body, 1) ?? [];
    if (!received) return refuse(reply, 400, say(request, 'mobile.bad-shape'));
    const { cms, verdict } = await judge(product, {
      // Written by `openCode` from the demands of the page.
      ...(code.demands as Parameters<typeof judge>[1]),
      cms: received,
      content: code.content,
      contentType: code.document.mediaType,
    });
    const now = product.clock.now();
    const taken = await signingCodes.answer(code.id, {
      cms,
      reasons: verdict.reasons,
      now,
      expiresAt: keptUntil(now),
    });
    if (!taken) return gone(request, reply);
    if (verdict.outcome === 'valid') return answer(reply, { code: '200', message: 'success' });
    const reasons = refusalReasons(verdict.reasons, languageOf(request));
    return refuse(reply, 403, reasons.map(({ sentence }) => sentence).join(' '));
  });
}

function offer(product: Product, code: SigningCode, language: Language): MobileSignOffer {
  const { organisation, description } = code.document;
  return {
    description: description[language],
    expiry_date: new Date(code.expiresAt).toISOString(),
    organisation: {
      nameRu: organisation.name.ru,
      nameKz: organisation.name.kk,
      nameEn: organisation.name.en,
      bin: organisation.bin,
    },
    document: { uri: documentsAddress(product, code.id), auth_type: 'Token', auth_token: code.token },
  };
}

function documentsOf({ content, document }: SigningCode): MobileSignDocuments {
  return {
    signMethod: 'CMS_SIGN_ONLY',
    version: 1,
    documentsToSign: [
      {
        id: 1,
        nameRu: document.name.ru,
        nameKz: document.name.kk,
        nameEn: document.name.en,
        meta: document.meta,
        document: { file: { mime: mobileMime(document.mediaType), data: content.toString('base64') } },
      },
    ],
  };
}

function bears({ headers }: FastifyRequest, token: string): boolean {
  const given = Buffer.from(headers.authorization ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function languageOf({ headers }: FastifyRequest): Language {
  const acceptLanguage = headers['accept-language'];
  return chooseLanguage(acceptLanguage ? { acceptLanguage } : {});
}

function say(request: FastifyRequest, key: MessageKey): string {
  return translator(languageOf(request))(key);
}

function answer(reply: FastifyReply, body: object): FastifyReply {
  return reply.header('cache-control', 'no-store').send(body);
}

function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  return answer(reply.code(status), { code: String(status), message });
}

/** Never made, run out, cancelled or used: who asks from outside need not know which. */
function gone(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return refuse(reply, 404, say(request, 'mobile.gone'));
}
