import { type CaseState, isExecutor, localDate } from '@qyzmet/case-engine';
import { type FieldsOf, renderDocument } from '@qyzmet/documents';
import { isIin, type Language, QyzmetError } from '@qyzmet/kernel';
import type { Step } from '@qyzmet/regulation';
import type { BookLine } from '@qyzmet/store';
import { type JournalRow, journalPage, officePaths } from '@qyzmet/web';
import { type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { EditionWords } from '../present/edition-words.ts';
import { channelTitles } from '../present/law-words.ts';
import type { Product } from '../product.ts';
import { resultTitle } from './decision-draft.ts';
import { pagination } from './list-routes.ts';
import { type Officer, officeFrame, officerOf } from './office-desk.ts';
import { officeWords } from './office-words.ts';
import { pageNumber, takenBy } from './work-list.ts';

const linesOnPage = 50;
/** As many as the layout of the printed page takes. */
const linesOnPaper = 2000;
const yearsShown = 3;

/** The registration journal of the body by years: on the screen, and on paper. */
export function addJournalRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/office/journal', async (page) => {
    const { body } = readerOf(product, page);
    const thisYear = Number(localDate(page.now).slice(0, 4));
    const years = Array.from({ length: yearsShown }, (_, before) => String(thisYear - before));
    const year = years.find((known) => known === page.query.year) ?? String(thisYear);
    const current = pageNumber(page);
    const { rows, total } = await product.store.cases.readBook({
      book: `${body.id}/${year}`,
      page: { limit: linesOnPage, offset: (current - 1) * linesOnPage },
    });
    return sendPage(
      page,
      journalPage({
        frame: await officeFrame(product, page),
        body: body.name[page.language],
        year,
        years,
        rows: rows.map((line) => rowOf(product, line, page.language)),
        ...pagination(current, Math.ceil(total / linesOnPage), officePaths.journal(), { year }),
        cites: registerCites(product, page),
      }),
    );
  });

  routes.get(
    '/office/journal/:file',
    async (page) => {
      const { body } = readerOf(product, page);
      const year = /^(\d{4})\.pdf$/.exec(page.params.file ?? '')?.[1];
      if (!year) throw new QyzmetError('page-not-found');
      const { rows } = await product.store.cases.readBook({
        book: `${body.id}/${year}`,
        page: { limit: linesOnPaper },
      });
      const today = localDate(page.now);
      const made = await renderDocument(
        'registration-journal-page/v1',
        {
          body: { kk: body.name.kk, ru: body.name.ru },
          from: `${year}-01-01`,
          to: today.startsWith(year) ? today : `${year}-12-31`,
          rows: rows.toReversed().map((line) => paperRow(line, rowOf(product, line, 'kk'))),
        },
        { issuedAt: page.now.toISOString(), demonstration: product.settings.demonstration },
      );
      return page.reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `attachment; filename="journal-${year}.pdf"`)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(made.pdf));
    },
    { perMinute: 10 },
  );
}

/** @throws QyzmetError not-allowed for whoever sees only the cases given to them */
function readerOf(product: Product, page: PageRequest): Officer {
  const officer = officerOf(product, page);
  const { role } = officer.party;
  if (isExecutor(role) || role === 'commission') throw new QyzmetError('not-allowed');
  return officer;
}

function registerCites(product: Product, page: PageRequest) {
  const service = product.law.servicesOn(page.now).find(({ edition }) => edition.regulation.channels.office);
  const steps = service?.edition.regulation.channels.office?.steps ?? [];
  if (!service) return [];
  const words = new EditionWords(service.edition, page.language);
  return words.cite(steps.filter(({ kind }) => kind === 'register').flatMap(({ cites }) => cites));
}

function rowOf(product: Product, { number, registeredAt, head }: BookLine, language: Language): JournalRow {
  const words = new EditionWords(product.contexts.editionOf(head.edition), language);
  const { steps = [] } = words.edition.regulation.channels[head.channel] ?? {};
  const accept = steps.find(({ kind, system }) => kind === 'accept' && system === head.system);
  const { decision, resultSignature } = head;
  const signedAt = resultSignature && new Date(resultSignature.judgedAt);
  return {
    caseId: head.caseId,
    number,
    registeredAt: new Date(registeredAt),
    name: head.applicant?.name ?? '',
    iin: head.applicant?.iin ?? '',
    service: words.title,
    channel: words.say(channelTitles[head.channel]),
    due: dueOf(product, head, steps),
    executor: decision?.by.name ?? takenBy(head, accept?.id),
    result:
      decision && signedAt
        ? { title: resultTitle({ words, state: head }, decision.outcome), date: signedAt }
        : null,
    handedOver: handedOver(head, words),
  };
}

/** Of the whole service where the law sets one; else of the decision, counted from the taking in hand. */
function dueOf(product: Product, head: CaseState, steps: readonly Step[]): Date | null {
  if (head.serviceDue) return new Date(head.serviceDue);
  const decide = steps.find(({ kind }) => kind === 'decide');
  const accept = steps.find(({ kind, system }) => kind === 'accept' && system === head.system);
  const taken = head.visits.findLast(({ step }) => step === accept?.id);
  if (!decide?.deadline || !taken) return null;
  return product.contexts.reckon(head.body, new Date(taken.at), decide.deadline).due;
}

/** The office hands over at its own window; through the other channels the result leaves it signed. */
function handedOver(
  { channel, delivery, resultSignature }: CaseState,
  words: EditionWords,
): JournalRow['handedOver'] {
  if (delivery) {
    const how = delivery.form === 'paper' ? officeWords.inPerson : officeWords.byMail;
    return { how: words.say(how), date: new Date(delivery.at) };
  }
  if (!resultSignature || channel === 'office') return null;
  const how = channel === 'psc' ? officeWords.byCentre : officeWords.byPortal;
  return { how: words.say(how), date: new Date(resultSignature.judgedAt) };
}

type PaperRow = FieldsOf<'registration-journal-page/v1'>['rows'][number];

function paperRow({ registeredAt, head }: BookLine, row: JournalRow): PaperRow {
  const { executor, handedOver: given, result } = row;
  return {
    number: row.number,
    registeredAt,
    fullName: printable(row.name),
    iin: isIin(row.iin) ? row.iin : (head.openedBy.iin ?? ''),
    service: printable(row.service),
    channel: printable(row.channel),
    dueAt: row.due?.toISOString() ?? null,
    ...(executor ? { executor: printable(executor) } : {}),
    ...(result
      ? { result: { title: printable(result.title), number: row.number, date: localDate(result.date) } }
      : {}),
    ...(given ? { handedOver: { date: localDate(given.date), how: printable(given.how) } } : {}),
  };
}

/** One line of the book must never stop the book: letters that the typeface lacks are left out. */
function printable(text: string): string {
  const kept = text.replace(/[^\p{Script=Cyrillic}\p{Script=Latin}\p{N}\p{P}\p{Zs}№]/gu, '').trim();
  return kept === '' ? '—' : kept;
}
