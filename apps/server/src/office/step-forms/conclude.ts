import { failure, success } from '@qyzmet/kernel';
import { translator } from '@qyzmet/web';
import type { StepForm } from './step-form.ts';

const longestText = 4000;

/** What the precinct commission concludes. */
export const concludeForm: StepForm = {
  submit: 'office.conclude.submit',
  done: 'office.conclude.done',
  async fields({ page }, typed) {
    const t = translator(page.language);
    return [
      {
        name: 'outcome',
        type: 'choice',
        label: t('office.conclude.outcome'),
        value: typed.outcome ?? '',
        options: [
          { id: 'for', label: t('office.conclude.for') },
          { id: 'against', label: t('office.conclude.against') },
        ],
      },
      {
        name: 'text',
        type: 'textarea',
        label: t('office.conclude.text'),
        value: typed.text ?? '',
        maxLength: longestText,
      },
    ];
  },
  async read({ page }, posted) {
    const t = translator(page.language);
    const { outcome } = posted;
    const text = (posted.text ?? '').trim();
    const errors = [
      ...(outcome === 'for' || outcome === 'against'
        ? []
        : [{ field: 'outcome', message: t('office.conclude.choose') }]),
      ...(text === '' ? [{ field: 'text', message: t('office.conclude.missing') }] : []),
      ...(text.length > longestText
        ? [{ field: 'text', message: t('office.reason-long', { max: longestText }) }]
        : []),
    ];
    if (errors.length > 0 || (outcome !== 'for' && outcome !== 'against')) return failure(errors);
    return success({ kind: 'conclusion', outcome, text });
  },
};
