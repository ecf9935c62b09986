import { EventEmitter } from 'node:events';
import { type BpmnEngineOptions, Engine } from 'bpmn-engine';
import type { System } from '../../types.ts';
import { type Decisions, outcomeOf, type Visit } from './decisions.ts';

interface Activity {
  readonly id: string;
  readonly type: string;
  readonly behaviour: { readonly messageRef?: { readonly id: string }; Service?: new () => Service };
  readonly broker: {
    publish(exchange: string, key: string, content: unknown): void;
    cancel(tag: string): void;
  };
  on(event: string, listener: () => void, options: { readonly consumerTag: string }): void;
}

interface Service {
  execute(message: unknown, callback: () => void): void;
}

interface ActivityApi {
  readonly id: string;
  readonly type: string;
  readonly content: { readonly parent: { readonly id: string } };
  signal(): void;
}

const answered = /^list contains\((\[[^\]]*\]), get value\(form, "([^"]+)"\)\)$/;

type ConditionCallback = (error: Error | null, met?: boolean) => void;

const taskTypes: ReadonlySet<string> = new Set(['bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:SendTask']);

/**
 * Runs an exported diagram in a BPMN engine that knows nothing of ours and tells which tasks it ran, in order. Tasks
 * that are open at one time are done one by one, `pick` choosing among so many; conditions are answered from the
 * decisions, and a condition that they do not know is an error.
 */
export async function runIndependently(
  xml: string,
  decisions: Decisions,
  pick: (open: number) => number = () => 0,
): Promise<readonly Visit[]> {
  const visits: Visit[] = [];
  const failures: Error[] = [];
  const open: (() => void)[] = [];
  const listener = new EventEmitter();
  listener.on('activity.start', (api: ActivityApi) => {
    if (!taskTypes.has(api.type)) return;
    const before = visits.filter(({ step }) => step === api.id).length;
    const system = api.content.parent.id.replace(/_process$/, '') as System;
    visits.push({ system, step: api.id, outcome: outcomeOf(decisions, api.id, before) });
  });
  listener.on('activity.wait', (api: ActivityApi) => {
    if (api.type === 'bpmn:UserTask') open.push(() => api.signal());
  });
  const serve = (activity: Activity): undefined => {
    if (activity.type !== 'bpmn:UserTask') {
      activity.behaviour.Service = class {
        execute(_message: unknown, callback: () => void): void {
          open.push(() => callback());
        }
      };
    }
  };
  const options = {
    name: 'independent run',
    source: xml,
    extensions: { carryMessage, serve },
    scripts: {
      register() {},
      getScript: (
        _language: string,
        { behaviour }: { behaviour: { conditionExpression: { body: string } } },
      ) => ({
        execute(_scope: unknown, callback: ConditionCallback) {
          const met = evaluate(behaviour.conditionExpression.body, decisions, visits);
          if (met instanceof Error) callback(met);
          else callback(null, met);
        },
      }),
    },
  };
  const engine = new Engine(options as unknown as BpmnEngineOptions);
  engine.on('error', (error: Error) => failures.push(error));
  const execution = await engine.execute({ listener });
  while (open.length > 0) open.splice(pick(open.length), 1)[0]?.();
  // A record whose message never comes waits for ever: the run is over when nothing moves any more.
  if (execution.isRunning) await execution.stop();
  if (failures[0]) throw failures[0];
  return visits;
}

/** A send task of this engine sends an empty message unless it is told which one. */
function carryMessage(activity: Activity) {
  const { messageRef } = activity.behaviour;
  if (activity.type !== 'bpmn:SendTask' || !messageRef) return undefined;
  return {
    activate() {
      const tell = () =>
        activity.broker.publish('format', 'run.end.message', { message: { id: messageRef.id } });
      activity.on('enter', tell, { consumerTag: '_carry-message' });
    },
    deactivate() {
      activity.broker.cancel('_carry-message');
    },
  };
}

/** The FEEL forms that an export uses. */
function evaluate(body: string, decisions: Decisions, visits: readonly Visit[]): boolean | Error {
  const fact = /^get value\(facts, "([^"]+)"\) = true$/.exec(body)?.[1];
  if (fact !== undefined) {
    const holds = (decisions.facts as Readonly<Record<string, boolean | undefined>>)[fact];
    return holds ?? new Error(`No decision on the fact "${fact}"`);
  }
  const asked = body.split(' and ').map((part) => answered.exec(part));
  if (asked.every((match) => match !== null))
    return asked.every(([, options = '[]', field = '']) =>
      (JSON.parse(options) as readonly string[]).includes(decisions.form[field] ?? ''),
    );
  const step = /^get value\(outcomes, "([^"]+)"\) = "fail"$/.exec(body)?.[1];
  if (step === undefined || decisions.outcomes[step] === undefined)
    return new Error(`No decision on: ${body}`);
  return visits.findLast((visit) => visit.step === step)?.outcome === 'fail';
}
