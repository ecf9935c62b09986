import { signDetached } from '@qyzmet/signatures/browser';
import { type KeyForm, startKeyForm } from './key-form.ts';
import { bytesToSign, type DocumentToSign, prepareDocument } from './prepare-document.ts';
import { toBase64 } from './sign-bytes.ts';

function start(form: HTMLFormElement): void {
  const submit = form.querySelector<HTMLButtonElement>('#sign-submit');
  const cms = form.querySelector<HTMLInputElement>('input[name=cms]');
  const preview = document.querySelector<HTMLElement>('[data-sign-preview]');
  if (!submit || !cms) return;
  let prepared: DocumentToSign | undefined;
  let keyForm: KeyForm | undefined;
  keyForm = startKeyForm(form, {
    async opened(key) {
      prepared = await prepareDocument(form, key.certificateDer);
    },
    forgotten() {
      prepared = undefined;
      if (preview) preview.hidden = true;
    },
    busy(value) {
      submit.disabled = value || !keyForm?.key() || !prepared;
    },
  });
  if (!keyForm) return;
  const { blame, key, present, say, tell, work } = keyForm;

  const sign = () =>
    work(async () => {
      const opened = key();
      if (!opened || !prepared) return blame(say('choose-first'));
      tell(say('signing'));
      const bytes = await bytesToSign(prepared);
      cms.value = toBase64(await signDetached(opened, bytes, present()));
      tell(say('sending'));
      form.submit();
      // Stays busy until the answer comes: the form cannot be sent twice.
      await new Promise((resolve) => addEventListener('pageshow', resolve, { once: true }));
    });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void sign();
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island=sign]')) start(form);
