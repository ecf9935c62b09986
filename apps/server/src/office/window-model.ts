import type { CaseState, FormValue } from '@qyzmet/case-engine';
import type { Person, RegistryOutcome } from '@qyzmet/registries';
import { fullNameOf } from '@qyzmet/registries';
import { type FieldError, officePaths, translator, type WindowApplicationModel } from '@qyzmet/web';
import type { PageRequest } from '../http/page-request.ts';
import type { EditionWords } from '../present/edition-words.ts';
import { fieldModels, shownDate } from '../present/form-fields.ts';
import type { Product } from '../product.ts';
import { uploadLimits } from '../uploads/accept-upload.ts';
import { type Officer, officeFrame, officerOf } from './office-desk.ts';
import { windowChannel } from './window-steps.ts';

const wholeApplication = 'application';

export interface WindowPage {
  readonly words: EditionWords;
  /** Undefined until the originals are checked. */
  readonly state: CaseState | undefined;
  readonly hidden: Readonly<Record<string, string>>;
  readonly iin: string;
  /** The registry's answer; once the application is open, what it holds. */
  readonly person: RegistryOutcome<Person> | undefined;
  readonly form: Readonly<Record<string, FormValue>>;
  readonly seen: readonly string[];
  readonly errors: readonly FieldError[];
}

/** What must be shown in the original: the application itself and the documents (6/1). */
export function originalsOf(
  words: EditionWords,
  officer: Officer,
): readonly { readonly id: string; readonly title: string; readonly required: boolean }[] {
  const t = translator(words.language);
  const documents = words.edition.regulation.documents.filter(
    ({ channels, original }) => original && channels.includes(windowChannel(officer.system)),
  );
  return [
    { id: wholeApplication, title: t('office.window-original-application'), required: true },
    ...documents.map(({ id, title, required }) => ({ id, title: words.say(title), required })),
  ];
}

export async function windowModel(
  product: Product,
  page: PageRequest,
  shown: WindowPage,
): Promise<WindowApplicationModel> {
  const { words, state, form, errors } = shown;
  const { regulation } = words.edition;
  const officer = officerOf(product, page);
  const channel = windowChannel(officer.system);
  const steps = regulation.channels[channel]?.steps ?? [];
  const citesOf = (...kinds: readonly string[]) =>
    words.cite([...new Set(steps.filter(({ kind }) => kinds.includes(kind)).flatMap(({ cites }) => cites))]);
  return {
    frame: await officeFrame(product, page),
    service: words.title,
    caseId: state?.caseId ?? null,
    hidden: shown.hidden,
    idempotencyKey: page.request.id,
    person: personModel(shown),
    originals: state
      ? []
      : originalsOf(words, officer).map((original) => ({
          ...original,
          seen: shown.seen.includes(original.id),
        })),
    originalsCites: citesOf('identify', 'check-originals'),
    sections: regulation.form.sections.map(({ title, fields }) => ({
      title: words.say(title),
      fields: fieldModels(words, fields, form),
    })),
    documents: regulation.documents
      .filter(({ channels }) => channels.includes(channel))
      .map((document) => ({
        id: document.id,
        title: words.say(document.title),
        required: document.required,
        files: (state?.attachments ?? [])
          .filter((attachment) => attachment.document === document.id)
          .map(({ id, name, size }) => ({ id, name, size, path: officePaths.file(state?.caseId ?? '', id) })),
        cites: words.cite(document.cites),
      })),
    accept: ['application/pdf', 'image/jpeg', 'image/png'],
    maxBytes: uploadLimits.megabytes * 1_000_000,
    errors,
    cites: citesOf('fill'),
  };
}

function personModel({ words, state, iin, person }: WindowPage): WindowApplicationModel['person'] {
  const t = translator(words.language);
  if (person?.state === 'answered') {
    const { birthDate, document } = person.subject;
    return {
      iin,
      name: fullNameOf(person.subject),
      answer: 'answered',
      birthDate: shownDate(birthDate),
      document: document
        ? t('office.window-document-value', {
            number: document.number,
            date: shownDate(document.issuedOn),
            by: document.issuedBy,
          })
        : null,
    };
  }
  const known = Object.values(state?.form ?? {}).some(({ source }) => source === 'registry-individuals');
  return {
    iin,
    name: state?.applicant?.name ?? null,
    answer: person ? person.state : known ? 'answered' : 'not-found',
    birthDate: null,
    document: null,
  };
}
