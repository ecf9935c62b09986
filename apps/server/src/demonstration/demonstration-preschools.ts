import type { Store } from '@qyzmet/store';
import type { KeptQueue } from '../queue/queue-law.ts';

const preschools = [
  {
    id: 'balapan',
    name: { kk: '«Балапан» бөбекжайы', ru: 'Ясли-сад «Балапан»' },
    address: { kk: 'Үлгі көшесі, 5', ru: 'ул. Примерная, 5' },
    phone: '8 (7242) 00-00-05',
  },
  {
    id: 'kunshuaq',
    name: { kk: '«Күншуақ» балабақшасы', ru: 'Детский сад «Куншуак»' },
    address: { kk: 'Сынақ көшесі, 12', ru: 'ул. Опытная, 12' },
    phone: '8 (7242) 00-00-12',
  },
  {
    id: 'aqbota',
    name: {
      kk: '«Ақбота» түзету балабақшасы',
      ru: 'Коррекционный сад «Акбота»',
    },
    address: { kk: 'Мысал көшесі, 3', ru: 'ул. Показательная, 3' },
    phone: '8 (7242) 00-00-03',
  },
];

/** Invented preschools for each body that keeps a queue; those that stand already are left alone. */
export async function saveDemonstrationPreschools(
  store: Store,
  queues: readonly KeptQueue[],
  now: Date,
): Promise<void> {
  for (const { id: queue } of queues)
    for (const preschool of preschools)
      await store.queues.addPreschool(
        { ...preschool, id: `${queue.body}-${preschool.id}`, body: queue.body, demonstration: true },
        { role: 'leb-system' },
        now,
      );
}
