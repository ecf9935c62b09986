import { type Edition, loadAll } from '@qyzmet/regulation';
import { type Answer, type Command, jsonOf, refuse } from '../command.ts';
import { findEdition, sentenceOf } from '../find-edition.ts';
import { readArguments } from '../read-arguments.ts';

/** An edition that cannot be read is no edition without findings: the exit code says so. */
export const regulationsLint: Command = {
  async run(args, room): Promise<Answer> {
    const given = readArguments(args, { flags: ['json', 'sarif'], words: 1 });
    if (!given.ok) return refuse(given.error);
    const { words, flags, language } = given.value;
    let editions: readonly Edition[];
    if (words[0] === undefined) {
      const all = loadAll(room);
      if (all.faults.length) return refuse(...all.faults.map(sentenceOf));
      editions = all.editions;
    } else {
      const edition = findEdition(room, words[0]);
      if (!edition.ok) return refuse(...edition.error);
      editions = [edition.value];
    }
    const { lintAll, toJson, toSarif, toText } = await import('@qyzmet/regulation/lint');
    const findings = lintAll(editions);
    const output = flags.sarif
      ? jsonOf(toSarif(findings))
      : flags.json
        ? jsonOf(toJson(findings, language))
        : toText(findings, language);
    return { output, code: findings.some(({ accepted }) => accepted === null) ? 1 : 0 };
  },
};
