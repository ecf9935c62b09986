import { isIin, QyzmetError, type Text } from '@qyzmet/kernel';
import { fullNameOf } from '@qyzmet/registries';
import { type FieldError, localPath, logInPage, paths, profilePage, registerPage } from '@qyzmet/web';
import { hashPassword, passwordFault, passwordMatches } from '../access/passwords.ts';
import {
  frameOf,
  goTo,
  leaveNotice,
  mustBeSignedIn,
  type PageRequest,
  sendPage,
} from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { EditionWords } from '../present/edition-words.ts';
import { fieldFaultSentences } from '../present/field-faults.ts';
import type { Product } from '../product.ts';
import { accountWords } from './account-words.ts';

/** Registration and log-in by IIN and password (paragraph 8, items 1–4), log-out, own data. */
export function addAccountRoutes(routes: PageRoutes, product: Product): void {
  const say = (page: PageRequest, text: Text) => text[page.language];

  routes.get('/register', async (page) =>
    sendPage(
      page,
      registerPage(
        await registerModel(product, page, [], {
          ...page.query,
          ...product.pendingForms.take(page.request, page.reply, paths.register()),
        }),
      ),
    ),
  );

  routes.post(
    '/register',
    async (page) => {
      const { iin = '', password = '', phone = '', email = '' } = page.form;
      const errors: FieldError[] = [];
      if (!isIin(iin.trim()))
        errors.push({ field: 'iin', message: say(page, fieldFaultSentences['iin-checksum']) });
      const fault = passwordFault(password);
      if (fault) errors.push({ field: 'password', message: say(page, accountWords[fault]) });
      if (phone.replace(/\D/g, '').length < 5)
        errors.push({ field: 'phone', message: say(page, fieldFaultSentences['phone-format']) });
      if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
        errors.push({ field: 'email', message: say(page, fieldFaultSentences['email-format']) });
      if (errors.length === 0) {
        const created = await createAccount(product, {
          iin: iin.trim(),
          password,
          phone: phone.trim(),
          email: email.trim(),
        });
        if (created) return enter(product, page, created);
        errors.push({ field: 'iin', message: say(page, accountWords.taken) });
      }
      return sendPage(page, registerPage(await registerModel(product, page, errors, page.form)), 422);
    },
    { perMinute: 10 },
  );

  routes.get('/log-in', async (page) => sendPage(page, logInPage(await logInModel(product, page, []))));

  routes.post(
    '/log-in',
    async (page) => {
      const iin = (page.form.iin ?? '').trim();
      const account = isIin(iin) ? await product.store.accounts.find(iin) : undefined;
      const matches = await passwordMatches(account?.passwordHash, page.form.password ?? '');
      if (account && matches) return enter(product, page, account);
      const message = isIin(iin) ? accountWords.wrong : fieldFaultSentences['iin-checksum'];
      const errors = [{ field: 'iin', message: say(page, message) }];
      return sendPage(page, logInPage(await logInModel(product, page, errors)), 401);
    },
    { perMinute: 20 },
  );

  routes.post('/log-out', async (page) => {
    await product.signIn.close(page.request, page.reply, 'portal');
    leaveNotice(page.reply, { kind: 'plain', title: say(page, accountWords.left) });
    return goTo(page, paths.home());
  });

  routes.get('/cabinet/profile', async (page) =>
    sendPage(page, profilePage(await profileModel(product, page, []))),
  );

  routes.post('/cabinet/profile', async (page) => {
    const { party } = mustBeSignedIn(page);
    const { phone = '', email = '', language = page.language } = page.form;
    const errors: FieldError[] = [];
    if (phone && phone.replace(/\D/g, '').length < 5)
      errors.push({ field: 'phone', message: say(page, fieldFaultSentences['phone-format']) });
    if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
      errors.push({ field: 'email', message: say(page, fieldFaultSentences['email-format']) });
    if (errors.length === 0) {
      const saved = await product.store.accounts.changeContact({
        iin: party.iin,
        phone: phone || null,
        email: email || null,
      });
      if (!saved) errors.push({ field: 'email', message: say(page, accountWords.emailTaken) });
    }
    if (errors.length > 0) return sendPage(page, profilePage(await profileModel(product, page, errors)), 422);
    page.reply.setCookie('qyzmet_language', language, { path: '/', sameSite: 'lax', maxAge: 31_536_000 });
    leaveNotice(page.reply, { kind: 'good', title: say(page, accountWords.saved) });
    return page.reply.redirect(
      localPath(language === 'ru' || language === 'en' ? language : 'kk', paths.profile()),
      303,
    );
  });
}

