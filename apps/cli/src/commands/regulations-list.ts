import { type Edition, loadAll } from '@qyzmet/regulation';
import { type Command, jsonOf, refuse } from '../command.ts';
import { sentenceOf } from '../find-edition.ts';
import { readArguments } from '../read-arguments.ts';

function summaryOf({ id, regulation }: Edition) {
  const { service, title, act, channels } = regulation;
  return {
    id,
    service,
    title,
    act: { issuer: act.issuer, number: act.number, date: act.date },
    inForce: { from: act.inForce.from, to: act.inForce.to ?? null },
    repealed: act.repealed ? { by: act.repealed.by ?? null } : null,
    channels: Object.keys(channels),
  };
}

export const regulationsList: Command = {
  run(args, room) {
    const given = readArguments(args, { flags: ['json'] });
    if (!given.ok) return refuse(given.error);
    const { flags, language } = given.value;
    const { editions, faults } = loadAll(room);
    const summaries = editions.map(summaryOf);
    const lines = summaries.map(
      ({ id, title, inForce, channels }) =>
        `${id}\n  ${title[language]}\n  ${inForce.from} – ${inForce.to ?? '…'} · ${channels.join(', ')}\n`,
    );
    return {
      output: flags.json ? jsonOf(summaries) : lines.join(''),
      notes: faults.map(sentenceOf),
      code: faults.length ? 2 : 0,
    };
  },
};
