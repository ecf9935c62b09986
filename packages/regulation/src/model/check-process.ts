import type { Text } from '@qyzmet/kernel';
import type { ChannelProcess, Regulation, Step, StepKind } from '../types.ts';
import type { ReferenceFault } from './check-references.ts';

/** What a kind of step cannot run without. */
const needs: Partial<Readonly<Record<StepKind, readonly (keyof Step)[]>>> = {
  'check-credentials': ['checks', 'onFail'],
  'check-signature': ['checks', 'signer', 'onFail'],
  'look-up': ['registry'],
  refuse: ['refusal'],
  send: ['message'],
  'show-status': ['status'],
  notify: ['result'],
  'answer-offer': ['onFail'],
  'check-representative': ['onFail'],
};

/** Faults that would stop a case half way: steps that lead nowhere, messages nobody sends, grounds nobody knows. */
export function checkProcess(regulation: Regulation): readonly ReferenceFault[] {
  return Object.entries(regulation.channels).flatMap(([channel, process]) =>
    process.steps.flatMap((step, index) =>
      stepFaults(regulation, process, step, index).map((sentence) => ({
        path: ['channels', channel, 'steps', index],
        clause: step.cites[0] ?? null,
        sentence: prefixed(`${channel}/${step.id}`, sentence),
      })),
    ),
  );
}

function prefixed(name: string, sentence: Text): Text {
  return { kk: `${name}: ${sentence.kk}`, ru: `${name}: ${sentence.ru}`, en: `${name}: ${sentence.en}` };
}

function stepFaults(
  regulation: Regulation,
  process: ChannelProcess,
  step: Step,
  index: number,
): readonly Text[] {
  const earlier = process.steps.slice(0, index);
  return [
    ...(earlier.some((other) => other.id === step.id)
      ? [
          {
            kk: 'қадамның атауы екі рет берілген.',
            ru: 'имя шага дано дважды.',
            en: 'the step id is given twice.',
          },
        ]
      : []),
    ...(needs[step.kind] ?? [])
      .filter((key) => step[key] === undefined)
      .map((key) => ({
        kk: `«${step.kind}» қадамына «${key}» өрісі керек.`,
        ru: `шагу вида «${step.kind}» нужно поле «${key}».`,
        en: `a step of kind "${step.kind}" needs the field "${key}".`,
      })),
    ...targetFaults(process, step, 'next', step.next),
    ...targetFaults(process, step, 'onFail', step.onFail),
    ...receiptFaults(process, step, earlier),
    ...refusalFaults(regulation, process, step),
    ...resultFaults(regulation, step),
    ...draftFaults(regulation, process, step),
    ...answerFaults(regulation, step),
    ...aboutFaults(regulation, step),
  ];
}

function targetFaults(
  process: ChannelProcess,
  step: Step,
  key: 'next' | 'onFail',
  target: string | undefined,
): readonly Text[] {
  if (target === undefined || (key === 'next' && target === 'end')) return [];
  const found = process.steps.find((other) => other.id === target);
  if (found?.system === step.system) return [];
  return [
    {
      kk: `«${key}» осы жүйеде жоқ «${target}» қадамына апарады.`,
      ru: `«${key}» ведёт к шагу «${target}», которого нет в этой системе.`,
      en: `"${key}" leads to the step "${target}", which this system does not have.`,
    },
  ];
}

function receiptFaults(process: ChannelProcess, step: Step, earlier: readonly Step[]): readonly Text[] {
  const opensRecord = !earlier.some((other) => other.system === step.system);
  if (step.receives === undefined) {
    if (!opensRecord || earlier.length === 0) return [];
    return [
      {
        kk: `«${step.system}» жүйесінің жазбасы қай хабарламамен ашылатыны айтылмаған (receives).`,
        ru: `не сказано, каким сообщением открывается запись системы «${step.system}» (receives).`,
        en: `nothing says which message opens the record of the system "${step.system}" (receives).`,
      },
    ];
  }
  const send = process.steps.find((other) => other.id === step.receives);
  const tells = send?.kind === 'send' || send?.kind === 'forward';
  if (tells && send.system !== step.system && send.message?.to.includes(step.system)) return [];
  return [
    {
      kk: `«${step.receives}» қадамы «${step.system}» жүйесіне хабарлама жолдамайды.`,
      ru: `шаг «${step.receives}» не посылает сообщения системе «${step.system}».`,
      en: `the step "${step.receives}" sends no message to the system "${step.system}".`,
    },
  ];
}

