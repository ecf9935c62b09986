import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failure, type Result, success, type Text } from '@qyzmet/kernel';
import type { AcceptedFinding, Edition, Regulation } from '../types.ts';
import { buildText } from './build-text.ts';
import { checkProcess } from './check-process.ts';
import { checkClauseIds, checkFindings, checkReferences, type ReferenceFault } from './check-references.ts';
import { coverage } from './coverage.ts';
import { findingsShape } from './findings-shape.ts';
import type { LoadFault } from './load-fault.ts';
import { type CheckedFile, faultAt, missingFile, readChecked } from './read-checked.ts';
import { completeRegulation, regulationShape } from './regulation-shape.ts';
import { type TextFile, textShape } from './text-shape.ts';

interface EditionFiles {
  readonly text: CheckedFile<TextFile>;
  readonly process: CheckedFile<Regulation>;
  readonly findings: CheckedFile<{ readonly findings: readonly AcceptedFinding[] }>;
  /** Path of the source text inside the room. */
  readonly source: string;
}

/**
 * Reads one edition from `<root>/<id>.{source.txt,text.yaml,regulation.yaml,findings.yaml}`, where the id is
 * `<authority>/<service>/<date>`, and holds its layers against each other. An edition with any fault does not load.
 */
export function loadEdition(root: string, id: string): Result<Edition, readonly LoadFault[]> {
  const text = readChecked<TextFile>(root, `${id}.text.yaml`, textShape);
  const process = readChecked<Regulation>(root, `${id}.regulation.yaml`, regulationShape);
  const findings = readChecked<EditionFiles['findings']['value']>(root, `${id}.findings.yaml`, findingsShape);
  const source = `${id}.source.txt`;
  const faults = [
    ...(existsSync(join(root, source)) ? [] : [missingFile(source)]),
    ...text.faults,
    ...process.faults,
    ...findings.faults,
  ];
  if (faults.length || !text.checked || !process.checked || !findings.checked) return failure(faults);
  return joinLayers(id, readFileSync(join(root, source), 'utf8'), {
    text: text.checked,
    process: process.checked,
    findings: findings.checked,
    source,
  });
}

function joinLayers(id: string, source: string, files: EditionFiles): Result<Edition, readonly LoadFault[]> {
  const { text, faults: transcription } = buildText(files.text.value, source);
  const regulation = completeRegulation(files.process.value);
  const { findings } = files.findings.value;
  const faults = [
    ...transcription.map((fault) => ({ file: files.source, ...fault })),
    ...at(files.text, checkClauseIds(text)),
    ...nameFaults(id, files),
    ...at(files.process, checkReferences(regulation, text)),
    ...at(files.process, checkProcess(regulation)),
    ...at(files.findings, checkFindings(findings, text)),
    ...coverageFaults(regulation, text, files),
  ];
  return faults.length ? failure(faults) : success({ id, regulation, text, findings, folder: dirname(id) });
}

function at(file: CheckedFile<unknown>, faults: readonly ReferenceFault[]): readonly LoadFault[] {
  return faults.map(({ path, sentence, clause }) => faultAt(file.source, path, sentence, clause));
}

function nameFaults(id: string, { text, process }: EditionFiles): readonly LoadFault[] {
  const sentence: Text = {
    kk: `Файлдағы редакция атауы «${id}» болуы керек.`,
    ru: `Имя редакции в файле должно быть «${id}».`,
    en: `The edition's name in the file must be "${id}".`,
  };
  return [
    ...(text.value.edition === id ? [] : [faultAt(text.source, ['edition'], sentence)]),
    ...(process.value.id === id ? [] : [faultAt(process.source, ['id'], sentence)]),
  ];
}

function coverageFaults(
  regulation: Regulation,
  text: Edition['text'],
  { process, source }: EditionFiles,
): readonly LoadFault[] {
  const { elements, clauses } = coverage(regulation, text);
  return [
    ...elements.missing.map(({ name, path }) => faultAt(process.source, path, groundless(name))),
    ...clauses.missing.map(({ id, line }) => ({ file: source, line, clause: id, sentence: uncited(id) })),
  ];
}

function groundless(name: string): Text {
  return {
    kk: `${name}: тармаққа сілтеме де (cites), себеп те (practice) жоқ.`,
    ru: `${name}: нет ни ссылки на пункт (cites), ни причины (practice).`,
    en: `${name}: cites no clause and gives no reason (practice).`,
  };
}

function uncited(clause: string): Text {
  return {
    kk: `«${clause}» тармағын процесте ештеңе орындамайды және ол notExecutable тізімінде жоқ.`,
    ru: `Пункт «${clause}» ничто в процессе не исполняет, и его нет в списке notExecutable.`,
    en: `Nothing in the process carries out clause "${clause}", and notExecutable does not list it.`,
  };
}
