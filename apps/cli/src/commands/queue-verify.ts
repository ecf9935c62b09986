import { failure, type Language, type Result, success, type Text } from '@qyzmet/kernel';
import {
  dayOf,
  keepsHistory,
  markOf,
  memberHash,
  type Publication,
  type PublicationFault,
  standingOf,
  verifyPublication,
} from '@qyzmet/queue';
import { type Command, jsonOf, refuse } from '../command.ts';
import { readArguments } from '../read-arguments.ts';
import { readWhole } from '../read-files.ts';

const largest = 256 * 1024 * 1024;

/** A published queue, computed again from its first movement, without the server that published it. */
export const queueVerify: Command = {
  run(args) {
    const given = readArguments(args, { options: ['before', 'ticket'], flags: ['json'], words: 1 });
    if (!given.ok) return refuse(given.error);
    const { words, options, flags, language } = given.value;
    const publication = readPublication(words[0]);
    if (!publication.ok) return refuse(publication.error);
    const before = options.before === undefined ? undefined : readPublication(options.before);
    if (before && !before.ok) return refuse(before.error);
    const { value: queue } = publication;
    const faults: Faults = [
      ...(before && !keepsHistory(queue, markOf(before.value))
        ? [{ position: before.value.movements.length, fault: 'history-rewritten' as const }]
        : []),
      ...verifyPublication(queue),
    ];
    const own = options.ticket === undefined ? undefined : placeOf(queue, options.ticket);
    const answer = {
      movements: queue.movements.length,
      waiting: queue.waiting.length,
      faults,
      ...(own === undefined ? {} : { own }),
    };
    return {
      output: flags.json ? jsonOf(answer) : inWords(answer, language),
      code: faults.length > 0 ? 1 : 0,
    };
  },
};

type Faults = readonly {
  readonly position: number | null;
  readonly fault: PublicationFault | 'history-rewritten';
}[];

function readPublication(path: string | undefined): Result<Publication, Text> {
  if (path === undefined) return failure(unreadable('—'));
  try {
    const value = JSON.parse(new TextDecoder().decode(readWhole(path, largest))) as Partial<Publication>;
    const whole =
      value.format === 'qyzmet-queue/1' &&
      Array.isArray(value.movements) &&
      Array.isArray(value.waiting) &&
      value.rules !== undefined;
    return whole ? success(value as Publication) : failure(unreadable(path));
  } catch (error) {
    return failure(unreadable(`${path}: ${error instanceof Error ? error.message : String(error)}`));
  }
}

/** `ticket` is number and code with a blank between, as the ticket prints them. */
function placeOf(queue: Publication, ticket: string) {
  const [number = '', code = ''] = ticket.trim().split(/\s+/);
  const members = new Map(queue.waiting.map((member) => [member.hash, member]));
  const hash = memberHash(number, code);
  const standing = standingOf(hash, members, dayOf(queue.asOf), queue.rules);
  return { hash, place: standing?.place ?? null, group: standing?.group.id ?? null };
}

function inWords(
  {
    movements,
    waiting,
    faults,
    own,
  }: {
    readonly movements: number;
    readonly waiting: number;
    readonly faults: Faults;
    readonly own?: ReturnType<typeof placeOf>;
  },
  language: Language,
): string {
  const counted: Text = {
    kk: `Қозғалыстар: ${movements}. Күтіп тұрған балалар: ${waiting}.`,
    ru: `Движений: ${movements}. Ждут детей: ${waiting}.`,
    en: `Movements: ${movements}. Children waiting: ${waiting}.`,
  };
  const good: Text = {
    kk: 'Тізбек бүтін, тізім ережеге сай.',
    ru: 'Цепь цела, список соответствует правилам.',
    en: 'The chain is whole; the list follows the rules.',
  };
  const lines = [
    counted[language],
    ...(faults.length === 0
      ? [good[language]]
      : faults.map(({ position, fault }) => `${position ?? '—'}: ${fault}`)),
    ...(own ? [`${own.hash}  ${own.group ?? '—'}  ${own.place ?? '—'}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function unreadable(detail: string): Text {
  return {
    kk: `Кезек файлы оқылмады: ${detail}`,
    ru: `Файл очереди не прочитан: ${detail}`,
    en: `The file of the queue cannot be read: ${detail}`,
  };
}
