import type { Rule } from '../../finding.ts';
import { arrowEvidence, arrowsOf, hasNumber, lastNumber } from '../../reading/order.ts';

export const nextNothing: Rule = {
  id: 'next-nothing',
  level: 'error',
  title: {
    kk: 'Келесі деп көрсетілген нөмір кестеде жоқ.',
    ru: 'Номера, названного следующим, в таблице нет.',
    en: 'The number named as next is not in the table.',
  },
  find: (edition) =>
    arrowsOf(edition)
      .filter(({ flow, target }) => !hasNumber(flow, target) && !(Number(target) > lastNumber(flow)))
      .map((arrow) =>
        arrowEvidence(edition, arrow, {
          kk: `${arrow.step.n}-іс-әрекет ${arrow.target} нөміріне жібереді, ал мұндай іс-әрекет жоқ.`,
          ru: `Действие ${arrow.step.n} отсылает к номеру ${arrow.target}, а такого действия нет.`,
          en: `Action ${arrow.step.n} leads to number ${arrow.target}, and there is no such action.`,
        }),
      ),
};
