import { timePhrase } from '../model/time-phrase.ts';
import { channelIn, type DraftChannel, type DraftClause } from './draft-clauses.ts';

export interface DraftFlowStep {
  readonly clause: string;
  readonly label?: string;
  readonly actor?: string;
  readonly deadline?: string;
  readonly result?: string;
}

export interface DraftFlow {
  readonly channel: DraftChannel;
  readonly narrative: string;
  readonly steps: readonly DraftFlowStep[];
  readonly question?: string;
}

const time = timePhrase('(?:ми?нут|сағат|күні?)(?!\\p{L})');
const labelled = /^(\d+\s*-?\s*(?:процесс|үдеріс|шарт))\s*[-–—]/u;

/** Proposes a flow for every list of items that sets times or counts processes. */
export function draftFlows(clauses: readonly DraftClause[]): readonly DraftFlow[] {
  const names = participantsIn(clauses);
  const found: DraftFlow[] = [];
  for (const parent of clauses) {
    const items = clauses.filter(({ id }) => isItemOf(id, parent.id));
    const steps = items.filter(({ kk }) => labelled.test(kk) || time.test(kk));
    if (items.length < 2 || steps.length * 2 < items.length) continue;
    const [paragraph = ''] = parent.id.split('/');
    const channel = channelIn(parent.kk);
    const flow: DraftFlow = {
      channel: channel ?? 'office',
      narrative: paragraph,
      steps: items.map((item) => stepOf(item, clauses, names)),
      ...(channel ? {} : { question: 'The text names no channel here: is it the office?' }),
    };
    const last = found.at(-1);
    const goesOn = last && last.channel === flow.channel && /нәтиже/u.test(parent.kk);
    if (goesOn)
      found[found.length - 1] = {
        ...last,
        narrative: `${last.narrative}, ${paragraph}`,
        steps: [...last.steps, ...flow.steps],
      };
    else found.push(flow);
  }
  return found;
}

function isItemOf(id: string, parent: string): boolean {
  return id.startsWith(`${parent}/`) && /^\d+(-\d+)?$/u.test(id.slice(parent.length + 1));
}

function stepOf(item: DraftClause, clauses: readonly DraftClause[], names: readonly string[]): DraftFlowStep {
  const label = labelled.exec(item.kk)?.[1];
  const words = item.kk.replace(labelled, '').trim().toLowerCase();
  const actor = names.find((name) => words.startsWith(name.toLowerCase()));
  const deadline = time.exec(item.kk)?.[0];
  const result = clauses.find(({ id }) => id === `${item.id}/result`)?.id;
  return {
    clause: item.id,
    ...(label ? { label } : {}),
    ...(actor ? { actor } : {}),
    ...(deadline ? { deadline } : {}),
    ...(result ? { result } : {}),
  };
}

/** Those whom the text lists as taking part, and the applicant; the longest name first. */
export function participantsIn(clauses: readonly DraftClause[]): readonly string[] {
  const lists = clauses.filter(
    ({ kk }) => /қатысатын|қатысады/u.test(kk) && /бөлімше|бірлік|қызметкер/u.test(kk),
  );
  const listed = lists.flatMap((list) =>
    clauses.filter(({ id }) => isItemOf(id, list.id)).map(({ kk }) => kk.replace(/[;.]$/u, '').trim()),
  );
  return [...listed, 'көрсетілетін қызметті алушы', 'тұтынушы', 'өтініш беруші'].sort(
    (a, b) => b.length - a.length,
  );
}
