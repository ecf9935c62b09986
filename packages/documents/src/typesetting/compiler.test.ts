import { expect, test } from 'vitest';
import { compilePdf } from './compiler.ts';

const epoch = new Date(0);

test('a layout that cannot be set says why, and the next one is set', async () => {
  await expect(compilePdf('no-such-layout.typ', '{}', epoch)).rejects.toThrow(/no-such-layout\.typ/);
  await expect(compilePdf('queue-ticket/v1/layout.typ', '{"fields":{}}', epoch)).rejects.toThrow(
    /layout could not be set: .*key/,
  );
  const data = JSON.stringify({
    fields: {
      ticket: '7',
      centre: { kk: 'Орталық', ru: 'Центр' },
      service: { kk: 'Қызмет', ru: 'Услуга' },
      ahead: 0,
    },
    issued: { day: '01.01.1970', time: '06:00' },
    demonstration: false,
  });
  const pdfs = await Promise.all([1, 2, 3].map(() => compilePdf('queue-ticket/v1/layout.typ', data, epoch)));
  for (const pdf of pdfs) expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
});

test('a layout cannot read outside the room', async () => {
  await expect(compilePdf('../../../../../etc/hostname', '{}', epoch)).rejects.toThrow();
});
