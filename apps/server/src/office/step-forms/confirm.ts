import { failure, success } from '@qyzmet/kernel';
import { translator } from '@qyzmet/web';
import type { StepForm } from './step-form.ts';

const longestReason = 2000;

/** A step that is done by saying so; where the law knows what happens otherwise, by saying which of the two holds. */
export function confirm(words: Pick<StepForm, 'submit' | 'consequence' | 'done'>): StepForm {
  return {
    ...words,
    async fields({ page, found }, typed) {
      if (!found.step.onFail) return [];
      const t = translator(page.language);
      return [
        {
          name: 'finding',
          type: 'choice',
          label: t('office.step.finding'),
          value: typed.finding ?? '',
          options: [
            { id: 'holds', label: t('office.step.finding-holds') },
            { id: 'fails', label: t('office.step.finding-fails') },
          ],
        },
        {
          name: 'reason',
          type: 'textarea',
          label: t('office.step.reason'),
          hint: t('office.step.reason-hint'),
          value: typed.reason ?? '',
          maxLength: longestReason,
          required: false,
        },
      ];
    },
    async read({ page, found }, posted) {
      if (!found.step.onFail) return success({ kind: 'done' });
      const t = translator(page.language);
      const { finding } = posted;
      if (finding === 'holds') return success({ kind: 'done' });
      if (finding !== 'fails')
        return failure([{ field: 'finding', message: t('office.step.finding-choose') }]);
      const reason = (posted.reason ?? '').trim();
      if (reason === '') return failure([{ field: 'reason', message: t('office.step.reason-missing') }]);
      if (reason.length > longestReason)
        return failure([{ field: 'reason', message: t('office.reason-long', { max: longestReason }) }]);
      return success({ kind: 'failed', reason });
    },
  };
}
