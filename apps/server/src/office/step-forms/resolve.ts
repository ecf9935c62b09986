import { failure, success } from '@qyzmet/kernel';
import { translator } from '@qyzmet/web';
import { executorOptions, executorsOf } from './executors.ts';
import type { StepForm } from './step-form.ts';

const longestWords = 500;

/** The head's resolution: the executor by name, with the work each has in hand. */
export const resolveForm: StepForm = {
  submit: 'office.resolve.submit',
  done: 'office.resolve.done',
  async fields(moment, typed) {
    const t = translator(moment.page.language);
    const options = await executorOptions(moment);
    const [only, ...others] = options;
    return [
      {
        name: 'executor',
        type: 'choice',
        label: t('office.resolve.executor'),
        ...(options.length === 0 ? { hint: t('office.resolve.nobody') } : {}),
        value: typed.executor ?? (only && others.length === 0 ? only.id : ''),
        options,
      },
      {
        name: 'words',
        type: 'textarea',
        label: t('office.resolve.words'),
        value: typed.words ?? '',
        maxLength: longestWords,
        required: false,
      },
    ];
  },
  async read(moment, posted) {
    const t = translator(moment.page.language);
    const executor = (await executorsOf(moment)).find(({ iin }) => iin === posted.executor);
    if (!executor) return failure([{ field: 'executor', message: t('office.resolve.choose') }]);
    const words = (posted.words ?? '').trim();
    if (words.length > longestWords)
      return failure([{ field: 'words', message: t('office.reason-long', { max: longestWords }) }]);
    return success({ kind: 'resolution', executor, ...(words ? { words } : {}) });
  },
};
