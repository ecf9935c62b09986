import { type Answer, type Command, jsonOf, refuse } from '../command.ts';
import { findEdition } from '../find-edition.ts';
import { readArguments } from '../read-arguments.ts';

/** What changes from the first edition to the second. That they differ is the answer, not a failure: 0 either way. */
export const regulationsDiff: Command = {
  async run(args, room): Promise<Answer> {
    const given = readArguments(args, { flags: ['json'], words: 2 });
    if (!given.ok) return refuse(given.error);
    const { words, flags, language } = given.value;
    const from = findEdition(room, words[0]);
    if (!from.ok) return refuse(...from.error);
    const to = findEdition(room, words[1]);
    if (!to.ok) return refuse(...to.error);
    const { diffEditions, toText } = await import('@qyzmet/regulation/diff');
    const diff = diffEditions(from.value, to.value);
    return { output: flags.json ? jsonOf(diff) : toText(diff, language), code: 0 };
  },
};
