import { signDetached } from '@qyzmet/signatures/browser';
import { startKeyForm } from './key-form.ts';
import { bytesToSign, type DocumentToSign, prepareDocument } from './prepare-document.ts';
import { fetchBytes, toBase64 } from './sign-bytes.ts';
import { wordsOf } from './words.ts';

/** What the server says of one signature; the sentence is of a refusal. */
interface SignedAnswer {
  readonly signed: boolean;
  readonly sentence?: string;
}

type PaperState = 'open' | 'signed' | 'refused' | 'skipped';

/** One key, opened once; the papers of the list come one after another, each looked at before it is signed. */
function start(form: HTMLFormElement): void {
  const papers = [...document.querySelectorAll<HTMLElement>('[data-paper]')];
  const preview = document.querySelector<HTMLElement>('[data-sign-preview]');
  const heading = preview?.querySelector<HTMLElement>('h2');
  const sign = preview?.querySelector<HTMLButtonElement>('#sign-this');
  const skip = preview?.querySelector<HTMLButtonElement>('#skip-this');
  if (!preview || !heading || !sign || !skip) return;
  const say = wordsOf(form);
  let position = 0;
  let prepared: DocumentToSign | undefined;

  const current = () => papers[position];
  const mark = (state: PaperState) => {
    const paper = current();
    const shown = paper?.querySelector('[data-paper-state]');
    if (!paper || !shown) return;
    paper.dataset.paper = state;
    shown.textContent = say(`state-${state}`);
  };
  const show = async (certificate: Uint8Array) => {
    const paper = current();
    prepared = undefined;
    preview.hidden = true;
    if (!paper) return;
    form.dataset.prepare = paper.dataset.prepare ?? '';
    prepared = await prepareDocument(form, certificate);
    heading.textContent = `${position + 1} / ${papers.length} · ${paper.dataset.title ?? ''}`;
    mark('open');
  };

  const keyForm = startKeyForm(form, {
    opened: (key) => show(key.certificateDer),
    forgotten() {
      prepared = undefined;
      preview.hidden = true;
    },
    busy(value) {
      sign.disabled = value || !prepared;
      skip.disabled = value || !prepared;
    },
  });
  if (!keyForm) return;
  const { blame, key, present, tell, work } = keyForm;

  const goOn = async (state: PaperState, certificate: Uint8Array) => {
    mark(state);
    position += 1;
    await show(certificate);
    const signed = papers.filter(({ dataset }) => dataset.paper === 'signed').length;
    tell(
      say(current() ? 'progress' : 'finished')
        .replace('{signed}', String(signed))
        .replace('{left}', String(papers.length - signed)),
    );
    if (current()) return heading.focus();
    document.querySelector<HTMLElement>('h1')?.focus();
    form.querySelector('[data-sign-status]')?.scrollIntoView({ block: 'center' });
  };
  // The second press of a double click would fall upon the next paper, which nobody has looked at.
  const onPress = (button: HTMLButtonElement, task: () => Promise<void>) =>
    button.addEventListener('click', ({ detail }) => {
      if (detail < 2) void work(task);
    });
  onPress(sign, async () => {
    const [paper, opened] = [current(), key()];
    if (!paper || !opened || !prepared) return blame(say('choose-first'));
    tell(say('signing'));
    const cms = toBase64(await signDetached(opened, await bytesToSign(prepared), present()));
    const answer = await post(form, paper, { cms, paper: prepared.sha256 ?? '' });
    if (answer.signed) return goOn('signed', opened.certificateDer);
    mark('refused');
    tell('');
    blame(answer.sentence ?? say('failed'));
  });
  onPress(skip, async () => {
    const opened = key();
    if (opened) await goOn('skipped', opened.certificateDer);
  });
}

/** Throws `LineFault`. */
async function post(
  form: HTMLFormElement,
  { dataset }: HTMLElement,
  signature: { readonly cms: string; readonly paper: string },
): Promise<SignedAnswer> {
  const csrf = form.querySelector<HTMLInputElement>('input[name=csrf]')?.value ?? '';
  const answer = await fetchBytes(dataset.sign ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': csrf },
    body: JSON.stringify({ ...signature, 'idempotency-key': dataset.key ?? '' }),
  });
  return JSON.parse(new TextDecoder().decode(answer)) as SignedAnswer;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island=sign-many]')) start(form);
