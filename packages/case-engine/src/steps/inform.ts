import { failure, success } from '@qyzmet/kernel';
import { resultOf } from '../results/result-of.ts';
import type { StepHandler } from './handler.ts';
import { wrongInput } from './person-steps.ts';

/**
 * Word of mouth. A person's word may be the result itself, where the law wants no document; a system only tells that
 * the way ends here.
 */
export const inform: StepHandler = {
  mover: 'actor',
  perform: ({ input, state, context }) => {
    if (input.kind !== 'information') return wrongInput;
    const text = input.text.trim();
    if (text === '')
      return failure({ code: 'invalid-input', fields: [{ field: 'text', fault: 'required' }] });
    const result = resultOf(context.edition.regulation, state, 'approved');
    const spoken = result?.forms.includes('oral') ? result.id : null;
    return success({ outcome: 'ok', entries: [{ type: 'informed', data: { result: spoken, text } }] });
  },
  run: ({ step }) => ({
    outcome: 'ok',
    entries: [{ type: 'informed', data: { result: null, text: step.title.kk } }],
  }),
};
