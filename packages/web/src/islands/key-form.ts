import { type BrowserKey, KeyFileError, keyFileSentences, openKeyFile } from '@qyzmet/signatures/browser';
import { bytesOfFile, LineFault } from './sign-bytes.ts';
import { showCertificate } from './sign-certificate.ts';
import { wordsOf } from './words.ts';

/** A form in which a key file is opened: what it says, and the key while it is open. */
export interface KeyForm {
  readonly say: ReturnType<typeof wordsOf>;
  /** The server's clock, carried on by the page: the visitor's own clock may be wrong. */
  readonly present: () => Date;
  readonly key: () => BrowserKey | undefined;
  readonly tell: (message: string) => void;
  readonly blame: (message: string) => void;
  /** One work at a time: a second press while something runs does nothing. */
  readonly work: (task: () => Promise<void>) => Promise<void>;
}

interface KeyFormEvents {
  /** The key is read and shown; throws what keeps it from being used. */
  readonly opened: (key: BrowserKey) => Promise<void>;
  /** Another file was chosen. */
  readonly forgotten: () => void;
  readonly busy: (value: boolean) => void;
}

/** Undefined for a form that lacks a part. */
export function startKeyForm(form: HTMLFormElement, on: KeyFormEvents): KeyForm | undefined {
  const say = wordsOf(form);
  const find = <Kind extends HTMLElement>(selector: string) => form.querySelector<Kind>(selector);
  const file = find<HTMLInputElement>('#key-file');
  const password = find<HTMLInputElement>('#key-password');
  const open = find<HTMLButtonElement>('#sign-open');
  const fault = find('[data-sign-fault]');
  const status = find('[data-sign-status]');
  const certificate = find('[data-sign-certificate]');
  if (!file || !password || !open || !fault || !status || !certificate) return undefined;

  const { body, signer, language = 'kk', now = '' } = form.dataset;
  const loaded = performance.now();
  const present = () => new Date(Date.parse(now) + performance.now() - loaded);
  let key: BrowserKey | undefined;
  let busy = false;

  const tell = (message: string) => {
    status.textContent = message;
  };
  const blame = (message: string) => {
    fault.replaceChildren();
    if (message === '') return;
    const line = document.createElement('p');
    line.className = 'govuk-error-message';
    line.textContent = message;
    fault.append(line);
  };
  const setBusy = (value: boolean) => {
    busy = value;
    open.disabled = value;
    on.busy(value);
    form.setAttribute('aria-busy', String(value));
  };
  const sentenceOf = (error: unknown): string => {
    if (error instanceof KeyFileError)
      return keyFileSentences[error.fault][language as keyof (typeof keyFileSentences)['wrong-password']];
    if (error instanceof LineFault) return say(error.kind);
    return say('failed');
  };
  const work = async (task: () => Promise<void>) => {
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
  };
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
      await on.opened(opened);
      key = opened;
      password.value = '';
      blame(doubt);
      tell(say('opened'));
    });

  open.addEventListener('click', () => void openKey());
  file.addEventListener('change', () => {
    key = undefined;
    certificate.replaceChildren();
    on.forgotten();
    tell('');
    blame('');
    setBusy(false);
  });
  password.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void openKey();
  });
  setBusy(false);
  return { say, present, key: () => key, tell, blame, work };
}
