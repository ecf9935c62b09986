import type { Text } from '@qyzmet/kernel';
import type { Reason } from './types.ts';

/** What happened and what to do, for every reason a signature is refused. */
export const reasonSentences: Readonly<Record<Reason, Text>> = {
  BAD_FORMAT: {
    kk: 'Файл электрондық цифрлық қолтаңба емес немесе бүлінген. Құжатқа қайта қол қойып, жаңа файлды жіберіңіз.',
    ru: 'Файл не является электронной цифровой подписью или повреждён. Подпишите документ заново и отправьте новый файл.',
    en: 'The file is not a digital signature or is damaged. Sign the document again and send the new file.',
  },
  NO_SIGNERS: {
    kk: 'Файлда бірде-бір қолтаңба жоқ. Құжатқа ЭЦҚ кілтіңізбен қол қойып, қайта жіберіңіз.',
    ru: 'В файле нет ни одной подписи. Подпишите документ своим ключом ЭЦП и отправьте снова.',
    en: 'The file holds no signature. Sign the document with your key and send it again.',
  },
  SIGNER_CERT_MISSING: {
    kk: 'Қолтаңбаның ішінде қол қоюшының тіркеу куәлігі жоқ. NCALayer бағдарламасын жаңартып, қайта қол қойыңыз.',
    ru: 'В подписи нет регистрационного свидетельства подписавшего. Обновите NCALayer и подпишите заново.',
    en: "The signature does not hold the signer's certificate. Update NCALayer and sign again.",
  },
  NO_CONTENT: {
    kk: 'Қол қойылған құжаттың өзі табылмады. Қолтаңбамен бірге құжатты да таңдаңыз.',
    ru: 'Сам подписанный документ не найден. Выберите вместе с подписью и документ.',
    en: 'The signed document itself was not found. Choose the document together with the signature.',
  },
  DIGEST_MISMATCH: {
    kk: 'Құжат қол қойылғаннан кейін өзгертілген немесе бұл қолтаңба басқа құжатқа қойылған. Дәл осы құжатқа қайта қол қойыңыз.',
    ru: 'Документ изменён после подписания, или подпись относится к другому документу. Подпишите заново именно этот документ.',
    en: 'The document was changed after signing, or the signature belongs to another document. Sign this very document again.',
  },
  BAD_SIGNATURE: {
    kk: 'Қолтаңба қол қоюшының кілтіне сәйкес келмейді: ол бүлінген немесе жалған. Қайта қол қойыңыз.',
    ru: 'Подпись не соответствует ключу подписавшего: она повреждена или подделана. Подпишите заново.',
    en: "The signature does not match the signer's key: it is damaged or forged. Sign again.",
  },
  UNSUPPORTED_ALGORITHM: {
    kk: 'Қолтаңбаның алгоритмі қабылданбайды. ҰКО-дан жаңа ЭЦҚ кілтін алып, сонымен қол қойыңыз.',
    ru: 'Алгоритм подписи не принимается. Получите в НУЦ новый ключ ЭЦП и подпишите им.',
    en: 'The algorithm of the signature is not accepted. Get a new key from the certification authority and sign with it.',
  },
  UNTRUSTED_CHAIN: {
    kk: 'Тіркеу куәлігін сенім білдірілген куәландырушы орталық бермеген. ҰКО берген кілтпен қол қойыңыз.',
    ru: 'Регистрационное свидетельство выдано не доверенным удостоверяющим центром. Подпишите ключом, выданным НУЦ.',
    en: 'The certificate was not issued by a trusted authority. Sign with a key issued by the certification authority.',
  },
  NOT_YET_VALID: {
    kk: 'Тіркеу куәлігінің қолданылу мерзімі әлі басталған жоқ. Мерзімі басталғаннан кейін қол қойыңыз немесе басқа кілтті таңдаңыз.',
    ru: 'Срок действия регистрационного свидетельства ещё не наступил. Подпишите после его начала или выберите другой ключ.',
    en: 'The certificate is not valid yet. Sign after its validity begins or choose another key.',
  },
  EXPIRED: {
    kk: 'Тіркеу куәлігінің қолданылу мерзімі өтіп кеткен. ҰКО-дан жаңа ЭЦҚ кілтін алып, қайта қол қойыңыз.',
    ru: 'Срок действия регистрационного свидетельства истёк. Получите в НУЦ новый ключ ЭЦП и подпишите заново.',
    en: 'The certificate has expired. Get a new key from the certification authority and sign again.',
  },
  REVOKED: {
    kk: 'Тіркеу куәлігі шақыртып алынған. ҰКО-дан жаңа ЭЦҚ кілтін алып, қайта қол қойыңыз.',
    ru: 'Регистрационное свидетельство отозвано. Получите в НУЦ новый ключ ЭЦП и подпишите заново.',
    en: 'The certificate has been revoked. Get a new key from the certification authority and sign again.',
  },
  REVOCATION_UNKNOWN: {
    kk: 'Тіркеу куәлігінің шақыртып алынбағанын қазір тексеру мүмкін болмады. Біраздан кейін қайталаңыз, қайта қол қоюдың қажеті жоқ.',
    ru: 'Сейчас не удалось проверить, не отозвано ли регистрационное свидетельство. Повторите позже, подписывать заново не нужно.',
    en: 'It could not be checked now whether the certificate is revoked. Try again later; there is no need to sign again.',
  },
  WRONG_KEY_USAGE: {
    kk: 'Бұл кілт қол қоюға арналмаған (мысалы, тек аутентификация кілті). Қол қою кілтін таңдаңыз: файл аты GOST512 немесе RSA сөзінен басталады, AUTH-тан емес.',
    ru: 'Этот ключ не предназначен для подписания (например, только для аутентификации). Выберите ключ подписи: имя файла начинается с GOST512 или RSA, а не с AUTH.',
    en: 'This key is not meant for signing (an authentication key, for instance). Choose the signing key: its file name begins with GOST512 or RSA, not with AUTH.',
  },
  IIN_MISSING: {
    kk: 'Тіркеу куәлігінде ЖСН жоқ: бұл адамның кілті емес. Жеке ЭЦҚ кілтіңізбен қол қойыңыз.',
    ru: 'В регистрационном свидетельстве нет ИИН: это не ключ человека. Подпишите своим личным ключом ЭЦП.',
    en: "The certificate holds no IIN: it is not a person's key. Sign with your own key.",
  },
  IIN_MISMATCH: {
    kk: 'Қолтаңба басқа адамның кілтімен қойылған. Өз атыңызға берілген ЭЦҚ кілтімен қол қойыңыз.',
    ru: 'Подпись сделана ключом другого человека. Подпишите ключом ЭЦП, выданным на ваше имя.',
    en: "The signature was made with another person's key. Sign with the key issued in your name.",
  },
  BIN_MISMATCH: {
    kk: 'Кілт басқа ұйымға тиесілі. Осы ұйымның БСН-і көрсетілген ЭЦҚ кілтімен қол қойыңыз.',
    ru: 'Ключ принадлежит другой организации. Подпишите ключом ЭЦП с БИН этой организации.',
    en: 'The key belongs to another organisation. Sign with a key that carries the BIN of this organisation.',
  },
  ROLE_MISSING: {
    kk: 'Бұл кілттің иесінде осы құжатқа қол қою құқығы жоқ. Қол қою құқығы бар қызметкердің кілтін пайдаланыңыз.',
    ru: 'Владелец этого ключа не вправе подписывать такой документ. Используйте ключ работника с правом подписи.',
    en: 'The owner of this key has no right to sign such a document. Use the key of an employee who has it.',
  },
  TIMESTAMP_INVALID: {
    kk: 'Қолтаңбаның уақыт белгісі жарамсыз. Құжатқа қайта қол қойыңыз.',
    ru: 'Метка времени подписи недействительна. Подпишите документ заново.',
    en: 'The time stamp of the signature is not valid. Sign the document again.',
  },
};
