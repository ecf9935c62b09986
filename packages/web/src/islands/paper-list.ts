import { type DocumentToSign, prepareDocument } from './prepare-document.ts';
import type { SigningForm } from './signing-form.ts';
import { wordsOf } from './words.ts';

/** `approved`: looked at, and waiting for NCALayer. */
export type PaperState = 'open' | 'approved' | 'signed' | 'refused' | 'skipped';

/** One line of the list. */
export interface Paper {
  readonly title: string;
  readonly signUrl: string;
  readonly idempotencyKey: string;
  readonly state: () => PaperState | undefined;
  readonly mark: (state: PaperState) => void;
}

/** A way to go through the list: with a key that is open, or with NCALayer at the end. One at a time. */
export interface WayOfSigning extends Pick<SigningForm, 'say' | 'tell' | 'work'> {
  readonly form: HTMLFormElement;
  /** DER, where it is known before signing: the sheet then bears it. */
  readonly certificate?: Uint8Array;
  /** What the press does with the paper on the screen; its new state, or undefined while it must stay there. */
  readonly press: (paper: Paper, prepared: DocumentToSign) => Promise<PaperState | undefined>;
  /** What is told after each paper. */
  readonly progress: (finished: boolean) => string;
  /** Where the focus goes after the last paper. */
  readonly finish: () => void;
}

export interface PaperList {
  readonly papers: readonly Paper[];
  /** Shows the first paper that is left; false when none is. Throws `LineFault`. */
  readonly begin: (way: WayOfSigning) => Promise<boolean>;
  /** Takes the paper off the screen, when this form's way is the one that put it there. */
  readonly leave: (form: HTMLFormElement) => void;
  readonly setBusy: (form: HTMLFormElement, value: boolean) => void;
  /** An approved paper was taken back, by its button or by another way. */
  readonly onTakenBack: (callback: () => void) => void;
}

/** The papers of the page and the sheet beside them. Undefined for a page without papers. */
export function startPaperList(): PaperList | undefined {
  const list = document.querySelector<HTMLElement>('[data-papers]');
  const elements = [...document.querySelectorAll<HTMLElement>('[data-paper]')];
  const preview = document.querySelector<HTMLElement>('[data-sign-preview]');
  const heading = preview?.querySelector<HTMLElement>('h2');
  const press = preview?.querySelector<HTMLButtonElement>('#sign-this');
  const skip = preview?.querySelector<HTMLButtonElement>('#skip-this');
  const consequence = preview?.querySelector<HTMLElement>('[data-consequence]');
  if (!list || !preview || !heading || !press || !skip || !consequence) return undefined;
  const say = wordsOf(list);
  const papers = elements.map((element) => paperOf(element, say));
  const callbacks: (() => void)[] = [];
  let busy = false;
  let way: WayOfSigning | undefined;
  let shown: { readonly paper: Paper; readonly prepared: DocumentToSign } | undefined;

  const hide = () => {
    shown = undefined;
    preview.hidden = true;
    for (const paper of papers) if (paper.state() === 'open') paper.mark('skipped');
  };
  const takeBack = (paper: Paper | undefined) => {
    if (paper?.state() !== 'approved') return;
    paper.mark('skipped');
    for (const callback of callbacks) callback();
  };
  const allow = (value: boolean) => {
    press.disabled = !value;
    skip.disabled = !value;
  };
  const isLeft = (paper: Paper) => !['approved', 'signed'].includes(paper.state() ?? '');
  const showFrom = async (start: number) => {
    hide();
    const position = papers.findIndex((paper, index) => index >= start && isLeft(paper));
    const [paper, element] = [papers[position], elements[position]];
    if (!way || !paper || !element) return;
    way.form.dataset.prepare = element.dataset.prepare ?? '';
    const prepared = await prepareDocument(way.form, way.certificate);
    shown = { paper, prepared };
    heading.textContent = `${position + 1} / ${papers.length} · ${paper.title}`;
    press.textContent = way.say('press');
    consequence.textContent = way.say('consequence');
    paper.mark('open');
  };
  const goOn = async (paper: Paper, state: PaperState) => {
    paper.mark(state);
    if (!way || shown?.paper !== paper) return;
    await showFrom(papers.indexOf(paper) + 1);
    way.tell(way.progress(shown === undefined));
    if (shown) heading.focus();
    else way.finish();
  };
  // The second press of a double click would fall upon the next paper, which nobody has looked at.
  const onPress = (button: HTMLButtonElement, task: () => Promise<void>) =>
    button.addEventListener('click', ({ detail }) => {
      if (detail < 2) void way?.work(task);
    });
  onPress(press, async () => {
    if (!shown) return;
    const { paper, prepared } = shown;
    const state = await way?.press(paper, prepared);
    if (state) await goOn(paper, state);
  });
  onPress(skip, async () => {
    if (shown) await goOn(shown.paper, 'skipped');
  });
  for (const [index, element] of elements.entries()) {
    element.querySelector('[data-paper-back]')?.addEventListener('click', () => {
      if (!busy) takeBack(papers[index]);
    });
  }

  return {
    papers,
    async begin(begun) {
      // What was approved in one way is not signed in another.
      if (way && way.form !== begun.form) papers.forEach(takeBack);
      way = begun;
      await showFrom(0);
      return shown !== undefined;
    },
    leave(form) {
      if (way?.form !== form) return;
      papers.forEach(takeBack);
      way = undefined;
      hide();
    },
    setBusy(form, value) {
      if (way && way.form !== form) return;
      busy = value;
      allow(!value && shown !== undefined);
    },
    onTakenBack: (callback) => callbacks.push(callback),
  };
}

function paperOf(element: HTMLElement, say: (word: string) => string): Paper {
  const { key = '', sign = '', title = '' } = element.dataset;
  return {
    title,
    signUrl: sign,
    idempotencyKey: key,
    state: () => (element.dataset.paper || undefined) as PaperState | undefined,
    mark(state) {
      element.dataset.paper = state;
      const shown = element.querySelector('[data-paper-state]');
      if (shown) shown.textContent = say(state);
    },
  };
}
