import { isIin } from '@qyzmet/kernel';
import { type FieldError, officeLogInPage, officePaths } from '@qyzmet/web';
import { passwordMatches } from '../access/passwords.ts';
import { goTo, leaveNotice, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { EditionWords } from '../present/edition-words.ts';
import type { Product } from '../product.ts';
import { officeFrame } from './office-desk.ts';
import { officeWords } from './office-words.ts';

/** Log-in of an officer (6/2–6/4) and log-out. */
export function addLogInRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/office/log-in', async (page) =>
    page.signedIn
      ? goTo(page, nextPath(page))
      : sendPage(page, officeLogInPage(await logInModel(product, page, []))),
  );

  routes.post(
    '/office/log-in',
    async (page) => {
      const login = (page.form.login ?? '').trim();
      const { staff } = product.store;
      const member = isIin(login) ? await staff.find(login) : await staff.findByLogin(login);
      const matches = await passwordMatches(member?.passwordHash, page.form.password ?? '');
      const post = member?.posts.find(({ system }) => system === 'office' || system === 'rural');
      if (member && post && matches) {
        const { iin, name } = member;
        const { role, organisation } = post;
        await product.signIn.open(page.reply, { system: 'office', party: { role, iin, name, organisation } });
        return goTo(page, nextPath(page));
      }
      const message = (matches && member ? officeWords.noPost : officeWords.wrongLogin)[page.language];
      const model = await logInModel(product, page, [{ field: 'login', message }]);
      return sendPage(page, officeLogInPage(model), 401);
    },
    { perMinute: 20 },
  );

  routes.post('/office/log-out', async (page) => {
    await product.signIn.close(page.request, page.reply, 'office');
    leaveNotice(page.reply, { kind: 'plain', title: officeWords.left[page.language] });
    return goTo(page, officePaths.logIn());
  });
}

/** A place of this desk to go to after the log-in; anything else is the inbox. */
function nextPath(page: PageRequest): string {
  const next = page.form.next ?? page.query.next ?? '';
  return /^\/office(?:\/[\w/.~-]*)?$/.test(next) ? next : officePaths.inbox();
}

async function logInModel(product: Product, page: PageRequest, errors: readonly FieldError[]) {
  const next = page.form.next ?? page.query.next;
  const logins = product.demonstration?.logins.filter(
    ({ system }) => system === 'office' || system === 'rural',
  );
  return {
    frame: await officeFrame(product, page),
    login: page.form.login ?? '',
    errors,
    ...(next ? { next: nextPath(page) } : {}),
    ...(page.query.expired ? { expired: true } : {}),
    cites: logInCites(product, page, errors.length > 0),
    ...(logins
      ? {
          demonstrationLogins: logins.map(({ iin, name, role, password }) => ({
            login: iin,
            name,
            role: role[page.language],
            password,
          })),
        }
      : {}),
  };
}

/** The paragraphs of the office's own log-in; after a refusal, the one that orders it (6/4). */
function logInCites(product: Product, page: PageRequest, refused: boolean) {
  const service = product.law.servicesOn(page.now).find(({ edition }) => edition.regulation.channels.office);
  const steps = service?.edition.regulation.channels.office?.steps ?? [];
  if (!service) return [];
  const check = steps.find(({ kind }) => kind === 'check-credentials');
  const shown = refused
    ? steps.filter(({ id }) => id === check?.onFail)
    : steps.filter(({ kind }) => kind === 'authenticate' || kind === 'check-credentials');
  return new EditionWords(service.edition, page.language).cite(shown.flatMap(({ cites }) => cites));
}
