import { isIsoDate } from '@qyzmet/case-engine';
import { QyzmetError } from '@qyzmet/kernel';
import type { BodyRegister } from '@qyzmet/regulation';
import { bodyRegisterPage, officePaths, type PaginationModel, translator } from '@qyzmet/web';
import { type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { EditionWords } from '../present/edition-words.ts';
import { shownDate, typedDate } from '../present/form-fields.ts';
import type { Product } from '../product.ts';
import { registersKeptBy } from '../registers/registers-kept-by.ts';
import { pagination } from './list-routes.ts';
import { mayReadRegisters, officeFrame, officerOf } from './office-desk.ts';
import { viewWords } from './office-words.ts';
import { pageNumber } from './work-list.ts';

const linesOnPage = 25;

/** The registers of persons that the body keeps: searched by name, IIN and days. */
export function addRegisterRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/office/register', async (page) => {
    const officer = officerOf(product, page);
    const { body, party, system } = officer;
    const kept = registersKeptBy(product.law.servicesOn(page.now), body.id);
    const [first] = kept;
    if (!first) throw new QyzmetError('page-not-found');
    if (!mayReadRegisters(product, page)) throw new QyzmetError('not-allowed');
    const chosen = kept.find(({ register }) => register === page.query.register) ?? first;
    const asked = readQuery(page);
    const current = pageNumber(page);
    // A faulty day narrows nothing: then nobody is shown rather than everybody.
    const { rows, total } =
      asked.errors.length > 0
        ? { rows: [], total: 0 }
        : await product.store.bodyRegisters.list({
            body: body.id,
            register: chosen.register,
            search: asked.query,
            ...(asked.days.from ? { from: asked.days.from } : {}),
            ...(asked.days.to ? { to: asked.days.to } : {}),
            page: { limit: linesOnPage, offset: (current - 1) * linesOnPage },
          });
    const { iin, name, role, organisation } = party;
    await product.store.accessLog.recordEach({
      now: page.now,
      who: { role, iin, name, organisation },
      what: viewWords.register,
      system,
      caseId: null,
      applicantIins: [...new Set(rows.map((row) => row.iin))],
      cites: chosen.cites,
    });
    return sendPage(
      page,
      bodyRegisterPage({
        frame: await officeFrame(product, page),
        body: body.name[page.language],
        register: chosen.register,
        registers: kept.map(({ register }) => register),
        query: asked.query,
        from: asked.typed.from,
        to: asked.typed.to,
        errors: asked.errors,
        total,
        rows: rows.map((row) => ({
          iin: row.iin,
          name: row.name,
          since: shownDate(row.since),
          enteredAt: new Date(row.enteredAt),
          number: row.number,
          caseId: row.caseId,
        })),
        ...pagesOf(current, total, chosen.register, asked),
        cites: new EditionWords(chosen.edition, page.language).cite(chosen.cites),
      }),
      asked.errors.length > 0 ? 422 : 200,
    );
  });
}

interface Asked {
  readonly query: string;
  readonly typed: { readonly from: string; readonly to: string };
  /** ISO days; a faulty one is left out and named. */
  readonly days: { readonly from: string | undefined; readonly to: string | undefined };
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

function readQuery(page: PageRequest): Asked {
  const message = translator(page.language)('office.register.wrong-day');
  const typedIn = (name: 'from' | 'to') => (page.query[name] ?? '').slice(0, 10).trim();
  const typed = { from: typedIn('from'), to: typedIn('to') };
  const dayOf = (value: string) => {
    const day = typedDate(value);
    return isIsoDate(day) ? day : undefined;
  };
  const days = { from: dayOf(typed.from), to: dayOf(typed.to) };
  return {
    query: (page.query.q ?? '').slice(0, 100).trim(),
    typed,
    days,
    errors: (['from', 'to'] as const).flatMap((field) =>
      typed[field] !== '' && days[field] === undefined ? [{ field, message }] : [],
    ),
  };
}

function pagesOf(
  current: number,
  total: number,
  register: BodyRegister,
  { query, typed }: Asked,
): { pages?: PaginationModel } {
  const kept = Object.entries({ register, q: query, ...typed }).filter(([, value]) => value !== '');
  return pagination(
    current,
    Math.ceil(total / linesOnPage),
    officePaths.register(),
    Object.fromEntries(kept),
  );
}
