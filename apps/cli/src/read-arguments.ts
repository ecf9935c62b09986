import { parseArgs } from 'node:util';
import { failure, isLanguage, type Language, type Result, success, type Text } from '@qyzmet/kernel';

export interface Arguments<Option extends string, Flag extends string> {
  readonly words: readonly string[];
  readonly options: Readonly<Partial<Record<Option, string>>>;
  readonly flags: Readonly<Record<Flag, boolean>>;
  /** Language of answers meant for people; Kazakh unless `--lang` says otherwise. */
  readonly language: Language;
}

/** Reads the words, `--name value` options and `--name` flags after a command's name. */
export function readArguments<Option extends string = never, Flag extends string = never>(
  args: readonly string[],
  known: { readonly options?: readonly Option[]; readonly flags?: readonly Flag[]; readonly words?: number },
): Result<Arguments<Option, Flag>, Text> {
  const names = [...(known.options ?? []), 'lang'];
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries([
        ...names.map((name) => [name, { type: 'string' as const }]),
        ...(known.flags ?? []).map((name) => [name, { type: 'boolean' as const }]),
      ]),
    });
    const { lang = 'kk', ...given } = values as Record<string, string | boolean | undefined>;
    if (!isLanguage(lang)) return failure(unreadable(`--lang ${String(lang)}`));
    const extra = positionals[known.words ?? 0];
    if (extra !== undefined) return failure(unreadable(extra));
    const options = Object.entries(given).filter(([, value]) => typeof value === 'string');
    return success({
      words: positionals,
      options: Object.fromEntries(options) as Partial<Record<Option, string>>,
      flags: Object.fromEntries((known.flags ?? []).map((name) => [name, given[name] === true])) as Record<
        Flag,
        boolean
      >,
      language: lang,
    });
  } catch (error) {
    return failure(unreadable(error instanceof Error ? error.message : String(error)));
  }
}

function unreadable(detail: string): Text {
  return {
    kk: `Пәрмен түсініксіз: ${detail}`,
    ru: `Команда не понята: ${detail}`,
    en: `The command is not understood: ${detail}`,
  };
}
