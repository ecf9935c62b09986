import type { Text } from '@qyzmet/kernel';
import type { ClauseId, Grounded, Regulation } from '../types.ts';
import type { Path } from './yaml-source.ts';

/** Anything of the process layer that must stand on a clause or say why practice needs it. */
export interface ProcessElement {
  /** Readable address: `channels/portal/sign`. */
  readonly name: string;
  readonly path: Path;
  readonly cites: readonly ClauseId[];
  readonly practice?: Text;
}

function elementsOfList(
  list: readonly (Grounded & { readonly id: string })[],
  name: string,
  path: Path,
): readonly ProcessElement[] {
  return list.map((item, index) => ({
    name: `${name}/${item.id}`,
    path: [...path, index],
    ...groundsOf(item),
  }));
}

function elementOf(name: string, grounded: Grounded, path: Path): ProcessElement {
  return { name, path, ...groundsOf(grounded) };
}

function groundsOf({ cites, practice }: Grounded): Pick<ProcessElement, 'cites' | 'practice'> {
  return { cites, ...(practice ? { practice } : {}) };
}

/** Every element of the process layer with its place in the file. A step's deadline is an element of its own. */
export function elementsOf(regulation: Regulation): readonly ProcessElement[] {
  const { rule } = regulation.act.inForce;
  const { repealed } = regulation.act;
  return [
    { name: 'automation', path: ['automation'], ...groundsOf(regulation.automation) },
    ...(rule ? [{ name: 'act/inForce', path: ['act', 'inForce', 'rule'], cites: [rule] }] : []),
    ...(repealed ? [{ name: 'act/repealed', path: ['act', 'repealed'], ...groundsOf(repealed) }] : []),
    ...elementsOfList(regulation.act.amendments ?? [], 'act/amendments', ['act', 'amendments']),
    ...regulation.form.sections.flatMap((section, index) =>
      elementsOfList(section.fields, `form/${section.id}`, ['form', 'sections', index, 'fields']),
    ),
    ...elementsOfList(regulation.documents, 'documents', ['documents']),
    ...elementsOfList(regulation.refusals, 'refusals', ['refusals']),
    ...elementsOfList(regulation.results, 'results', ['results']),
    ...regulation.results.flatMap((result, index) =>
      elementsOfList(result.fields ?? [], `results/${result.id}`, ['results', index, 'fields']),
    ),
    ...regulation.results.flatMap(({ id, registers }, index) =>
      registers ? [elementOf(`results/${id}/registers`, registers, ['results', index, 'registers'])] : [],
    ),
    ...elementsOfList(regulation.statements, 'statements', ['statements']),
    ...(regulation.extension ? [elementOf('extension', regulation.extension, ['extension'])] : []),
    ...(regulation.consults ?? []).map(({ registry, ...grounded }, index) =>
      elementOf(`consults/${registry}`, grounded, ['consults', index]),
    ),
    ...elementsOfList(regulation.survey?.questions ?? [], 'survey', ['survey', 'questions']),
    ...elementsOfQueue(regulation.queue),
    ...Object.entries(regulation.channels).flatMap(([channel, process]) => {
      const path = ['channels', channel, 'steps'];
      const deadlines = process.steps.flatMap((step, index) =>
        step.deadline
          ? [
              {
                name: `channels/${channel}/${step.id}/deadline`,
                path: [...path, index, 'deadline'],
                cites: step.deadline.cites,
              },
            ]
          : [],
      );
      return [...elementsOfList(process.steps, `channels/${channel}`, path), ...deadlines];
    }),
  ];
}

function elementsOfQueue(queue: Regulation['queue']): readonly ProcessElement[] {
  if (!queue) return [];
  const { privilege, kinds, registerWithin } = queue;
  return [
    ...elementsOfList([{ ...privilege, id: 'privilege' }], 'queue', ['queue', 'privilege']),
    ...elementsOfList(kinds, 'queue/kinds', ['queue', 'kinds']),
    ...elementsOfList([{ ...registerWithin, id: 'registerWithin' }], 'queue', ['queue', 'registerWithin']),
  ];
}
