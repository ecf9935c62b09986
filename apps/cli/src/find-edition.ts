import { failure, type Result, success, type Text } from '@qyzmet/kernel';
import { type Edition, type LoadFault, listEditions, loadEdition } from '@qyzmet/regulation';

/** The edition with the id, or sentences that say why it cannot be shown. */
export function findEdition(room: string, id: string | undefined): Result<Edition, readonly Text[]> {
  const known = listEditions(room);
  if (id === undefined || !known.includes(id)) return failure([noSuchEdition(id, known)]);
  const loaded = loadEdition(room, id);
  return loaded.ok ? success(loaded.value) : failure(loaded.error.map(sentenceOf));
}

/** A fault of a file as a line for stderr: file, line, clause, sentence. */
export function sentenceOf({ file, line, clause, sentence }: LoadFault): Text {
  const place = `${file}:${line}${clause ? ` [${clause}]` : ''}`;
  return {
    kk: `${place} ${sentence.kk}`,
    ru: `${place} ${sentence.ru}`,
    en: `${place} ${sentence.en}`,
  };
}

function noSuchEdition(id: string | undefined, known: readonly string[]): Text {
  const list = known.join(', ');
  if (id === undefined)
    return {
      kk: `Редакцияның атауын көрсетіңіз. Бар редакциялар: ${list}.`,
      ru: `Назовите редакцию. Есть редакции: ${list}.`,
      en: `Name an edition. There are: ${list}.`,
    };
  return {
    kk: `«${id}» редакциясы жоқ. Бар редакциялар: ${list}.`,
    ru: `Редакции «${id}» нет. Есть редакции: ${list}.`,
    en: `There is no edition "${id}". There are: ${list}.`,
  };
}
