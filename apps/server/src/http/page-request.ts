import { isLanguage, type Language, QyzmetError } from '@qyzmet/kernel';
import type { System } from '@qyzmet/regulation';
import {
  type Frame,
  localPath,
  type Notice,
  paths,
  type SignedInPerson,
  splitLanguage,
  translator,
} from '@qyzmet/web';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../access/sign-in.ts';
import type { Product } from '../product.ts';

/** One request for a page or of a form, with what every handler asks first. */
export interface PageRequest {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly language: Language;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Fields of the form; empty for a page. */
  readonly form: Readonly<Record<string, string>>;
  readonly system: System;
  readonly signedIn: SignedIn | undefined;
  readonly now: Date;
}

/** For pages that nobody sees without signing in. @throws QyzmetError signed-out */
export function mustBeSignedIn(page: PageRequest): SignedIn {
  if (!page.signedIn) throw new QyzmetError('signed-out');
  return page.signedIn;
}

export async function readPageRequest(
  product: Product,
  system: System,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<PageRequest> {
  const params = request.params as Record<string, string>;
  const language = isLanguage(params.language) ? params.language : 'kk';
  return {
    request,
    reply,
    language,
    params,
    query: request.query as Record<string, string>,
    form: formFields(request.body),
    system,
    signedIn: await product.signIn.find(request, system),
    now: product.clock.now(),
  };
}

/** Text fields of a form, multipart or not; files are read by their own handler. */
function formFields(body: unknown): Readonly<Record<string, string>> {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, field]) => {
      const value = typeof field === 'object' && field !== null && 'value' in field ? field.value : field;
      // A NUL or half of a surrogate pair is no text: the database would refuse the whole form.
      return typeof value === 'string' ? [[name, value.replaceAll('\0', '').toWellFormed()]] : [];
    }),
  );
}

const noticeCookie = 'qyzmet_notice';

/** Leaves a message for the next page that this browser shows. */
export function leaveNotice(reply: FastifyReply, notice: Notice): void {
  reply.setCookie(noticeCookie, Buffer.from(JSON.stringify(notice)).toString('base64url'), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    maxAge: 60,
  });
}

function takeNotice(page: PageRequest): Notice | undefined {
  const raw = page.request.cookies[noticeCookie];
  if (!raw) return undefined;
  page.reply.clearCookie(noticeCookie, { path: '/' });
  try {
    const { kind, title, text } = JSON.parse(Buffer.from(raw, 'base64url').toString()) as Record<
      string,
      unknown
    >;
    const known = (['good', 'plain', 'bad', 'wait'] as const).find((candidate) => candidate === kind);
    if (!known || typeof title !== 'string') return undefined;
    return { kind: known, title, ...(typeof text === 'string' ? { text } : {}) };
  } catch {
    return undefined;
  }
}

/** The frame of a page: language, person, tokens. One query for the count of unread notifications. */
export async function frameOf(
  product: Product,
  page: PageRequest,
  person?: SignedInPerson | null,
): Promise<Frame> {
  const notice = takeNotice(page);
  return {
    language: page.language,
    path: splitLanguage(page.request.url).path,
    now: page.now,
    assets: product.assets.urls,
    person: person === undefined ? await portalPerson(product, page) : person,
    csrf: product.tokens.formToken(page.request, page.reply),
    demonstration: product.settings.demonstration,
    ...(product.queueLibrary.keptOn(page.now).length > 0 ? { queue: true } : {}),
    ...(notice ? { notice } : {}),
  };
}

async function portalPerson(product: Product, page: PageRequest): Promise<SignedInPerson | null> {
  if (!page.signedIn || page.system !== 'portal') return null;
  const { iin, name } = page.signedIn.party;
  const t = translator(page.language);
  const unread = await product.store.notifications.countUnread(iin);
  return {
    name,
    links: [
      { label: t('cabinet.cabinet'), path: paths.cabinet() },
      {
        label: t('cabinet.notifications'),
        path: paths.notifications(),
        ...(unread > 0 ? { count: unread } : {}),
      },
    ],
    signOutPath: paths.logOut(),
  };
}

export function sendPage(page: PageRequest, html: string, status = 200): FastifyReply {
  return page.reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(html);
}

/** See other: the browser's reload of the next page does not send the form again. */
export function goTo(page: PageRequest, path: string): FastifyReply {
  return page.reply.redirect(localPath(page.language, path), 303);
}
