import type { CaseState } from '@qyzmet/case-engine';
import { printable, type RenderedDocument, renderDocument } from '@qyzmet/documents';
import type { QueueMember } from '@qyzmet/store';
import type { Product } from '../product.ts';
import type { KeptQueue } from './queue-law.ts';

/** Address that the ticket's QR code leads to: the family's own row of the list. */
export function ticketUrl(product: Product, code: string): string {
  return `${product.settings.publicAddress.replace(/\/+$/, '')}/queue/${code}`;
}

/** The registration ticket, as it was when the child joined; equal bytes whenever it is printed again. */
export function renderTicket(
  product: Product,
  queue: KeptQueue,
  member: QueueMember,
  state: CaseState,
): Promise<RenderedDocument> {
  const { body, rules } = queue;
  const group = rules.groups.find(({ id }) => id === member.groupAtJoin)?.title;
  const fields = {
    number: member.number,
    body: { kk: body.name.kk, ru: body.name.ru },
    bodyAddress: { kk: body.address.kk, ru: body.address.ru },
    bodyPhone: body.phone ?? '—',
    childName: printable(member.childName),
    childBirthDate: member.birthDate,
    fullName: printable(state.applicant?.name ?? ''),
    since: state.queueing?.since ?? member.joinedAt,
    ageGroup: { kk: group?.kk ?? '—', ru: group?.ru ?? '—' },
    place: member.placeAtJoin,
    privilege: member.privilege,
    code: member.code,
    hash: member.hash,
    listPage: ticketUrl(product, member.code),
  };
  return renderDocument('queue-notice/v1', fields, {
    issuedAt: member.joinedAt,
    demonstration: product.settings.demonstration,
  });
}
