import { readDeadline } from '../model/read-deadline.ts';
import type { StepKind } from '../types.ts';
import type { DraftClause } from './draft-clauses.ts';
import type { DraftFlow } from './draft-flows.ts';

export interface DraftStep {
  readonly id: string;
  readonly kind: StepKind | null;
  readonly actor: string | null;
  readonly deadline: { readonly value: number; readonly unit: string } | null;
  readonly clause: string;
  /** Words of the clause without label and time, for the title. */
  readonly words: string;
  readonly questions: readonly string[];
}

/** In this order: the first that fits names the kind. */
const kinds: readonly (readonly [StepKind, RegExp])[] = [
  ['resolve', /орындаушы\S*\s+(?:анықта|белгіле)|бұрыштама қоя/u],
  ['covering-letter', /ілеспе хат\S*\s+.*(?:дайында|ресімде|жоба)|ілеспе хаттың жобасы/u],
  ['sign-letter', /ілеспе хатқа қол қо/u],
  ['sign-result', /қол қояды/u],
  ['check-signature', /ЭЦҚ\S*\s+.*тексер/u],
  ['check-representative', /сенімхат\S*\s+мәлімет\S*\s+бар болуын/u],
  ['sign', /ЭЦҚ\S*\s+(?:арқылы|қою)|куәландыр|ЭЦҚ-мен/u],
  ['take-ticket', /кезек\S*\s+(?:ретімен|талон)|талон/u],
  ['look-up', /МДҚ\S*.*(?:сұрау|жолда)/u],
  ['authenticate', /авторландыр|авторизация|логин|кіру/u],
  ['fill', /(?:енгіз|толтыр)/u],
  ['register', /тіркеу журнал|тіркейді|тіркеуі/u],
  ['decide', /қарайды|дайындайды|шешім қабылда/u],
  ['refuse', /мүмкін еместігі|бас тарту туралы хабарлама қалыптас/u],
  ['hand-over', /алушыға береді|алушыға беру|алуы/u],
  ['send', /шлюз|жолдайды|жолдау|жіберу/u],
  ['accept', /қабылдайды|қабылдау/u],
];

const actors: readonly (readonly [string, RegExp])[] = [
  ['rural-executor', /әкімі? аппаратының жауапты орындаушысы/u],
  ['rural-clerk', /әкімі? аппаратының (?:маманы|қызметкері)/u],
  ['rural-akim', /округ\S*\s+әкімі?(?! аппарат)/u],
  ['office-clerk', /кеңсе қызметкер/u],
  ['executor', /жауапты орындаушы/u],
  ['head', /басшы/u],
  ['psc-operator', /ХҚК?О\S*\s+қызметкер|оператор/u],
  ['applicant', /алушы|тұтынушы|өтініш беруші/u],
  ['gateway', /шлюз/u],
  ['portal', /портал/u],
  ['leb-officer', /маман|қызметкер/u],
];

/** Proposes a step of the process for each step of a flow, with what only a person can decide. */
export function draftProcess(flow: DraftFlow, clauses: readonly DraftClause[]): readonly DraftStep[] {
  return flow.steps.map(({ actor, clause, deadline, label }, index) => {
    const kk = clauses.find(({ id }) => id === clause)?.kk ?? '';
    const words = kk
      .replace(/^\d+\s*-?\s*(?:процесс|үдеріс|шарт)\s*[-–—]\s*/u, '')
      .replace(/\s*[-–—]?\s*\d+\s*\([^)]*\).*$/u, '');
    const kind = kinds.find(([, says]) => says.test(words))?.[0] ?? null;
    const who = actors.find(([, called]) => called.test(actor ?? words))?.[0] ?? null;
    const read = deadline === undefined ? null : (readDeadline(deadline) ?? null);
    return {
      id: `${flow.channel}-${index + 1}`,
      kind,
      actor: who,
      deadline: read,
      clause,
      words,
      questions: [
        ...(kind ? [] : ['Which kind of step is this?']),
        ...(who ? [] : ['The text names nobody: who does it?']),
        ...(deadline && !read ? [`What time is meant by "${deadline}"?`] : []),
        ...(label?.includes('шарт') ? ['Where does a failed condition lead (`onFail`)?'] : []),
      ],
    };
  });
}
