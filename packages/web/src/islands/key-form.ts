import { type BrowserKey, KeyFileError, keyFileSentences, openKeyFile } from '@qyzmet/signatures/browser';
import { bytesOfFile } from './sign-bytes.ts';
import { showCertificate } from './sign-certificate.ts';
import { type SigningForm, startSigningForm } from './signing-form.ts';

/** A form in which a key file is opened, and the key while it is open. */
export interface KeyForm extends SigningForm {
  readonly key: () => BrowserKey | undefined;
}

interface KeyFormEvents {
  /** The key is read and shown; throws what keeps it from being used. */
  readonly opened: (key: BrowserKey, signing: SigningForm) => Promise<void>;
  /** Another file was chosen. */
  readonly forgotten: () => void;
  /** `hasKey`: a key is open and may be used. */
  readonly busy: (value: boolean, hasKey: boolean) => void;
}

/** Undefined for a form that lacks a part. */
export function startKeyForm(form: HTMLFormElement, on: KeyFormEvents): KeyForm | undefined {
  const find = <Kind extends HTMLElement>(selector: string) => form.querySelector<Kind>(selector);
  const file = find<HTMLInputElement>('#key-file');
  const password = find<HTMLInputElement>('#key-password');
  const open = find<HTMLButtonElement>('#sign-open');
  const fault = find('[data-sign-fault]');
  const status = find('[data-sign-status]');
  const certificate = find('[data-sign-certificate]');
  if (!file || !password || !open || !fault || !status || !certificate) return undefined;

  const { body, signer, language = 'kk' } = form.dataset;
  let key: BrowserKey | undefined;
  const signing = startSigningForm(form, {
    fault,
    status,
    busy(value) {
      open.disabled = value;
      on.busy(value, key !== undefined);
    },
    sentencesOf: (error) =>
      error instanceof KeyFileError
        ? [keyFileSentences[error.fault][language as keyof (typeof keyFileSentences)['wrong-password']]]
        : undefined,
  });
  const { blame, present, say, setBusy, tell, work } = signing;

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
      await on.opened(opened, signing);
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
    blame();
    setBusy(false);
  });
  password.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void openKey();
  });
  setBusy(false);
  return { ...signing, key: () => key };
}
