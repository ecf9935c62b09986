import type { Text } from '@qyzmet/kernel';

/** Every word of the page. */
export const words = {
  title: {
    kk: 'Құжатты желісіз тексеру',
    ru: 'Проверка документа без сети',
    en: 'Check a document offline',
  },
  lead: {
    kk: 'Құжатпен бірге берілген пакетті (.zip) таңдаңыз. Тексеру осы құрылғының өзінде өтеді: файл ешқайда жіберілмейді, интернет керек емес.',
    ru: 'Выберите пакет (.zip), выданный вместе с документом. Проверка идёт на этом устройстве: файл никуда не отправляется, интернет не нужен.',
    en: 'Choose the package (.zip) that was issued with the document. The check runs on this device: the file is sent nowhere, and no internet is needed.',
  },
  choose: { kk: 'Файлды таңдаңыз', ru: 'Выберите файл', en: 'Choose the file' },
  hint: {
    kk: 'Пакеттің орнына document.pdf, document.pdf.cms, evidence.json және, болса, document.pdf.seal.cms файлдарын бірге таңдауға болады.',
    ru: 'Вместо пакета можно выбрать вместе файлы document.pdf, document.pdf.cms, evidence.json и, если есть, document.pdf.seal.cms.',
    en: 'Instead of the package you may choose document.pdf, document.pdf.cms, evidence.json and, where there is one, document.pdf.seal.cms together.',
  },
  seal: {
    kk: 'Органның электрондық мөрі',
    ru: 'Электронная печать органа',
    en: 'Electronic seal of the body',
  },
  'seal-valid': { kk: 'жарамды', ru: 'действительна', en: 'valid' },
  'seal-invalid': { kk: 'жарамсыз', ru: 'недействительна', en: 'not valid' },
  'seal-unknown': { kk: 'анықталмады', ru: 'не установлено', en: 'could not be decided' },
  working: { kk: 'Тексерілуде…', ru: 'Идёт проверка…', en: 'Checking…' },
  valid: {
    kk: 'Құжат түпнұсқа: қолтаңба жарамды',
    ru: 'Документ подлинный: подпись действительна',
    en: 'The document is genuine: the signature is valid',
  },
  invalid: {
    kk: 'Бұл құжатқа сенбеңіз: қолтаңба жарамсыз',
    ru: 'Не доверяйте этому документу: подпись недействительна',
    en: 'Do not trust this document: the signature is not valid',
  },
  unknown: {
    kk: 'Қолтаңбаның жарамдылығы анықталмады',
    ru: 'Действительность подписи не установлена',
    en: 'It could not be decided whether the signature is valid',
  },
  unreadable: {
    kk: 'Файл тексерілмеді',
    ru: 'Файл не проверен',
    en: 'The file was not checked',
  },
  refused: { kk: 'Бұл файлға сенбеңіз', ru: 'Не доверяйте этому файлу', en: 'Do not trust this file' },
  signer: { kk: 'Қол қойған', ru: 'Подписал', en: 'Signed by' },
  body: { kk: 'Ұйым (БСН)', ru: 'Организация (БИН)', en: 'Organisation (BIN)' },
  bodiesText: {
    kk: 'Құжаттарды мына органдар береді:',
    ru: 'Документы выдают эти органы:',
    en: 'Documents are issued by these bodies:',
  },
  stranger: {
    kk: 'Қол қойған адам немесе ұйым мұндай құжат беретін органға жатпайды.',
    ru: 'Подписавший не принадлежит к органам, которые выдают такие документы.',
    en: 'The signer does not belong to a body that issues such documents.',
  },
  iin: { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
  stamp: {
    kk: 'Уақыт белгісі (Астана уақыты)',
    ru: 'Метка времени (время Астаны)',
    en: 'Time stamp (time of Astana)',
  },
  noStamp: { kk: 'жоқ', ru: 'нет', en: 'none' },
  algorithm: { kk: 'Алгоритм', ru: 'Алгоритм', en: 'Algorithm' },
  digest: { kk: 'Құжаттың SHA-256', ru: 'SHA-256 документа', en: 'SHA-256 of the document' },
  save: {
    kk: 'Тексерілген PDF файлын ашу',
    ru: 'Открыть проверенный PDF',
    en: 'Open the verified PDF',
  },
  trust: {
    kk: 'Бұл бет кімге сенеді',
    ru: 'Кому доверяет эта страница',
    en: 'Whom this page trusts',
  },
  trustText: {
    kk: 'Тек төмендегі куәландырушы орталықтардың сертификаттарына. Олардың SHA-256 мәнін орталық жариялаған мәнмен салыстырыңыз.',
    ru: 'Только сертификатам этих удостоверяющих центров. Сравните их SHA-256 со значением, которое опубликовал центр.',
    en: 'Only the certificates of these authorities. Compare their SHA-256 with the value that the authority has published.',
  },
  demonstration: {
    kk: 'Көрсетілім: бұл кілттер ойдан шығарылған, заңдық күші жоқ.',
    ru: 'Демонстрация: эти ключи вымышлены и не имеют юридической силы.',
    en: 'Demonstration: these keys are invented and have no legal force.',
  },
  language: { kk: 'Тіл', ru: 'Язык', en: 'Language' },
  scriptless: {
    kk: 'Тексеру үшін браузерде JavaScript қосулы болуы керек.',
    ru: 'Для проверки в браузере должен быть включён JavaScript.',
    en: 'The check needs JavaScript switched on in the browser.',
  },
  'missing-signature': {
    kk: 'PDF файлының қолтаңбасы бөлек файлда тұрады. Пакетті (.zip) таңдаңыз немесе PDF-пен бірге document.pdf.cms және evidence.json файлдарын таңдаңыз.',
    ru: 'Подпись этого PDF хранится отдельно. Выберите пакет (.zip) или вместе с PDF — файлы document.pdf.cms и evidence.json.',
    en: 'The signature of this PDF is a file of its own. Choose the package (.zip), or document.pdf.cms and evidence.json together with the PDF.',
  },
  'missing-document': {
    kk: 'Құжаттың PDF файлы жоқ. Оны қолтаңбамен бірге таңдаңыз.',
    ru: 'Нет самого документа PDF. Выберите его вместе с подписью.',
    en: 'The PDF itself is missing. Choose it together with the signature.',
  },
  'not-a-package': {
    kk: 'Бұл файл құжат пакеті де, PDF де емес.',
    ru: 'Этот файл — не пакет документа и не PDF.',
    en: 'This file is neither a package of a document nor a PDF.',
  },
  'too-large': {
    kk: 'Файл тым үлкен: мұндай пакет берілмейді.',
    ru: 'Файл слишком велик: таких пакетов не выдают.',
    en: 'The file is too large: no such packages are issued.',
  },
  'unknown-format': {
    kk: 'Пакеттің форматы белгісіз. Бұл беттің жаңа нұсқасын жүктеп алыңыз.',
    ru: 'Формат пакета неизвестен. Скачайте более новую версию этой страницы.',
    en: 'The format of the package is not known. Download a newer version of this page.',
  },
  incomplete: {
    kk: 'Пакетте құжат, қолтаңба немесе дәлел жоқ. Пакетті қайта жүктеп алыңыз.',
    ru: 'В пакете нет документа, подписи или доказательств. Скачайте пакет ещё раз.',
    en: 'The document, its signature or the evidence is missing. Download the package again.',
  },
  altered: {
    kk: 'Пакет өзгертілген. Оған сенбеңіз, пакетті берген жерден қайта жүктеп алыңыз.',
    ru: 'Пакет изменён. Не доверяйте ему и скачайте пакет заново там, где он выдан.',
    en: 'The package was altered. Do not trust it; download it again from where it was issued.',
  },
} as const satisfies Record<string, Text>;
export type Word = keyof typeof words;
