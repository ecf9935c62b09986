import { isIin, type Text } from '@qyzmet/kernel';
import type { StepKind } from '@qyzmet/regulation';
import { type FieldError, pscLogInPage, pscPaths, translator } from '@qyzmet/web';
import { passwordMatches } from '../access/passwords.ts';
import { frameOf, goTo, leaveNotice, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { EditionWords } from '../present/edition-words.ts';
import type { Product } from '../product.ts';
import { windowCookie, windowOf } from './operator.ts';
import { pscWords } from './psc-words.ts';

/** Log-in of an operator by login or IIN and password (7/1–7/3), and the number of the window. */
export function addLogInRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/psc/log-in', async (page) => showLogIn(product, page, []));

  routes.post(
    '/psc/log-in',
    async (page) => {
      const login = (page.form.login ?? '').trim();
      const member = isIin(login)
        ? await product.store.staff.find(login)
        : await product.store.staff.findByLogin(login.toLowerCase());
      const matches = await passwordMatches(member?.passwordHash, page.form.password ?? '');
      const errors: FieldError[] = [];
      const post = member?.posts.find(({ system, role }) => system === 'psc' && role === 'psc-operator');
      const fault = !member || !matches ? 'wrong' : post ? undefined : 'no-post';
      if (fault) errors.push({ field: 'login', message: refusalOf(page, pscWords[fault]) });
      const window = windowOf(page.form.window);
      if (!window) errors.push({ field: 'window', message: pscWords['window-missing'][page.language] });
      if (!member || !post || !window || errors.length > 0) return showLogIn(product, page, errors);
      await product.signIn.open(page.reply, {
        system: 'psc',
        party: { role: 'psc-operator', iin: member.iin, name: member.name, organisation: post.organisation },
      });
      page.reply.setCookie(windowCookie, window, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: product.settings.secureCookies,
        maxAge: 31_536_000,
      });
      return goTo(page, nextPath(page));
    },
    { perMinute: 20 },
  );

  routes.post('/psc/log-out', async (page) => {
    await product.signIn.close(page.request, page.reply, 'psc');
    leaveNotice(page.reply, { kind: 'plain', title: pscWords.left[page.language] });
    return goTo(page, pscPaths.logIn());
  });
}

/** The refusal of the law (7/3), and what to do about it. */
function refusalOf(page: PageRequest, reason: Text): string {
  return `${translator(page.language)('psc.log-in.refused')}. ${reason[page.language]}`;
}

/** A page of this desk to go to after the log-in; anything else is the desk itself. */
function nextPath(page: PageRequest): string {
  const next = page.form.next ?? page.query.next ?? '';
  return /^\/psc(\/[\w-][\w/.~-]*)?$/.test(next) && next !== pscPaths.logIn() ? next : pscPaths.desk();
}

async function showLogIn(product: Product, page: PageRequest, errors: readonly FieldError[]) {
  const refused = errors.some(({ field }) => field === 'login');
  const logins = product.demonstration?.logins.filter(({ system }) => system === 'psc');
  return sendPage(
    page,
    pscLogInPage({
      frame: await frameOf(product, page, null),
      values: {
        login: page.form.login ?? '',
        window: page.form.window ?? windowOf(page.request.cookies[windowCookie]) ?? '1',
      },
      errors,
      ...(page.query.next || page.form.next ? { next: nextPath(page) } : {}),
      ...(page.query.expired ? { expired: true } : {}),
      cites: logInCites(product, page, refused),
      ...(logins
        ? {
            demonstrationLogins: logins.map(({ iin, name, password, role }) => ({
              login: iin,
              name,
              password,
              role: role[page.language],
            })),
          }
        : {}),
    }),
    refused ? 401 : errors.length > 0 ? 422 : 200,
  );
}

/** The paragraphs of the log-in and of its check; of a refusal, the one that orders it. */
function logInCites(product: Product, page: PageRequest, refused: boolean) {
  const service = product.law.servicesOn(page.now).find(({ edition }) => edition.regulation.channels.psc);
  if (!service) return [];
  const words = new EditionWords(service.edition, page.language);
  const steps = service.edition.regulation.channels.psc?.steps ?? [];
  const refusal = steps.find(({ kind }) => kind === 'check-credentials')?.onFail;
  const kinds: readonly StepKind[] = ['authenticate', 'check-credentials'];
  return words.cite(
    steps
      .filter(({ id, kind }) => (refused ? id === refusal : kinds.includes(kind)))
      .flatMap(({ cites }) => cites),
  );
}
