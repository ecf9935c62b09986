import type { StepKind } from '@qyzmet/regulation';
import { concludeForm } from './conclude.ts';
import { confirm } from './confirm.ts';
import { forwardForm } from './forward.ts';
import { manualEntryForm } from './manual-entry.ts';
import { resolveForm } from './resolve.ts';
import type { StepForm, StepFormMoment } from './step-form.ts';
import { written } from './written.ts';

/** The kinds of step that are asked on the page of a case itself; the others have pages of their own. */
export const stepForms: Readonly<Partial<Record<StepKind, StepForm>>> = {
  accept: confirm({
    submit: 'office.accept',
    done: 'office.accepted',
  }),
  examine: confirm({ submit: 'office.examine.submit', done: 'office.examine.done' }),
  register: confirm({
    submit: 'office.register.submit',
    consequence: 'office.register.consequence',
    done: 'office.register.done',
  }),
  resolve: resolveForm,
  forward: forwardForm,
  conclude: concludeForm,
  'manual-entry': manualEntryForm,
  'covering-letter': written(
    { submit: 'office.letter.submit', consequence: 'office.letter.consequence', done: 'office.letter.done' },
    { label: 'office.letter.text', hint: 'office.letter.hint', missing: 'office.letter.missing' },
    draftedLetter,
    (text) => ({ kind: 'covering-letter', text }),
  ),
  inform: written(
    { submit: 'office.inform.submit', consequence: 'office.inform.consequence', done: 'office.inform.done' },
    { label: 'office.inform.text', hint: 'office.inform.hint', missing: 'office.inform.missing' },
    () => '',
    (text) => ({ kind: 'information', text }),
  ),
};

/** The letter speaks Kazakh, whatever language the page has. */
function draftedLetter({ found: { state, words } }: StepFormMoment): string {
  const { name = '', iin = '' } = state.applicant ?? {};
  const service = words.edition.regulation.title.kk;
  return `${name} (ЖСН ${iin}) «${service}» мемлекеттік қызметі бойынша берген өтінішін құжаттарымен бірге қарауыңызға жолдаймыз.`;
}