function refusalFaults(regulation: Regulation, process: ChannelProcess, step: Step): readonly Text[] {
  const unknownGround =
    step.refusal !== undefined && !regulation.refusals.some((ground) => ground.id === step.refusal);
  const unreached = step.kind === 'refuse' && !process.steps.some((other) => other.onFail === step.id);
  return [
    ...(unknownGround
      ? [
          {
            kk: `«${step.refusal}» бас тарту негізі тізімде жоқ.`,
            ru: `основания отказа «${step.refusal}» нет в списке.`,
            en: `the ground of refusal "${step.refusal}" is not in the list.`,
          },
        ]
      : []),
    ...(unreached
      ? [
          {
            kk: 'бұл бас тартуға ешбір шарт апармайды.',
            ru: 'к этому отказу не ведёт ни одно условие.',
            en: 'no condition leads to this refusal.',
          },
        ]
      : []),
  ];
}

function resultFaults({ results }: Regulation, { result }: Step): readonly Text[] {
  if (result === undefined || results.some(({ id, document }) => id === result && document)) return [];
  return [
    {
      kk: `«${result}» деген құжаты бар нәтиже тізімде жоқ.`,
      ru: `результата «${result}» с документом нет в списке.`,
      en: `the list has no result "${result}" with a document.`,
    },
  ];
}

/** A decision may fall either way: whatever is drafted must have its document. */
function draftFaults({ results }: Regulation, process: ChannelProcess, { kind }: Step): readonly Text[] {
  const handedOut = process.steps.map(({ result }) => result);
  const drafted = results.filter(({ id, document }) => document && !handedOut.includes(id));
  const missing = ['approved', 'refused'].some((outcome) => !drafted.some((one) => one.outcome === outcome));
  if (kind !== 'draft' || !missing) return [];
  return [
    {
      kk: 'ресімдейтін құжат жоқ: мақұлдаудың да, бас тартудың да құжаты бар нәтижесі керек.',
      ru: 'оформлять нечего: нужны результаты с документом и для согласия, и для отказа.',
      en: 'nothing to draft: both outcomes need a result with a document.',
    },
  ];
}

/** Answers that the form does not offer would never hold. */
function answerFaults({ form }: Regulation, { answers = {} }: Step): readonly Text[] {
  const fields = form.sections.flatMap((section) => section.fields);
  return Object.entries(answers).flatMap(([field, options]) => {
    const offered = fields.find(({ id }) => id === field)?.options?.map(({ id }) => id) ?? [];
    const unknown = options.filter((option) => !offered.includes(option));
    return unknown.map((option) => ({
      kk: `«${field}» өрісінде «${option}» деген жауап жоқ.`,
      ru: `в поле «${field}» нет ответа «${option}».`,
      en: `the field "${field}" offers no answer "${option}".`,
    }));
  });
}

/** A registry asked about a field that the form lacks would be asked about nobody. */
function aboutFaults({ form }: Regulation, { about }: Step): readonly Text[] {
  if (about === undefined) return [];
  if (form.sections.some(({ fields }) => fields.some(({ id }) => id === about))) return [];
  return [
    {
      kk: `тіркелім нысанда жоқ «${about}» өрісі бойынша сұралады (about).`,
      ru: `реестр спрашивают о поле «${about}», которого нет в форме (about).`,
      en: `the registry is asked about the field "${about}", which the form lacks (about).`,
    },
  ];
}
