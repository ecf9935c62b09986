import { failure, success } from '@qyzmet/kernel';
import type { MessageKey } from '@qyzmet/web';
import { translator } from '@qyzmet/web';
import type { DeskInput, StepForm, StepFormMoment } from './step-form.ts';

const longestText = 4000;

/** A step that is done by one text. */
export function written(
  words: Pick<StepForm, 'submit' | 'consequence' | 'done'>,
  text: { readonly label: MessageKey; readonly hint?: MessageKey; readonly missing: MessageKey },
  /** First words, to be changed by the officer. */
  draft: (moment: StepFormMoment) => string,
  inputOf: (text: string) => DeskInput,
): StepForm {
  return {
    ...words,
    async fields(moment, typed) {
      const t = translator(moment.page.language);
      return [
        {
          name: 'text',
          type: 'textarea',
          label: t(text.label),
          ...(text.hint ? { hint: t(text.hint) } : {}),
          value: typed.text ?? draft(moment),
          maxLength: longestText,
        },
      ];
    },
    async read({ page }, posted) {
      const t = translator(page.language);
      const given = (posted.text ?? '').replace(/\r\n/g, '\n').trim();
      if (given === '') return failure([{ field: 'text', message: t(text.missing) }]);
      if (given.length > longestText)
        return failure([{ field: 'text', message: t('office.reason-long', { max: longestText }) }]);
      return success(inputOf(given));
    },
  };
}
