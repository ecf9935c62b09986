import { fileURLToPath } from 'node:url';
import { type Channel, loadAll } from '@qyzmet/regulation';
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

describe('the engine beside an independent BPMN engine', () => {
  it.each(channelsOfAll)(
    'visits the same steps on every path of $id, $channel',
    async ({ edition, channel }) => {
      const process = edition.regulation.channels[channel];
      if (!process) throw new Error('unreachable');
      const xml = await exportBpmn(edition.regulation, channel);
      const fields = edition.regulation.form.sections.flatMap((section) => section.fields);
      const paths = enumeratePaths(process, walk, fields);
      expect(paths.length).toBeGreaterThan(0);
      for (const decisions of paths)
        expect(bySystem(engineWalk(edition, channel, decisions)), JSON.stringify(decisions)).toEqual(
          bySystem(await runIndependently(xml, decisions)),
        );
    },
    // A process that leads back has hundreds of paths.
    180_000,
  );
});
