import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Text } from '@qyzmet/kernel';
import { type CutFault, draftRegulation, titlesIn } from '@qyzmet/regulation/draft';
import { type Answer, type Command, jsonOf, refuse } from '../command.ts';
import { readArguments } from '../read-arguments.ts';

const largestText = 5_000_000;

/** Proposes the files of an edition for a published text; a file that is there already is never written over. */
export const regulationsDraft: Command = {
  run(args): Answer {
    const given = readArguments(args, { options: ['id', 'out', 'regulation'], flags: ['json'], words: 1 });
    if (!given.ok) return refuse(given.error);
    const { flags, options, words } = given.value;
    const [path] = words;
    const { id, out, regulation } = options;
    if (path === undefined || !id || !/^[a-z0-9-]+\/[a-z0-9-]+\/\d{4}-\d{2}-\d{2}$/.test(id))
      return refuse(usage);
    if (regulation !== undefined && !/^[1-9]\d?$/.test(regulation)) return refuse(usage);
    const source = readText(path);
    if (typeof source !== 'string') return refuse(source);
    const draft = draftRegulation(source, id, regulation === undefined ? undefined : Number(regulation));
    if (!draft.ok) return refuse(faultOf(draft.error, source));
    const { channels, entries, files, flows, questions } = draft.value;
    const written: string[] = [];
    if (out !== undefined) {
      const paths = Object.entries(files).map(
        ([name, content]) => [join(out, `${basename(id)}.${name}`), content] as const,
      );
      const taken = paths.find(([file]) => existsSync(file));
      if (taken) return refuse(takenFile(taken[0]));
      mkdirSync(out, { recursive: true });
      for (const [file, content] of paths) {
        writeFileSync(file, content);
        written.push(file);
      }
    }
    if (flags.json) return { output: jsonOf({ id, entries, flows, channels, questions, written }), code: 0 };
    const summary = [
      `${id}: ${entries.length} entries, ${flows.map(({ channel, steps }) => `${channel} ${steps.length}`).join(', ')}; ${questions} questions`,
      ...written,
    ];
    const output =
      out === undefined ? `${files['text.yaml']}---\n${files['regulation.yaml']}` : `${summary.join('\n')}\n`;
    return { output, code: 0 };
  },
};

function readText(path: string): string | Text {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return {
      kk: `«${path}» файлын оқу мүмкін емес.`,
      ru: `Файл «${path}» не читается.`,
      en: `The file "${path}" cannot be read.`,
    };
  }
  if (bytes.length > largestText || bytes.includes(0) || bytes.subarray(0, 5).toString('latin1') === '%PDF-')
    return {
      kk: `«${path}» мәтін файлы емес. Актінің жарияланған мәтінін .txt (UTF-8) түрінде беріңіз.`,
      ru: `«${path}» – не текстовый файл. Дайте опубликованный текст акта как .txt (UTF-8).`,
      en: `"${path}" is no text file. Give the published text of the act as .txt (UTF-8).`,
    };
  return bytes.toString('utf8');
}

const usage: Text = {
  kk: 'Мәтін файлын және --id аумақ/қызмет/жылы-айы-күні жазыңыз; бірнеше регламенті бар актіде --regulation <реті> керек.',
  ru: 'Укажите файл текста и --id территория/услуга/год-месяц-день; для акта с несколькими регламентами – --regulation <номер по порядку>.',
  en: 'Name the text file and --id territory/service/year-month-day; for an act of several regulations also --regulation <which one>.',
};

function takenFile(path: string): Text {
  return {
    kk: `«${path}» бар, үстінен жазылмайды. Басқа қалтаны атаңыз.`,
    ru: `«${path}» уже есть и не перезаписывается. Назовите другую папку.`,
    en: `"${path}" exists and is not written over. Name another folder.`,
  };
}

function faultOf(fault: CutFault, source: string): Text {
  const titles = titlesIn(source).map(({ words }, index) => `${index + 1} – ${words}`);
  if (fault === 'no-regulation')
    return {
      kk: 'Мәтінде регламент тақырыбы жоқ: «… мемлекеттік көрсетілетін қызмет регламенті» деген жол күтіледі.',
      ru: 'В тексте нет заголовка регламента: ожидается строка «… мемлекеттік көрсетілетін қызмет регламенті».',
      en: 'The text has no title of a regulation: a line "… мемлекеттік көрсетілетін қызмет регламенті" is expected.',
    };
  return {
    kk: `Қай регламент екенін --regulation арқылы айтыңыз: ${titles.join('; ')}`,
    ru: `Скажите через --regulation, какой регламент: ${titles.join('; ')}`,
    en: `Say by --regulation which one: ${titles.join('; ')}`,
  };
}
