import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PackageFault, ResultPackage } from '@qyzmet/documents/result-package';
import { largestPackageBytes, readPackage } from '@qyzmet/documents/result-package';
import { type Json, type Language, languages, type Text } from '@qyzmet/kernel';
import { loadDirectories } from '@qyzmet/regulation';
import {
  createCrlStore,
  createVerifier,
  demandBodies,
  isPdf,
  joinVerdicts,
  type ResultVerdict,
  sha256Hex,
  verifyKeptResult,
} from '@qyzmet/signatures';
import { type Answer, type Command, jsonOf, refuse } from '../command.ts';
import { readUpTo, readWhole } from '../read-files.ts';
import { exitCodes, notUnderstood, signersOf, unreadableFile, verdictLines } from '../signature-words.ts';
import { authoritiesOf, momentOf, readAuthorities, readLists } from '../verification-settings.ts';

const options = {
  cms: { type: 'string' },
  seal: { type: 'string' },
  evidence: { type: 'string' },
  ca: { type: 'string', multiple: true, default: [] as string[] },
  'tsa-ca': { type: 'string', multiple: true, default: [] as string[] },
  crl: { type: 'string', multiple: true, default: [] as string[] },
  bin: { type: 'string', multiple: true, default: [] as string[] },
  at: { type: 'string' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'kk' },
} as const;

type Given = Readonly<ReturnType<typeof readArguments>>;
type Document =
  | { readonly kind: 'package' | 'pdf'; readonly parts: ResultPackage }
  | { readonly kind: 'bare-pdf'; readonly pdf: Uint8Array }
  | { readonly kind: 'faulty'; readonly fault: PackageFault };

/**
 * Verifies an issued document without any server or network: by the package, or by the PDF with its parts. Trusted are
 * the authorities of `--ca`; without them, those of the demonstration of this installation. Genuine is what the bodies
 * of `--bin` have signed; without them, those of the directories.
 */
export const documentVerify: Command = {
  async run(args, room): Promise<Answer> {
    let given: Given;
    try {
      given = readArguments(args);
    } catch (error) {
      return answerNothing(notUnderstood(error), args.includes('--json'));
    }
    try {
      const { path, now } = given;
      const document = readDocument(path, given);
      if (document.kind === 'faulty') return answerFault(document.fault, given);
      const bodies = given.bin.length > 0 ? given.bin : bodiesOf(room);
      const trust = await trustOf(given, room);
      if (document.kind === 'bare-pdf') {
        const { pdf } = document;
        const result = demandBodies(await verifyInside(pdf, now, trust), bodies);
        const isSigned = !result.reasons.includes('NO_SIGNERS');
        if (!isSigned) return answerDetached(pdf, given);
        return answerVerdict('pdf', pdf, joinVerdicts(result, null), given);
      }
      const { pdf, cms, seal, evidence } = document.parts;
      const verdict = await verifyKeptResult({ content: pdf, cms, seal, evidence, now, bodies }, trust);
      return answerVerdict(document.kind, pdf, verdict, given);
    } catch (error) {
      return answerNothing(unreadableFile(error), given.json);
    }
  },
};

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const [path, more] = positionals;
  const language = languages.find((known) => known === values.lang);
  if (!path || more !== undefined || !language) throw new Error(args.join(' '));
  return { ...values, path, now: momentOf(values.at), language };
}

function readDocument(path: string, given: Given): Document {
  const bytes = readUpTo(path, largestPackageBytes);
  if (!bytes) return { kind: 'faulty', fault: 'too-large' };
  const { cms, seal, evidence } = isPdf(bytes) ? { ...unpackedBeside(path), ...given } : given;
  if (cms !== undefined) {
    const read = (part: string) => readWhole(part, largestPackageBytes);
    const parts = { cms: read(cms), ...(seal === undefined ? {} : { seal: read(seal) }) };
    const kept = evidence === undefined ? {} : parseEvidence(read(evidence));
    return { kind: 'pdf', parts: { pdf: bytes, ...parts, evidence: kept } };
  }
  const packed = readPackage(bytes);
  if (packed.ok) return { kind: 'package', parts: packed.value };
  return isPdf(bytes) ? { kind: 'bare-pdf', pdf: bytes } : { kind: 'faulty', fault: packed.error };
}

/** The other parts of a package that was unpacked by hand, by their usual names. */
function unpackedBeside(path: string): Pick<Given, 'cms' | 'seal' | 'evidence'> {
  const parts = {
    cms: `${path}.cms`,
    seal: `${path}.seal.cms`,
    evidence: join(dirname(path), 'evidence.json'),
  };
  if (!existsSync(parts.cms)) return {};
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => existsSync(part)));
}

function parseEvidence(bytes: Uint8Array): Json {
  return JSON.parse(new TextDecoder().decode(bytes)) as Json;
}

async function trustOf(given: Given, room: string) {
  const { anchors, intermediates } = await authoritiesOf(given.ca, room);
  const stamps = given['tsa-ca'].length > 0 ? readAuthorities(given['tsa-ca']) : undefined;
  return {
    anchors,
    intermediates: [...intermediates, ...(stamps?.intermediates ?? [])],
    ...(stamps ? { timeStampAnchors: stamps.anchors } : {}),
    ...(given.crl.length > 0 ? { revocation: readLists(given.crl, true).store } : {}),
  };
}

