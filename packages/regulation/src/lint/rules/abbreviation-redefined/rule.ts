import type { Evidence, Rule } from '../../finding.ts';
import { type Definition, definitionsIn, spelledBy } from '../../reading/abbreviations.ts';
import { groupBy } from '../../reading/group-by.ts';
import { plain, sameStem, stem, wordsOf } from '../../reading/words.ts';

export const abbreviationRedefined: Rule = {
  id: 'abbreviation-redefined',
  level: 'error',
  title: {
    kk: 'Бір қысқарту екі рет немесе екі мағынада, не бір мағына екі қысқартумен берілген.',
    ru: 'Одно сокращение раскрыто дважды или по-разному, либо одно понятие имеет два сокращения.',
    en: 'One abbreviation is defined twice or in two meanings, or one thing has two abbreviations.',
  },
  find: (edition) => {
    const definitions = definitionsIn(edition);
    return [
      ...twoMeanings(definitions),
      ...definedAgain(definitions),
      ...twoNames(definitions),
      ...claimedName(definitions),
    ];
  },
};

/** ЖАО is the portal in one paragraph and the local executive body in another. */
function twoMeanings(definitions: readonly Definition[]): Evidence[] {
  return [...groupBy(definitions, ({ abbreviation }) => abbreviation).values()].flatMap((same) => {
    const proper = same.find(isSpelled) ?? same[0];
    return same
      .filter((one) => proper && one !== proper && shared(one, proper) === 0)
      .flatMap((one) => (proper ? [evidence(one, proper)] : []));
  });
}

/** Two terms of one list are given the same abbreviation, whether they mean the same or not. */
function definedAgain(definitions: readonly Definition[]): Evidence[] {
  return [...groupBy(definitions, ({ abbreviation }) => abbreviation).values()].flatMap(([first, ...rest]) =>
    rest.flatMap((one) =>
      first && one.clause.id !== first.clause.id && listOf(one) === listOf(first) && shared(one, first) > 0
        ? [evidence(one, first)]
        : [],
    ),
  );
}

/** The paragraph whose item defines; of a definition in a paragraph itself nothing. */
function listOf({ clause }: Definition): string {
  return clause.id.includes('/') ? (clause.id.split('/')[0] ?? '') : clause.id;
}

/** The words before ҚФЕ are spelled ҚФБ, and ҚФБ is defined elsewhere for the same words. */
function twoNames(definitions: readonly Definition[]): Evidence[] {
  return definitions.flatMap((one) =>
    isSpelled(one)
      ? []
      : definitions
          .filter((other) => other.abbreviation !== one.abbreviation && other.clause.id !== one.clause.id)
          .filter((other) => sameSpelling(other, one))
          .map((other) => evidence(one, other)),
  );
}

/** A definition calls its object by a quoted name that another definition gives to something else. */
function claimedName(definitions: readonly Definition[]): Evidence[] {
  return definitions.flatMap((one) =>
    [...plain(one.clause.kk).matchAll(/"([^"]+)"/gu)].flatMap((match) => {
      const name = wordsOf(match[1] ?? '').map(stem);
      const owner = definitions.find(
        (other) =>
          other.abbreviation !== one.abbreviation &&
          other.clause.id !== one.clause.id &&
          name.length > 1 &&
          isSpelled(other) &&
          endsWith(other, name),
      );
      if (!owner) return [];
      const quote = one.clause.kk.slice(match.index, match.index + match[0].length);
      return [
        {
          clauses: [one.clause.id, owner.clause.id] as const,
          quote,
          message: {
            kk: `Мұнда ${quote} деп «${one.abbreviation}» аталған, ал бұл атау «${owner.abbreviation}» жүйесіне берілген.`,
            ru: `Здесь ${quote} — это «${one.abbreviation}», а такое имя уже дано «${owner.abbreviation}».`,
            en: `${quote} is “${one.abbreviation}” here, and the name belongs to “${owner.abbreviation}”.`,
          },
        },
      ];
    }),
  );
}

function endsWith({ meaning }: Definition, name: readonly string[]): boolean {
  const tail = meaning.slice(-name.length).map(stem);
  return tail.length === name.length && tail.every((word, index) => sameStem(word, name[index] ?? ''));
}

function isSpelled({ abbreviation, meaning }: Definition): boolean {
  return abbreviation.includes(' ') || spelledBy(abbreviation, meaning) !== undefined;
}

/** The abbreviations differ in one letter, and both stand right after the words that one of them spells. */
function sameSpelling(other: Definition, one: Definition): boolean {
  const letters = Array.from(other.abbreviation);
  const different = letters.filter((letter, index) => letter !== one.abbreviation[index]).length;
  if (one.abbreviation.length !== letters.length || different !== 1) return false;
  const here = spelledBy(other.abbreviation, one.meaning.slice(-letters.length - 1));
  return here !== undefined && here.join(' ') === spelledBy(other.abbreviation, other.meaning)?.join(' ');
}

/** Words that two definitions share among those nearest to the abbreviation. */
function shared(a: Definition, b: Definition): number {
  const near = (one: Definition): string[] => one.meaning.slice(-one.abbreviation.length).map(stem);
  return near(a).filter((word) => b.meaning.map(stem).includes(word) || near(b).includes(word)).length;
}

function evidence(one: Definition, other: Definition): Evidence {
  return {
    clauses: [one.clause.id, other.clause.id],
    quote: one.quote,
    message: {
      kk: `Мұнда «${one.quote}», ал басқа тармақта «${other.quote}».`,
      ru: `Здесь «${one.quote}», а в другом пункте «${other.quote}».`,
      en: `Here “${one.quote}”, in another paragraph “${other.quote}”.`,
    },
  };
}
