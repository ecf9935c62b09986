import { memberHash } from '../index.ts';
import type { QueueRules } from '../rules/queue-rules.ts';

const group = (id: string, from: number, to: number) => ({
  id,
  from,
  to,
  title: { kk: id, ru: id, en: id },
});

export const inventedRules: QueueRules = {
  ageOn: '09-01',
  groups: [group('little', 0, 3), group('middle', 3, 5), group('big', 5, 7)],
  answerWithin: { value: 5, unit: 'working-day' },
  noAnswer: 'keeps-place',
};

export function inventedHash(number: number): string {
  return memberHash(`${number}`, 'AAAA-BBBB-CCCC-DDDD');
}
