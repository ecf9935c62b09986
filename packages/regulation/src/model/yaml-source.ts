import type { Text } from '@qyzmet/kernel';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { LoadFault } from './load-fault.ts';

export type Path = readonly (string | number)[];

/** A parsed YAML file that still knows on which line each value stands. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** Line of the value at the path, or of its nearest ancestor that exists; from 1. */
  lineOf(path: Path): number;
}

function syntaxSentence(detail: string): Text {
  return {
    kk: `YAML жазуы бұзылған: ${detail}`,
    ru: `Нарушена запись YAML: ${detail}`,
    en: `The YAML is broken: ${detail}`,
  };
}

/** Parses YAML 1.2; duplicate keys and syntax errors become faults. */
export function parseYaml(
  file: string,
  content: string,
): { source: YamlSource; faults: readonly LoadFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const faults = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    clause: null,
    sentence: syntaxSentence(error.message),
  }));
  const lineOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  return { source: { file, value: faults.length ? undefined : document.toJS(), lineOf }, faults };
}
