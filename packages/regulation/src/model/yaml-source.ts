import type { Text } from '@qyzmet/kernel';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
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

/**
 * Parses YAML 1.2; duplicate keys and syntax errors become faults. Two parsers: a quick one for the values, because all
 * editions are read at every start, and one that knows positions for whatever has to be said about a line.
 */
export function parseYaml(
  file: string,
  content: string,
): { source: YamlSource; faults: readonly LoadFault[] } {
  let positioned: PositionedYaml | undefined;
  const withPositions = () => {
    positioned ??= parseWithPositions(file, content);
    return positioned;
  };
  const lineOf = (path: Path) => withPositions().lineOf(path);
  try {
    return { source: { file, value: load(content, { schema: CORE_SCHEMA }), lineOf }, faults: [] };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { value, faults } = withPositions();
    return { source: { file, value, lineOf }, faults };
  }
}

interface PositionedYaml {
  readonly value: unknown;
  readonly faults: readonly LoadFault[];
  lineOf(path: Path): number;
}

function parseWithPositions(file: string, content: string): PositionedYaml {
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
  return { value: faults.length ? undefined : document.toJS(), faults, lineOf };
}
