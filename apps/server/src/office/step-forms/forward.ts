import { failure, success } from '@qyzmet/kernel';
import { translator } from '@qyzmet/web';
import { executorOptions, executorsOf } from './executors.ts';
import type { StepForm } from './step-form.ts';

const anybody = 'anybody';

/** The file goes on: to another body by a message, or to the executors of this one. */
export const forwardForm: StepForm = {
  submit: 'office.forward.submit',
  done: 'office.forward.done',
  async fields(moment, typed) {
    if (moment.found.step.message) return [];
    const t = translator(moment.page.language);
    return [
      {
        name: 'executor',
        type: 'choice',
        label: t('office.forward.executor'),
        value: typed.executor ?? anybody,
        options: [{ id: anybody, label: t('office.forward.anybody') }, ...(await executorOptions(moment))],
      },
    ];
  },
  async read(moment, posted) {
    if (moment.found.step.message || posted.executor === anybody) return success({ kind: 'forward' });
    const executor = (await executorsOf(moment)).find(({ iin }) => iin === posted.executor);
    if (executor) return success({ kind: 'forward', executor });
    const t = translator(moment.page.language);
    return failure([{ field: 'executor', message: t('office.resolve.choose') }]);
  },
};
