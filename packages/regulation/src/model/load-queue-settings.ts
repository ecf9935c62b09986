import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '@qyzmet/kernel';
import type { AgeGroup, QueueRules } from '@qyzmet/queue';
import type { LoadFault } from './load-fault.ts';
import { type CheckedFile, faultAt, readChecked } from './read-checked.ts';
import {
  boolean,
  identifier,
  listOf,
  natural,
  oneOf,
  pattern,
  positive,
  record,
  type Shape,
  text,
} from './shape.ts';

/** What bodies have decided for the queue of a service where its act is silent. */
export interface QueueSettings extends QueueRules {
  readonly territory: string;
  readonly service: string;
  /** Left out: every body of the territory that provides the service and has no settings of its own. */
  readonly bodies?: readonly string[];
  readonly demonstration?: boolean;
}

const group = record<AgeGroup>({ id: identifier, title: text, from: natural, to: positive }, {});

interface QueueFile {
  readonly settings: readonly QueueSettings[];
}

const settings: Shape = record<QueueFile>(
  {
    settings: listOf(
      record<QueueSettings>(
        {
          territory: identifier,
          service: identifier,
          ageOn: pattern(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '09-01'),
          groups: listOf(group, 1),
          answerWithin: record<QueueRules['answerWithin']>(
            { value: positive, unit: oneOf(['working-day', 'calendar-day']) },
            {},
          ),
          noAnswer: oneOf(['keeps-place', 'goes-last']),
        },
        { bodies: listOf(identifier, 1), declinesAllowed: natural, demonstration: boolean },
      ),
      1,
    ),
  },
  {},
);

/** Reads `queues/<name>.yaml` of the regulations room; a file with faults is left out. */
export function loadQueueSettings(root: string): {
  readonly settings: readonly QueueSettings[];
  readonly faults: readonly LoadFault[];
} {
  const folder = join(root, 'queues');
  const files = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => readChecked<QueueFile>(root, `queues/${file}`, settings));
  const checked = files.flatMap(({ checked }) => (checked ? [checked] : []));
  const groupFaults = checked.flatMap(unevenGroups);
  return {
    settings: checked.flatMap(({ value }) => value.settings),
    faults: [...files.flatMap(({ faults }) => faults), ...groupFaults],
  };
}

/** Each child stands in one group: the first begins at 0, each begins where the one before it ends. */
function unevenGroups({ source, value }: CheckedFile<QueueFile>): readonly LoadFault[] {
  return value.settings.flatMap(({ groups }, index) =>
    groups.flatMap(({ id, from, to }, position) =>
      from === (groups[position - 1]?.to ?? 0) && from < to
        ? []
        : [faultAt(source, ['settings', index, 'groups', position], uneven(id))],
    ),
  );
}

function uneven(id: string): Text {
  return {
    kk: `«${id}» тобы алдыңғысы аяқталған жастан басталып, одан кейін аяқталуы керек (біріншісі 0-ден).`,
    ru: `Группа «${id}» должна начинаться с возраста, на котором кончается предыдущая (первая с 0), и кончаться позже.`,
    en: `The group "${id}" must begin at the age where the one before it ends (the first at 0) and end later.`,
  };
}
