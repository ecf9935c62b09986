import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dueAt, parseDuration, readCalendar } from '@qyzmet/calendar';
import type { Text } from '@qyzmet/kernel';
import { findBody, loadDirectories } from '@qyzmet/regulation';
import { type Command, jsonOf, refuse } from '../command.ts';
import { sentenceOf } from '../find-edition.ts';
import { readArguments } from '../read-arguments.ts';

const calendarFile = 'calendars/kz.yaml';

export const due: Command = {
  run(args, room) {
    const given = readArguments(args, { options: ['from', 'in', 'body'], flags: ['json'] });
    if (!given.ok) return refuse(given.error);
    const { options, flags, language } = given.value;
    const start = momentOf(options.from);
    if (!start) return refuse(unreadableMoment(options.from));
    const duration = parseDuration(options.in ?? '');
    if (!duration.ok) return refuse(duration.error.sentence);
    const { directories, faults } = loadDirectories(room);
    const body = findBody(directories, options.body ?? '');
    if (!body) {
      const known = directories.flatMap(({ bodies }) => bodies.map(({ id }) => id));
      return refuse(...faults.map(sentenceOf), noSuchBody(options.body, known));
    }
    if (!existsSync(join(room, calendarFile))) return refuse(noCalendar);
    const calendar = readCalendar(readFileSync(join(room, calendarFile), 'utf8'));
    if (!calendar.ok) return refuse(calendar.error.sentence);
    const answer = dueAt({
      start,
      duration: duration.value,
      calendar: calendar.value,
      office: body.officeHours,
    });
    if (!answer.ok) return refuse(answer.error.sentence);
    const { due: moment, derivation } = answer.value;
    const written = derivation.findLast(({ kind }) => kind === 'due')?.at ?? moment.toISOString();
    return {
      output: flags.json
        ? jsonOf({ due: written, derivation })
        : `${written}\n${derivation.map(({ text }) => `  ${text[language]}\n`).join('')}`,
      code: 0,
    };
  },
};

/** A moment needs its offset: a bare local time would depend on the machine. */
function momentOf(words: string | undefined): Date | undefined {
  if (!words || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(words))
    return undefined;
  const moment = new Date(words);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

function unreadableMoment(given: string | undefined): Text {
  return {
    kk: `--from: белдеуі бар ISO уақыты керек, мысалы 2026-11-23T15:30:00+05:00; берілгені: ${given ?? '—'}.`,
    ru: `--from: нужно время ISO с поясом, например 2026-11-23T15:30:00+05:00; дано: ${given ?? '—'}.`,
    en: `--from: expected an ISO time with its offset, such as 2026-11-23T15:30:00+05:00; given: ${given ?? '—'}.`,
  };
}

function noSuchBody(given: string | undefined, known: readonly string[]): Text {
  const list = known.join(', ');
  return {
    kk: `--body: «${given ?? '—'}» органы анықтамалықта жоқ. Барлары: ${list}.`,
    ru: `--body: органа «${given ?? '—'}» нет в справочнике. Есть: ${list}.`,
    en: `--body: the directory has no body "${given ?? '—'}". There are: ${list}.`,
  };
}

const noCalendar: Text = {
  kk: `Өндірістік күнтізбе жоқ: ${calendarFile}.`,
  ru: `Нет производственного календаря: ${calendarFile}.`,
  en: `There is no production calendar: ${calendarFile}.`,
};
