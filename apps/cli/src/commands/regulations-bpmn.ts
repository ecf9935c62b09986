import type { Text } from '@qyzmet/kernel';
import { type Channel, channels } from '@qyzmet/regulation';
import { type Command, refuse } from '../command.ts';
import { findEdition } from '../find-edition.ts';
import { readArguments } from '../read-arguments.ts';

export const regulationsBpmn: Command = {
  async run(args, room) {
    const given = readArguments(args, { options: ['channel'], words: 1 });
    if (!given.ok) return refuse(given.error);
    const { words, options, language } = given.value;
    const edition = findEdition(room, words[0]);
    if (!edition.ok) return refuse(...edition.error);
    const { regulation } = edition.value;
    const channel = channels.find((known): known is Channel => known === options.channel);
    if (!channel || !regulation.channels[channel])
      return refuse(noSuchChannel(options.channel, Object.keys(regulation.channels)));
    const { exportBpmn } = await import('@qyzmet/regulation/bpmn');
    return { output: await exportBpmn(regulation, channel, language), code: 0 };
  },
};

function noSuchChannel(given: string | undefined, known: readonly string[]): Text {
  const list = known.join(', ');
  return {
    kk: `Арнаны --channel арқылы көрсетіңіз (${list}); берілгені: ${given ?? '—'}.`,
    ru: `Назовите канал через --channel (${list}); дано: ${given ?? '—'}.`,
    en: `Name a channel with --channel (${list}); given: ${given ?? '—'}.`,
  };
}
