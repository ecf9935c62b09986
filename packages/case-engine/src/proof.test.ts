import { fileURLToPath } from 'node:url';
import { type Channel, type Edition, loadAll } from '@qyzmet/regulation';
import { exportBpmn } from '@qyzmet/regulation/bpmn';
import { enumeratePaths, runIndependently, type Visit, walk } from '@qyzmet/regulation/bpmn/proof';
import { describe, expect, it } from 'vitest';
import { engineWalk } from './testing/engine-walk.ts';
import { inventedChain } from './testing/invented-chain.ts';
import { inventedEdition } from './testing/invented-edition.ts';

const { editions } = loadAll(fileURLToPath(new URL('../../../regulations', import.meta.url)));
const channelsOfAll = [inventedEdition, inventedChain, ...editions].flatMap((edition) =>
  (Object.keys(edition.regulation.channels) as Channel[]).map((channel) => ({
    id: edition.id,
    edition,
    channel,
  })),
);

function bySystem(visits: readonly Visit[]) {
  const systems = [...new Set(visits.map(({ system }) => system))].sort();
  return systems.map((system) => [
    system,
    visits.filter((visit) => visit.system === system).map(({ step, outcome }) => `${step}: ${outcome}`),
  ]);
}

function pathsOf({ regulation }: Edition, channel: Channel) {
  const process = regulation.channels[channel];
  if (!process) throw new Error('unreachable');
  const fields = regulation.form.sections.flatMap((section) => section.fields);
  return { process, paths: enumeratePaths(process, walk, fields) };
}

// `prove-process.test.ts` holds an independent engine against the same rules of flow on the same paths of every edition.
describe('the engine beside the rules of flow', () => {
  it.each(channelsOfAll)('visits the same steps on every path of $id, $channel', ({ edition, channel }) => {
    const { process, paths } = pathsOf(edition, channel);
    expect(paths.length).toBeGreaterThan(0);
    for (const decisions of paths)
      expect(bySystem(engineWalk(edition, channel, decisions)), JSON.stringify(decisions)).toEqual(
        bySystem(walk(process, decisions)),
      );
  });
});

describe('the engine beside an independent BPMN engine', () => {
  // The two invented ones take every turn that a law may take; the certificate of Tayinsha has all three channels.
  const chosen = channelsOfAll.filter(({ id }) => /^(invented|kz-tayinsha)\//.test(id));
  it.each(chosen)('visits the same steps on every path of $id, $channel', async ({ edition, channel }) => {
    const xml = await exportBpmn(edition.regulation, channel);
    for (const decisions of pathsOf(edition, channel).paths)
      expect(bySystem(engineWalk(edition, channel, decisions)), JSON.stringify(decisions)).toEqual(
        bySystem(await runIndependently(xml, decisions)),
      );
  });
});
