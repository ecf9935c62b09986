import { QyzmetError } from '@qyzmet/kernel';
import type { FormField, Step } from '@qyzmet/regulation';
import { paths } from '@qyzmet/web';
import type { SignedIn } from '../access/sign-in.ts';
import type { Executed } from '../cases/case-service.ts';
import { mustBeSignedIn, type PageRequest } from '../http/page-request.ts';
import { EditionWords } from '../present/edition-words.ts';
import type { Product } from '../product.ts';

/** An application of the signed-in person, with its law in the page's language. */
export interface PortalCase extends Executed {
  readonly signedIn: SignedIn;
  readonly words: EditionWords;
  readonly step: Step | undefined;
}

/** @throws QyzmetError signed-out, or case-not-found also for another person's application: its existence is private too */
export async function openPortalCase(product: Product, page: PageRequest): Promise<PortalCase> {
  const signedIn = mustBeSignedIn(page);
  const found = await product.cases.find('portal', page.params.caseId ?? '');
  if (!found || found.state.applicant?.iin !== signedIn.party.iin) throw new QyzmetError('case-not-found');
  const words = new EditionWords(product.contexts.editionOf(found.state.edition), page.language);
  return { ...found, signedIn, words, step: words.findStep(found.state.channel, found.state.step) };
}

export function sectionFields(words: EditionWords, section: string): readonly FormField[] {
  return words.edition.regulation.form.sections.find(({ id }) => id === section)?.fields ?? [];
}

/** The pages of an application in order. */
export function applicationPages(words: EditionWords, caseId: string): readonly string[] {
  const { form, documents } = words.edition.regulation;
  const asksFiles = documents.some(({ channels }) => channels.includes('portal'));
  return [
    ...form.sections.map(({ id }) => paths.form(caseId, id)),
    ...(asksFiles ? [paths.attachments(caseId)] : []),
    paths.checkAnswers(caseId),
    paths.sign(caseId),
  ];
}

export function progressAt(words: EditionWords, caseId: string, path: string) {
  const pages = applicationPages(words, caseId);
  return { service: words.title, step: pages.indexOf(path) + 1, steps: pages.length };
}

/** Where an unfinished application goes on. */
export function draftPath(words: EditionWords, { state, step }: Pick<PortalCase, 'state' | 'step'>): string {
  if (step?.kind === 'sign') return paths.sign(state.caseId);
  return applicationPages(words, state.caseId)[0] ?? paths.application(state.caseId);
}

export function isDraft(step: Step | undefined): boolean {
  return step?.kind === 'fill' || step?.kind === 'sign';
}
