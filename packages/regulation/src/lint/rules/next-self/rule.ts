import type { Rule } from '../../finding.ts';
import { arrowEvidence, arrowsOf } from '../../reading/order.ts';

export const nextSelf: Rule = {
  id: 'next-self',
  level: 'error',
  title: {
    kk: 'Іс-әрекет келесі деп өз нөмірін көрсетеді.',
    ru: 'Действие называет следующим свой собственный номер.',
    en: 'An action names its own number as the next one.',
  },
  find: (edition) =>
    arrowsOf(edition)
      .filter(({ step, target }) => step.n === target)
      .map((arrow) =>
        arrowEvidence(edition, arrow, {
          kk: `${arrow.step.n}-іс-әрекеттен кейін қайтадан ${arrow.target} нөмірі көрсетілген: жұмыс орнынан қозғалмайды.`,
          ru: `После действия ${arrow.step.n} следующим снова назван номер ${arrow.target}: работа не движется.`,
          en: `After action ${arrow.step.n} the next number is ${arrow.target} again: the work never moves on.`,
        }),
      ),
};
