import type { Rule } from '../../finding.ts';
import { spokenBy } from '../../reading/clauses.ts';
import { type Arrow, arrowEvidence, arrowsOf, hasNumber, lastNumber } from '../../reading/order.ts';
import { plain } from '../../reading/words.ts';

export const nextBeyond: Rule = {
  id: 'next-beyond',
  level: 'error',
  title: {
    kk: 'Келесі нөмір кестенің соңынан асады немесе себепсіз іс-әрекетті аттап өтеді.',
    ru: 'Следующий номер лежит за концом таблицы или перескакивает действие без причины.',
    en: 'The next number lies past the end of the table or skips an action without a reason.',
  },
  find: (edition) =>
    arrowsOf(edition)
      .filter(
        (arrow) =>
          Number(arrow.target) > lastNumber(arrow.flow) ||
          (skips(arrow) && !spokenBy(edition, arrow.step).some(({ kk }) => reason.test(plain(kk)))),
      )
      .map((arrow) =>
        arrowEvidence(edition, arrow, {
          kk: `${arrow.step.n}-іс-әрекет ${arrow.target} нөміріне жібереді: ${hasNumber(arrow.flow, arrow.target) ? 'арадағы іс-әрекет себепсіз қалып қояды' : 'кестеде мұндай нөмір жоқ'}.`,
          ru: `Действие ${arrow.step.n} отсылает к номеру ${arrow.target}: ${hasNumber(arrow.flow, arrow.target) ? 'действие между ними пропущено без причины' : 'таблица кончается раньше'}.`,
          en: `Action ${arrow.step.n} leads to number ${arrow.target}: ${hasNumber(arrow.flow, arrow.target) ? 'the action between them is skipped without a reason' : 'the table ends before it'}.`,
        }),
      ),
};

/** Words that make a jump lawful: the action speaks of cases. */
const reason = /жағдай|немесе|егер|бас тарт/u;

function skips({ flow, step, target }: Arrow): boolean {
  const following = flow.steps[flow.steps.indexOf(step) + 1];
  return (
    step.next?.length === 1 &&
    following !== undefined &&
    hasNumber(flow, target) &&
    Number(target) > Number(following.n) &&
    Number(following.n) > Number(step.n)
  );
}
