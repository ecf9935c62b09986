import { fileURLToPath } from 'node:url';
import { isLayoutId, layouts } from '@qyzmet/documents';
import { readPdf, squeezed } from '@qyzmet/documents/testing';
import type { Channel, Edition, ServiceResult } from '@qyzmet/regulation';
import { describe, expect, it } from 'vitest';
import { openLawLibrary } from '../law/law-library.ts';
import { EditionWords } from '../present/edition-words.ts';
import { decidedApplicant, decidedReason, decidedState, signingPost } from '../testing/decided-state.ts';
import { workingMorning } from '../testing/start-test-product.ts';
import { renderResult } from './render-result.ts';

const law = openLawLibrary(fileURLToPath(new URL('../../../../regulations', import.meta.url)));
const product = {
  law,
  settings: { publicAddress: 'https://qyzmet.example', demonstration: false },
} as Parameters<typeof renderResult>[0];
const signer = { name: 'ҰЗАҚБАЕВ ҺАМИТ ЕРЖАНҰЛЫ' };

interface Issued {
  readonly edition: Edition;
  readonly channel: Channel;
  readonly result: ServiceResult;
  /** Ground of a refusal. */
  readonly ground?: string;
}

/** What a decision of each edition may end in, by channel and ground; what is handed out on the way is none. */
const issued: readonly Issued[] = [...law.editions.values()].flatMap((edition) => {
  const { channels, refusals, results } = edition.regulation;
  return (Object.keys(channels) as Channel[]).flatMap((channel) => {
    const onTheWay = channels[channel]?.steps.map((step) => step.result);
    return results
      .filter(({ id, document }) => document && !onTheWay?.includes(id))
      .flatMap((result) =>
        result.outcome === 'approved'
          ? [{ edition, channel, result }]
          : refusals
              .filter(({ stage }) => stage === 'merits')
              .map(({ id }) => ({ edition, channel, result, ground: id })),
      );
  });
});

function stateOf({ edition, channel, result, ground }: Issued) {
  const service = law.servicesOn(workingMorning).find((adopted) => adopted.edition.id === edition.id);
  if (!service) throw new Error(`Nobody has adopted ${edition.id}`);
  return decidedState({
    edition,
    channel,
    result,
    ...(ground ? { ground } : {}),
    body: service.providers[0]?.id ?? '',
    centre: (channel === 'psc' ? service.centres : service.akims)[0]?.id ?? null,
    at: workingMorning,
  });
}

it('every document that a regulation names has a layout', () => {
  for (const { id, regulation } of law.editions.values())
    for (const { document } of regulation.results)
      expect(document === undefined || isLayoutId(document), `${id}: ${document}`).toBe(true);
});

describe.each(
  issued.map((each) => [each.edition.id, each.channel, each.result.id, each.ground ?? '', each] as const),
)('%s, %s: %s %s', (_edition, channel, _result, _ground, each) => {
  const { edition, result, ground } = each;

  it('is a sheet with the body, the person, the numbers, the title, the ground and the post of the signer', async () => {
    const state = stateOf(each);
    const words = new EditionWords(edition, 'kk');
    const { pdf } = await renderResult(product, state, words, { signer, issuedAt: workingMorning });
    const { text, pages } = await readPdf(pdf);
    const office = law.getBody(state.system === 'rural' ? (state.centre ?? '') : state.body);
    const post = signingPost(edition, channel);
    const refusal = edition.regulation.refusals.find(({ id }) => id === ground);
    for (const expected of [
      decidedApplicant.name,
      state.number ?? '',
      office.name.kk,
      office.name.ru,
      signer.name,
      post.kk,
      post.ru,
      ...(refusal ? [refusal.title.kk, refusal.title.ru, decidedReason, words.actTitle] : []),
    ])
      expect(text, expected).toContain(squeezed(expected));
    if (refusal) expect(text, 'the words of the law').toMatch(/«[^«»]{12,}/);
    expect(pages).toHaveLength(1);
  });

  it('prints every value that the officer states', async () => {
    const state = stateOf(each);
    const names = Object.keys(layoutOf(result).fields.properties);
    for (const { id } of result.fields ?? []) expect(names, id).toContain(id);
    const draft = await renderResult(product, state, new EditionWords(edition, 'kk'), {
      issuedAt: workingMorning,
    });
    const { text } = await readPdf(draft.pdf);
    for (const { id, type } of result.fields ?? []) {
      const value = state.decision?.fields[id] ?? '';
      if (type === 'yes-no') continue;
      const printed = type === 'date' ? value.split('-').reverse().join('.') : value;
      expect(text, id).toContain(squeezed(printed));
    }
  });
});

function layoutOf({ document = '' }: ServiceResult) {
  if (!isLayoutId(document)) throw new Error(`There is no layout "${document}"`);
  return layouts[document];
}