/** A place of our own to go to after the log-in; anything else is the cabinet. */
function nextPath(page: PageRequest): string {
  const next = page.form.next ?? page.query.next ?? '';
  return /^\/[\w-][\w/.~-]*$/.test(next) && !next.includes('..') ? next : paths.cabinet();
}

async function enter(product: Product, page: PageRequest, account: { iin: string; name: string }) {
  const { iin, name } = account;
  await product.signIn.open(page.reply, { system: 'portal', party: { role: 'applicant', iin, name } });
  return goTo(page, nextPath(page));
}

async function createAccount(
  product: Product,
  given: { iin: string; password: string; phone: string; email: string },
) {
  const { iin, password, phone, email } = given;
  const known = await product.individuals.ask({
    id: `sign-up/${iin}`,
    iin,
    requester: 'qyzmet/portal',
    ground: 'sign-up',
  });
  const name = known.state === 'answered' ? fullNameOf(known.subject) : iin;
  const passwordHash = await hashPassword(password);
  const made = await product.store.accounts.create({
    iin,
    name,
    phone: phone || null,
    email: email || null,
    passwordHash,
    now: product.clock.now(),
  });
  return made ? { iin, name } : undefined;
}

async function registerModel(
  product: Product,
  page: PageRequest,
  errors: readonly FieldError[],
  values: Readonly<Record<string, string>>,
) {
  return {
    frame: await frameOf(product, page),
    idempotencyKey: page.request.id,
    values: { iin: values.iin ?? '', phone: values.phone ?? '', email: values.email ?? '' },
    errors,
    ...(page.query.next || page.form.next ? { next: nextPath(page) } : {}),
    cites: stepCites(product, page, 'sign-up'),
  };
}

async function logInModel(product: Product, page: PageRequest, errors: readonly FieldError[]) {
  const filled = product.demonstration?.logins.find(
    ({ system, iin }) => system === 'portal' && iin === page.query.fill,
  );
  return {
    frame: await frameOf(product, page),
    values: {
      iin: page.form.iin ?? filled?.iin ?? '',
      ...(filled ? { password: filled.password } : {}),
    },
    errors,
    ...(page.query.next || page.form.next ? { next: nextPath(page) } : {}),
    ...(page.query.expired ? { expired: true } : {}),
    cites: stepCites(
      product,
      page,
      'authenticate',
      'check-credentials',
      ...(errors.length > 0 ? ['refuse' as const] : []),
    ),
    ...(product.demonstration
      ? {
          demonstrationLogins: product.demonstration.loginsFor(
            'portal',
            page.language,
            paths.logIn(),
            nextPath(page),
          ),
        }
      : {}),
  };
}

/** The paragraphs of the portal's own steps of these kinds; of refusals, the one that follows the log-in. */
function stepCites(product: Product, page: PageRequest, ...kinds: readonly string[]) {
  const service = product.law.servicesOn(page.now).find(({ edition }) => edition.regulation.channels.portal);
  if (!service) return [];
  const words = new EditionWords(service.edition, page.language);
  const steps = service.edition.regulation.channels.portal?.steps ?? [];
  const refusal = steps.find(({ kind }) => kind === 'check-credentials')?.onFail;
  return words.cite(
    steps
      .filter(({ kind, id }) => kinds.includes(kind) && (kind !== 'refuse' || id === refusal))
      .flatMap(({ cites }) => cites),
  );
}

async function profileModel(product: Product, page: PageRequest, errors: readonly FieldError[]) {
  const { party } = mustBeSignedIn(page);
  const account = await product.store.accounts.find(party.iin);
  if (!account) throw new QyzmetError('signed-out');
  return {
    frame: await frameOf(product, page),
    registered: [
      { label: accountWords.name[page.language], value: account.name },
      { label: accountWords.iin[page.language], value: account.iin },
    ],
    values: {
      phone: page.form.phone ?? account.phone ?? '',
      email: page.form.email ?? account.email ?? '',
      language: page.language,
    },
    errors,
    idempotencyKey: page.request.id,
  };
}
