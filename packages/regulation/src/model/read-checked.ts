import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '@qyzmet/kernel';
import type { ClauseId } from '../types.ts';
import type { LoadFault } from './load-fault.ts';
import type { Shape } from './shape.ts';
import { type Path, parseYaml, type YamlSource } from './yaml-source.ts';

export interface CheckedFile<T> {
  readonly source: YamlSource;
  readonly value: T;
}

/** Reads a YAML file of the room and holds it against its shape; the value is undefined when there are faults. */
export function readChecked<T>(
  root: string,
  file: string,
  shape: Shape,
): { readonly checked: CheckedFile<T> | undefined; readonly faults: readonly LoadFault[] } {
  if (!existsSync(join(root, file))) return { checked: undefined, faults: [missingFile(file)] };
  const { source, faults } = parseYaml(file, readFileSync(join(root, file), 'utf8'));
  if (faults.length) return { checked: undefined, faults };
  const wrong = shape(source.value, []).map(({ path, sentence }) => faultAt(source, path, sentence));
  return { checked: wrong.length ? undefined : { source, value: source.value as T }, faults: wrong };
}

export function faultAt(
  source: YamlSource,
  path: Path,
  sentence: Text,
  clause: ClauseId | null = null,
): LoadFault {
  return { file: source.file, line: source.lineOf(path), clause, sentence };
}

export function missingFile(file: string): LoadFault {
  return {
    file,
    line: 1,
    clause: null,
    sentence: { kk: 'Файл жоқ.', ru: 'Файла нет.', en: 'The file is missing.' },
  };
}
