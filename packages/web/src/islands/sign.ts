import {
  type BrowserKey,
  KeyFileError,
  keyFileSentences,
  openKeyFile,
  signDetached,
} from '@qyzmet/signatures/browser';
import { bytesToSign, type DocumentToSign, prepareDocument } from './prepare-document.ts';
import { bytesOfFile, LineFault, toBase64 } from './sign-bytes.ts';
import { showCertificate } from './sign-certificate.ts';
import { wordsOf } from './words.ts';

function start(form: HTMLFormElement): void {
  const say = wordsOf(form);
  const find = <Kind extends HTMLElement>(selector: string) => form.querySelector<Kind>(selector);
  const file = find<HTMLInputElement>('#key-file');
  const password = find<HTMLInputElement>('#key-password');
  const open = find<HTMLButtonElement>('#sign-open');
  const submit = find<HTMLButtonElement>('#sign-submit');
  const fault = find('[data-sign-fault]');
  const status = find('[data-sign-status]');
  const certificate = find('[data-sign-certificate]');
  const preview = document.querySelector<HTMLElement>('[data-sign-preview]');
  const cms = find<HTMLInputElement>('input[name=cms]');
  if (!file || !password || !open || !submit || !fault || !status || !certificate || !cms) return;

  const { body, signer, language = 'kk', now = '' } = form.dataset;
  const loaded = performance.now();
  // The server's clock, carried on by the page: the visitor's own clock may be wrong.
  const present = () => new Date(Date.parse(now) + performance.now() - loaded);
  let key: BrowserKey | undefined;
  let prepared: DocumentToSign | undefined;
  let busy = false;

  function tell(message: string): void {
    if (status) status.textContent = message;
  }
  function blame(message: string): void {
    if (!fault) return;
    fault.replaceChildren();
    if (message === '') return;
    const line = document.createElement('p');
    line.className = 'govuk-error-message';
    line.textContent = message;
    fault.append(line);
  }
  function setBusy(value: boolean): void {
    busy = value;
    if (open) open.disabled = value;
    if (submit) submit.disabled = value || !key || !prepared;
    form.setAttribute('aria-busy', String(value));
  }
  function sentenceOf(error: unknown): string {
    if (error instanceof KeyFileError)
      return keyFileSentences[error.fault][language as keyof (typeof keyFileSentences)['wrong-password']];
    if (error instanceof LineFault) return say(error.kind);
    return say('failed');
  }
  /** One work at a time: a second press while something runs does nothing. */
  async function work(task: () => Promise<void>): Promise<void> {
    if (busy) return;
    setBusy(true);
    blame('');
    try {
      await task();
    } catch (error) {
      tell('');
      blame(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  }
  function forget(): void {
    key = undefined;
    prepared = undefined;
    certificate?.replaceChildren();
    if (preview) preview.hidden = true;
    tell('');
    blame('');
    setBusy(false);
  }

  const openKey = () =>
    work(async () => {
      const chosen = file.files?.[0];
      if (!chosen || password.value === '') return blame(say('choose-first'));
      if (!globalThis.isSecureContext) return blame(say('insecure'));
      tell(say('opening'));
      key = undefined;
      const opened = await openKeyFile(await bytesOfFile(chosen), password.value);
      const doubt = showCertificate({ holder: certificate, key: opened, signer, body, now: present(), say });
      tell(say('preparing'));
      prepared = await prepareDocument(form, opened.certificateDer);
      key = opened;
      password.value = '';
      blame(doubt);
      tell(say('opened'));
    });

  const sign = () =>
    work(async () => {
      if (!key || !prepared) return blame(say('choose-first'));
      tell(say('signing'));
      const bytes = await bytesToSign(prepared);
      cms.value = toBase64(await signDetached(key, bytes, present()));
      tell(say('sending'));
      form.submit();
      // Stays busy until the answer comes: the form cannot be sent twice.
      await new Promise((resolve) => addEventListener('pageshow', resolve, { once: true }));
    });

  open.addEventListener('click', () => void openKey());
  file.addEventListener('change', forget);
  password.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void openKey();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void sign();
  });
  setBusy(false);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island=sign]')) start(form);
