import type { Edition, Flow } from '../../../types.ts';
import type { Evidence, Rule } from '../../finding.ts';
import { spokenBy } from '../../reading/clauses.ts';
import { quoteOf } from '../../reading/words.ts';

/** Two things of which one must come first. */
interface Order {
  readonly before: RegExp;
  readonly after: RegExp;
  /** Which of the two stands in the wrong place. */
  readonly misplaced: 'before' | 'after';
  readonly message: Evidence['message'];
}

const signing = /(?:шығыс құжатына|анықтамаға|хабарламаға|жолдамаға|нәтижесіне|жауапқа) қол қо[юя]\p{L}*/u;

const choosing = /қызметт\p{L}*[^.;]*таңда\p{L}*/u;
const putting = /эц[қп][^.;]*арқылы қол қ(?:ою|ойылу)\p{L}*/u;

const orders: readonly Order[] = [
  {
    before: choosing,
    after: /тұтынушыға\s[^;]*нәтижесін?(?!\p{L})/u,
    misplaced: 'after',
    message: {
      kk: 'Тұтынушы қызметті таңдамай тұрып, оған нәтиже ұсынылады.',
      ru: 'Результат предоставляют раньше, чем потребитель выбирает услугу.',
      en: 'The result is presented before the applicant has chosen the service.',
    },
  },
  {
    before: putting,
    after: /[^.;-]*эцқ[^.;]*(?:куәліг\p{L}*[^.;]*мерз\p{L}*|растығын)[^.;]*тексеру/u,
    misplaced: 'after',
    message: {
      kk: 'Қолтаңба қойылмай тұрып тексеріледі.',
      ru: 'Подпись проверяют раньше, чем её поставили.',
      en: 'The signature is checked before it is put.',
    },
  },
  {
    before: putting,
    after: /(?:\p{L}+\s)?эцқ түпнұсқалығының расталмауына байланысты/u,
    misplaced: 'after',
    message: {
      kk: 'Ештеңеге қол қойылмай тұрып, қолтаңба расталмады деп бас тартылады.',
      ru: 'В услуге отказывают из-за неподтверждённой подписи, когда ещё ничего не подписано.',
      en: 'The service is refused for an unconfirmed signature before anything is signed.',
    },
  },
  {
    before: signing,
    after: /[^.;]*қолма қол[^.;]*беру|шығыс құжатын беру/u,
    misplaced: 'after',
    message: {
      kk: 'Нәтижеге қол қойылмай тұрып, ол тұтынушыға беріледі.',
      ru: 'Результат выдают потребителю раньше, чем его подпишут.',
      en: 'The result is handed over before it is signed.',
    },
  },
  {
    before: signing,
    after: /қол қойылған (?:шығыс құжат|анықтама|хабарлама)\p{L}*[^.;]*/u,
    misplaced: 'after',
    message: {
      kk: 'Қол қою кейінгі іс-әрекетте, ал құжат мұнда қол қойылған деп аталады.',
      ru: 'Документ назван подписанным, а подпись ставят только в следующем действии.',
      en: 'The document is called signed, and the signature comes only in a later action.',
    },
  },
  {
    before: /["]?жұмыста["]? статусын (?:көрсету|ауыстыру[^.;]*)/u,
    after: /шешім қабылдау/u,
    misplaced: 'before',
    message: {
      kk: '«Жұмыста» статусы шешім қабылданғаннан кейін ғана көрсетіледі.',
      ru: 'Статус «в работе» появляется только после принятия решения.',
      en: 'The status “in progress” appears only after the decision is taken.',
    },
  },
  {
    before: /авторизация\p{L}*/u,
    after: /(?:\p{L}+ )?аж мәліметтерді енгізу/u,
    misplaced: 'after',
    message: {
      kk: 'Қызметкер жүйеге кірмей тұрып, мәліметтерді енгізеді.',
      ru: 'Сотрудник вводит сведения раньше, чем входит в систему.',
      en: 'The officer enters data before signing in to the system.',
    },
  },
];

export const statusBeforeEvent: Rule = {
  id: 'status-before-event',
  level: 'error',
  title: {
    kk: 'Статус немесе іс-әрекет өз себебінен бұрын, не кейін тұр.',
    ru: 'Статус или действие стоит не на своём месте относительно события, от которого зависит.',
    en: 'A status or an action stands on the wrong side of the event it depends on.',
  },
  find: (edition) =>
    edition.text.flows.flatMap((flow) =>
      orders.flatMap((order) => {
        const before = placeOf(edition, flow, order.before);
        const after = placeOf(edition, flow, order.after);
        if (!before || !after || before.index <= after.index) return [];
        const [shown, other] = order.misplaced === 'before' ? [before, after] : [after, before];
        return [
          {
            clauses: [shown.clause, other.clause] as const,
            quote: shown.quote,
            message: order.message,
          },
        ];
      }),
    ),
};

interface Place {
  readonly index: number;
  readonly clause: string;
  readonly quote: string;
}

function placeOf(edition: Edition, flow: Flow, pattern: RegExp): Place | undefined {
  for (const [index, step] of flow.steps.entries())
    for (const { id, kk } of spokenBy(edition, step)) {
      const quote = quoteOf(kk, pattern)?.trim();
      if (quote) return { index, clause: id, quote };
    }
  return undefined;
}
