import type { Attachment, FormValue, JudgedSignature } from '@qyzmet/case-engine';
import type { Channel, FieldType, Regulation } from '@qyzmet/regulation';

export const applicant = { iin: '850412300125', name: 'Жұмабаев Қанат Ермекұлы' };

const values: Readonly<Record<FieldType, string>> = {
  text: 'Талап етілген жерге ұсыну үшін',
  textarea: 'Талап етілген жерге ұсыну үшін',
  iin: applicant.iin,
  phone: '+7 701 000 00 01',
  email: 'applicant@example.kz',
  date: '2026-10-01',
  choice: '',
  'yes-no': 'yes',
  'person-name': applicant.name,
  address: 'Солтүстік Қазақстан облысы, Тайынша ауданы, Тайынша қаласы, Конституция көшесі, 1',
};

/** Valid values for every field of the regulation's form. */
export function sampleForm(regulation: Regulation): Readonly<Record<string, FormValue>> {
  const fields = regulation.form.sections.flatMap((section) => section.fields);
  return Object.fromEntries(
    fields.map((field) => [
      field.id,
      { value: field.options?.[0]?.id ?? values[field.type], source: 'applicant' as const },
    ]),
  );
}

/** Values that the officer states in an approved result. */
export function sampleStatement(regulation: Regulation): Readonly<Record<string, string>> {
  const fields = regulation.results.find(({ outcome }) => outcome === 'approved')?.fields ?? [];
  return Object.fromEntries(fields.map((field) => [field.id, field.options?.[0]?.id ?? values[field.type]]));
}

export function sampleAttachments(regulation: Regulation, channel: Channel): readonly Attachment[] {
  return regulation.documents
    .filter((document) => document.required && document.channels.includes(channel))
    .map((document) => ({
      id: document.id,
      document: document.id,
      name: 'құжат.pdf',
      mediaType: 'application/pdf',
      size: 240_000,
      sha256: 'a'.repeat(64),
    }));
}

export function sampleSignature(now: Date): JudgedSignature {
  return {
    contentSha256: 'c'.repeat(64),
    cmsSha256: 'd'.repeat(64),
    evidenceSha256: 'e'.repeat(64),
    signer: { ...applicant, certificateSerial: '3f1c9a' },
    outcome: 'valid',
    reasons: [],
    judgedAt: now.toISOString(),
  };
}
