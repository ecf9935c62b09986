import type { Attachment, CaseState, Command, JudgedSignature, Party, StepInput } from '@qyzmet/case-engine';
import { newId } from '@qyzmet/kernel';
import type { Product } from '../product.ts';

export const educationBody = 'kyzylorda-education-qyzylorda';
export const educationOfficer: Party & { readonly iin: string; readonly name: string } = {
  role: 'leb-officer',
  iin: '860916499425',
  name: 'Қуанышева Ләззат Нұрғалиқызы',
  organisation: educationBody,
};

export interface InventedChild {
  readonly iin: string;
  readonly name: string;
  readonly birthDate: string;
  readonly parent: { readonly iin: string; readonly name: string };
  readonly privilege?: 'proven' | 'claimed';
  readonly papers?: readonly string[];
}

const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** A child whose application has been granted at the education department's own window: it waits in the queue. For tests. */
export async function waitingChild(product: Product, child: InventedChild): Promise<CaseState> {
  const caseId = newId(product.clock.now());
  const edition = 'kz-kyzylorda/preschool-queue/2011-12-29';
  const opened = await product.cases.execute('office', caseId, opening(caseId, child), { edition });
  if (!opened.ok) throw new Error(opened.error.code);
  for (let attempt = 0; attempt < 400; attempt++) {
    const found = await product.cases.find('office', caseId);
    const step = found?.state.step;
    const kind = channelOf(product, edition).find(({ id }) => id === step)?.kind;
    if (!found || !step || !kind) throw new Error(`the case ended at ${step}`);
    if (kind === 'offer') {
      const member = await product.store.queues.findMember({ caseId });
      if (member) return found.state;
    }
    const input = inputOf(kind, found.state);
    if (!input) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      continue;
    }
    const done = await product.cases.execute('office', caseId, [
      { type: 'perform', by: educationOfficer, step, input },
    ]);
    if (!done.ok) throw new Error(`${step}: ${JSON.stringify(done.error)}`);
  }
  throw new Error('the child does not come into the queue');
}

function channelOf(product: Product, edition: string) {
  return product.contexts.editionOf(edition).regulation.channels.office?.steps ?? [];
}

function opening(caseId: string, child: InventedChild): readonly Command[] {
  const by = educationOfficer;
  const { parent } = child;
  const own = (value: string) => ({ value, source: 'officer' as const });
  const documents = [
    'identity-document',
    'birth-certificate',
    ...(child.privilege === 'proven' ? ['privilege-document'] : []),
    ...(child.papers ?? []),
  ];
  return [
    {
      type: 'open',
      by,
      caseId,
      system: 'office',
      channel: 'office',
      body: educationBody,
      centre: null,
      applicant: null,
      facts: {},
    },
    { type: 'perform', by, step: 'identify', input: { kind: 'identified', applicant: parent } },
    { type: 'perform', by, step: 'check-originals', input: { kind: 'done' } },
    {
      type: 'save-form',
      by,
      values: {
        addressee: own('Бекмұратов Ерлан Сәкенұлы'),
        iin: own(parent.iin),
        fullName: own(parent.name),
        address: own('Қызылорда қаласы, Абай көшесі, 1'),
        phone: own('+7 701 000 00 00'),
        childIin: own(child.iin),
        childName: own(child.name),
        childBirthDate: own(child.birthDate),
        privilege: own(child.privilege ? 'yes' : 'no'),
      },
    },
    ...documents.map((document): Command => ({ type: 'attach-file', by, attachment: scanOf(document) })),
  ];
}

function scanOf(document: string): Attachment {
  return { id: document, document, name: `${document}.pdf`, mediaType: 'application/pdf', size: 9, sha256 };
}

function inputOf(kind: string, { openedAt }: CaseState): StepInput | undefined {
  switch (kind) {
    case 'fill':
    case 'register':
    case 'accept':
    case 'manual-entry':
      return { kind: 'done' };
    case 'sign':
      return { kind: 'signature', signature: judged(openedAt) };
    case 'decide':
      return { kind: 'decision', outcome: 'approved', fields: {} };
    default:
      return undefined;
  }
}

export function judged(judgedAt: string): JudgedSignature {
  return {
    contentSha256: sha256,
    cmsSha256: sha256,
    evidenceSha256: sha256,
    signer: { iin: educationOfficer.iin, name: educationOfficer.name, certificateSerial: '01' },
    outcome: 'valid',
    reasons: [],
    judgedAt,
  };
}