/** A private person may hold a key of the same authority and issues no documents. */
function bodiesOf(room: string): readonly string[] | 'any' {
  if (!existsSync(join(room, 'directories'))) return 'any';
  const bins = loadDirectories(room).directories.flatMap(({ bodies }) => bodies.map(({ bin }) => bin));
  return bins.length > 0 ? bins : 'any';
}

/** Signatures inside the PDF itself; without evidence beside, what is known of revocation are the lists that were named. */
function verifyInside(pdf: Uint8Array, now: Date, trust: Awaited<ReturnType<typeof trustOf>>) {
  const { anchors, intermediates, timeStampAnchors = anchors, revocation = createCrlStore() } = trust;
  const timeStamps = { anchors: timeStampAnchors, intermediates };
  return createVerifier({ anchors, intermediates, timeStamps, revocation }).verifyPdf({
    pdf,
    at: now,
    purpose: 'sign',
  });
}

function documentOf(pdf: Uint8Array) {
  return { sha256: sha256Hex(pdf), size: pdf.length };
}

function answerVerdict(
  kind: 'package' | 'pdf',
  pdf: Uint8Array,
  { outcome, reasons, seal: sealed, signature }: ResultVerdict,
  { json, language }: Given,
): Answer {
  const signers = signersOf(signature);
  const seal = sealed && { outcome: sealed.outcome, reasons: sealed.reasons, signers: signersOf(sealed) };
  const output = json
    ? jsonOf({ valid: outcome === 'valid', outcome, reasons, kind, document: documentOf(pdf), signers, seal })
    : `${[
        ...verdictLines({ ...signature, outcome, reasons }, language),
        ...(sealed ? [sealWords[language], ...verdictLines(sealed, language)] : []),
      ].join('\n')}\n`;
  return { output, code: exitCodes[outcome] };
}

function answerFault(fault: PackageFault, { json, language }: Given): Answer {
  const message = faultWords[fault][language];
  if (!json) return { output: `${message}\n`, code: 1 };
  const verdict = { valid: false, outcome: 'invalid', reasons: ['BAD_FORMAT'], kind: 'package' };
  return { output: jsonOf({ ...verdict, fault, message, document: null, signers: [] }), code: 1 };
}

function answerDetached(pdf: Uint8Array, { json, language }: Given): Answer {
  const message = detachedWords[language];
  if (!json) return { output: `${message}\n`, code: 2 };
  const verdict = { valid: false, outcome: 'unknown', reasons: [], kind: 'pdf' };
  const needs = ['package', '--cms', '--evidence'];
  return { output: jsonOf({ ...verdict, message, needs, document: documentOf(pdf), signers: [] }), code: 2 };
}

function answerNothing(note: Text, json: boolean): Answer {
  if (!json) return refuse(note);
  const verdict = { valid: false, outcome: 'unknown', reasons: [], document: null, signers: [] };
  return { output: jsonOf(verdict), notes: [note], code: 2 };
}

const sealWords: Readonly<Record<Language, string>> = {
  kk: 'Органның электрондық мөрі:',
  ru: 'Электронная печать органа:',
  en: 'The electronic seal of the body:',
};

const detachedWords: Readonly<Record<Language, string>> = {
  kk: 'PDF файлының қолтаңбасы бөлек файлда тұрады. Құжаттың пакетін (.zip) беріңіз немесе --cms және --evidence арқылы document.pdf.cms пен evidence.json файлдарын көрсетіңіз.',
  ru: 'Подпись этого PDF хранится отдельно. Дайте пакет документа (.zip) или укажите файлы document.pdf.cms и evidence.json через --cms и --evidence.',
  en: 'The signature of this PDF is a file of its own. Give the package of the document (.zip), or name document.pdf.cms and evidence.json with --cms and --evidence.',
};

const faultWords: Readonly<Record<PackageFault, Text>> = {
  'not-a-package': {
    kk: 'Бұл файл құжат пакеті де, PDF де емес.',
    ru: 'Этот файл — не пакет документа и не PDF.',
    en: 'This file is neither a package of a document nor a PDF.',
  },
  'too-large': {
    kk: 'Пакет тым үлкен: мұндай пакетті жүйе бермейді.',
    ru: 'Пакет слишком велик: таких пакетов система не выдаёт.',
    en: 'The package is too large: the system issues no such packages.',
  },
  'unknown-format': {
    kk: 'Пакеттің форматы белгісіз. Бағдарламаның жаңа нұсқасымен тексеріңіз.',
    ru: 'Формат пакета неизвестен. Проверьте его более новой версией программы.',
    en: 'The format of the package is not known. Check it with a newer version of the program.',
  },
  incomplete: {
    kk: 'Пакетте құжат, қолтаңба немесе дәлел жоқ. Пакетті қайта жүктеп алыңыз.',
    ru: 'В пакете нет документа, подписи или доказательств. Скачайте пакет ещё раз.',
    en: 'The document, its signature or the evidence is missing. Download the package again.',
  },
  altered: {
    kk: 'Пакет өзгертілген. Оған сенбеңіз, пакетті берген жерден қайта жүктеп алыңыз.',
    ru: 'Пакет изменён. Не доверяйте ему и скачайте пакет заново там, где он выдан.',
    en: 'The package was altered. Do not trust it; download it again from where it was issued.',
  },
};
