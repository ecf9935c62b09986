import type { CaseState } from '@qyzmet/case-engine';
import { type ApplicationCardModel, paths, type WaitingItem } from '@qyzmet/web';
import type { PageRequest } from '../http/page-request.ts';
import { holderOf } from '../present/case-clock.ts';
import { EditionWords } from '../present/edition-words.ts';
import type { Product } from '../product.ts';
import { draftPath, isDraft } from './portal-case.ts';

export interface ListedApplication {
  readonly state: CaseState;
  readonly words: EditionWords;
  readonly card: ApplicationCardModel;
  readonly running: boolean;
  readonly draft: boolean;
}

/** The newest applications of a person. One query. */
export async function portalApplications(
  product: Product,
  page: PageRequest,
  iin: string,
  limit = 20,
): Promise<readonly ListedApplication[]> {
  const { rows } = await product.store.cases.casesOf({
    system: 'portal',
    of: { applicant: iin },
    page: { limit },
  });
  return rows.map(({ head }) => listed(product, page, head));
}

function listed(product: Product, page: PageRequest, state: CaseState): ListedApplication {
  const words = new EditionWords(product.contexts.editionOf(state.edition), page.language);
  const step = words.findStep(state.channel, state.step);
  const draft = isDraft(step);
  const holder = holderOf(words, state);
  const card: ApplicationCardModel = {
    caseId: state.caseId,
    number: state.number,
    service: words.title,
    status: state.status,
    filedAt: new Date(state.openedAt),
    holder: holder?.name ?? null,
    due: holder?.due ?? null,
    ...(draft ? { path: draftPath(words, { state, step }) } : {}),
  };
  return { state, words, card, draft, running: state.endedAt === null };
}

const waitingWords = {
  draft: {
    title: { kk: 'Өтінішті аяқтаңыз', ru: 'Завершите заявление', en: 'Finish your application' },
    text: { kk: 'Толтырғаныңыз сақталған.', ru: 'Заполненное сохранено.', en: 'What you filled in is kept.' },
  },
  survey: {
    title: { kk: 'Қызметті бағалаңыз', ru: 'Оцените услугу', en: 'Rate the service' },
    text: { kk: 'Екі сұрақ, бір минут.', ru: 'Два вопроса, одна минута.', en: 'Two questions, one minute.' },
  },
} as const;

/** What the person may do now: go on with a draft, answer the survey. */
export function waitingItems(
  applications: readonly ListedApplication[],
  page: PageRequest,
): readonly WaitingItem[] {
  return applications.flatMap(({ state, words, draft, card }) => {
    const kind = draft ? 'draft' : awaitsSurvey(state, words) ? 'survey' : undefined;
    if (!kind) return [];
    const { title, text } = waitingWords[kind];
    return [
      {
        id: `${kind}-${state.caseId}`,
        title: `${title[page.language]}: ${words.title}`,
        text: text[page.language],
        path: kind === 'draft' ? (card.path ?? paths.application(state.caseId)) : paths.survey(state.caseId),
      },
    ];
  });
}

/** The survey measures a service that was rendered: after the result, once. */
export function awaitsSurvey(state: CaseState, words: EditionWords): boolean {
  return (
    state.endedAt !== null &&
    state.delivery !== null &&
    state.survey === null &&
    !!words.edition.regulation.survey
  );
}
