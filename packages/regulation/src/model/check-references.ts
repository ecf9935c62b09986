import type { Text } from '@qyzmet/kernel';
import type { AcceptedFinding, ClauseId, Regulation, TextLayer } from '../types.ts';
import { elementsOf } from './elements.ts';
import type { Path } from './yaml-source.ts';

export interface ReferenceFault {
  readonly path: Path;
  readonly clause: ClauseId | null;
  readonly sentence: Text;
}

function noSuchClause(clause: ClauseId, path: Path): ReferenceFault {
  return {
    path,
    clause,
    sentence: {
      kk: `«${clause}» тармағы мәтін қабатында жоқ.`,
      ru: `Пункта «${clause}» нет в слое текста.`,
      en: `The text layer has no clause "${clause}".`,
    },
  };
}

function repeated(id: string, path: Path): ReferenceFault {
  return {
    path,
    clause: null,
    sentence: {
      kk: `«${id}» атауы екі рет берілген.`,
      ru: `Имя «${id}» дано дважды.`,
      en: `The id "${id}" is given twice.`,
    },
  };
}

function repeatsIn(list: readonly { readonly id: string }[], path: Path): readonly ReferenceFault[] {
  return list.flatMap((item, index) =>
    list.findIndex((other) => other.id === item.id) < index
      ? [repeated(item.id, [...path, index, 'id'])]
      : [],
  );
}

/** Clauses that the process layer names but the text layer lacks, and ids given twice. */
export function checkReferences(regulation: Regulation, text: TextLayer): readonly ReferenceFault[] {
  const known = new Set(text.clauses.map((clause) => clause.id));
  const unknown = (clauses: readonly ClauseId[], path: Path) =>
    clauses.filter((clause) => !known.has(clause)).map((clause) => noSuchClause(clause, path));
  const fields = regulation.form.sections.flatMap((section) => section.fields);
  const fieldIds = new Set(fields.map((field) => field.id));
  return [
    ...elementsOf(regulation).flatMap((element) => unknown(element.cites, element.path)),
    ...regulation.notExecutable.flatMap((entry, index) =>
      unknown(entry.clauses, ['notExecutable', index, 'clauses']),
    ),
    ...repeatsIn(fields, ['form', 'sections']),
    ...repeatsIn(regulation.documents, ['documents']),
    ...repeatsIn(regulation.refusals, ['refusals']),
    ...repeatsIn(regulation.results, ['results']),
    ...repeatsIn(regulation.statements, ['statements']),
    ...repeatsIn(regulation.survey?.questions ?? [], ['survey', 'questions']),
    ...fields.flatMap((field) =>
      field.notBefore && !fieldIds.has(field.notBefore) ? [noSuchField(field.id, field.notBefore)] : [],
    ),
    ...faultsOfQueue(regulation, fieldIds),
    ...regulation.results.flatMap(({ fields = [], registers }, index) =>
      registers && !fields.some(({ id, type }) => id === registers.since && type === 'date')
        ? [noSuchDay(registers.since, ['results', index, 'registers', 'since'])]
        : [],
    ),
    ...regulation.documents.flatMap((document, index) =>
      document.channels
        .filter((channel) => !regulation.channels[channel])
        .map((channel) => noSuchChannel(channel, ['documents', index, 'channels'])),
    ),
  ];
}

/** What the queue reads must be asked for. */
function faultsOfQueue(
  { queue, documents }: Regulation,
  fields: ReadonlySet<string>,
): readonly ReferenceFault[] {
  if (!queue) return [];
  const { child, privilege, kinds } = queue;
  const known = new Set(documents.map(({ id }) => id));
  return [
    ...[child.name, child.birthDate, privilege.field]
      .filter((field) => !fields.has(field))
      .map((field) => noSuchPart(field, ['queue'])),
    ...[privilege.document, ...kinds.map(({ document }) => document)]
      .filter((document) => !known.has(document))
      .map((document) => noSuchPart(document, ['queue'])),
  ];
}

function noSuchPart(named: string, path: Path): ReferenceFault {
  return {
    path,
    clause: null,
    sentence: {
      kk: `Кезек «${named}» дерегіне сүйенеді, бірақ ондай өріс те, құжат та сұралмайды.`,
      ru: `Очередь опирается на «${named}», но такого поля или документа не спрашивают.`,
      en: `The queue reads "${named}", but there is no such field or document.`,
    },
  };
}

function noSuchField(field: string, named: string): ReferenceFault {
  return {
    path: ['form', 'sections'],
    clause: null,
    sentence: {
      kk: `«${field}» өрісі нысанда жоқ «${named}» өрісіне сілтейді.`,
      ru: `Поле «${field}» ссылается на поле «${named}», которого нет в форме.`,
      en: `The field "${field}" refers to "${named}", which the form lacks.`,
    },
  };
}

function noSuchDay(field: string, path: Path): ReferenceFault {
  return {
    path,
    clause: null,
    sentence: {
      kk: `Тіркеу күні деп аталған «${field}» нәтиженің күн өрісі емес.`,
      ru: `День регистрации «${field}» не назван среди полей-дат результата.`,
      en: `The day of registration "${field}" is no date field of the result.`,
    },
  };
}

function noSuchChannel(channel: string, path: Path): ReferenceFault {
  return {
    path,
    clause: null,
    sentence: {
      kk: `Регламентте «${channel}» арнасы жоқ.`,
      ru: `В регламенте нет канала «${channel}».`,
      en: `The regulation has no channel "${channel}".`,
    },
  };
}

/** Clauses that accepted findings name but the text layer lacks. */
export function checkFindings(
  findings: readonly AcceptedFinding[],
  text: TextLayer,
): readonly ReferenceFault[] {
  const known = new Set(text.clauses.map((clause) => clause.id));
  return findings.flatMap((finding, index) =>
    finding.clauses
      .filter((clause) => !known.has(clause))
      .map((clause) => noSuchClause(clause, ['findings', index, 'clauses'])),
  );
}

/** Clause ids of the text layer that stand twice. */
export function checkClauseIds(text: TextLayer): readonly ReferenceFault[] {
  const seen = new Set<ClauseId>();
  return text.clauses.flatMap(({ id }) => {
    if (seen.has(id)) return [{ ...repeated(id, ['clauses']), clause: id }];
    seen.add(id);
    return [];
  });
}
