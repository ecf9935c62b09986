import type { Rule } from '../../finding.ts';
import { formClauses } from '../../reading/annexes.ts';
import { participantLists } from '../../reading/participants.ts';
import { plain, quoteOf } from '../../reading/words.ts';

const head = /басты[ғқ]|басшы|начальник|руководител/u;

export const signerNotParticipant: Rule = {
  id: 'signer-not-participant',
  level: 'warning',
  title: {
    kk: 'Нәтижеге процеске қатыспайтын лауазымды адам қол қояды.',
    ru: 'Результат подписывает должностное лицо, которое в процессе не участвует.',
    en: 'The result is signed by an officer who takes no part in the process.',
  },
  find: (edition) => {
    const process = [
      ...edition.text.flows.flatMap(({ steps }) => steps.map((step) => `${step.actor ?? ''} ${step.kk}`)),
      ...participantLists(edition).flatMap(({ items }) => items.map(({ kk }) => kk)),
    ];
    if (process.length === 0 || process.some((words) => head.test(plain(words)))) return [];
    return formClauses(edition, 'result').flatMap(({ id, kk }) => {
      const quote = quoteOf(kk, /[\p{L} ]*(?:басты[ғқ]|басшы|начальник|руководител)[\p{L} ]*(?=:)/u);
      if (!quote) return [];
      return [
        {
          clauses: [id] as const,
          quote,
          message: {
            kk: 'Нысанда басшының қолы көрсетілген, ал басшы ешбір іс-әрекетке қатыспайды.',
            ru: 'В форме стоит подпись начальника, а в действиях он не участвует.',
            en: 'The form bears the signature of the head, who takes part in no action.',
          },
        },
      ];
    });
  },
};
