import type { Language, Text } from '@qyzmet/kernel';
import { reasonSentences, type VerifyResult } from '@qyzmet/signatures';

/** What the commands about signatures answer alike. */

export const exitCodes = { valid: 0, invalid: 1, unknown: 2 } as const;

/** Signers as JSON shows them; the certificate's serial stays inside. */
export function signersOf({ signers }: VerifyResult) {
  return signers.map(({ cn, iin, bin, roles, algorithm, signingTime, stamp }) => ({
    cn,
    iin,
    bin,
    roles,
    algorithm,
    signingTime,
    stamp,
  }));
}

export function verdictLines(result: VerifyResult, language: Language): readonly string[] {
  return [
    outcomeWords[result.outcome][language],
    ...result.signers.map(({ cn, iin, bin }) => `  ${[cn, iin ?? '—', bin].filter(Boolean).join(' · ')}`),
    ...result.reasons.map((reason) => `  ${reason}: ${reasonSentences[reason][language]}`),
  ];
}

const outcomeWords: Readonly<Record<VerifyResult['outcome'], Text>> = {
  valid: { kk: 'Қолтаңба жарамды', ru: 'Подпись действительна', en: 'The signature is valid' },
  invalid: { kk: 'Қолтаңба жарамсыз', ru: 'Подпись недействительна', en: 'The signature is not valid' },
  unknown: {
    kk: 'Қолтаңбаның жарамдылығы анықталмады',
    ru: 'Действительность подписи не установлена',
    en: 'It could not be decided whether the signature is valid',
  },
};

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function notUnderstood(error: unknown): Text {
  return {
    kk: `Пәрмен түсініксіз: ${wordsOf(error)}`,
    ru: `Команда не понята: ${wordsOf(error)}`,
    en: `The command is not understood: ${wordsOf(error)}`,
  };
}

export function unreadableFile(error: unknown): Text {
  return {
    kk: `Файл оқылмады: ${wordsOf(error)}. Жолын және түрін тексеріңіз.`,
    ru: `Файл не прочитан: ${wordsOf(error)}. Проверьте путь и вид файла.`,
    en: `The file was not read: ${wordsOf(error)}. Check its path and kind.`,
  };
}

export function unusableList(path: string): Text {
  return {
    kk: `${path}: бұл қолдануға болатын шақыртып алынған куәліктер тізімі емес.`,
    ru: `${path}: это не список отозванных свидетельств, которым можно пользоваться.`,
    en: `${path}: this is no revocation list that can be used.`,
  };
}
