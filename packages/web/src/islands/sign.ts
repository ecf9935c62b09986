import { signDetached } from '@qyzmet/signatures/browser';
import { startKeyForm } from './key-form.ts';
import { bytesToSign, type DocumentToSign, prepareDocument } from './prepare-document.ts';
import { toBase64 } from './sign-bytes.ts';

function start(form: HTMLFormElement): void {
  const submit = form.querySelector<HTMLButtonElement>('#sign-submit');
  const cms = form.querySelector<HTMLInputElement>('input[name=cms]');
  const preview = document.querySelector<HTMLElement>('[data-sign-preview]');
  if (!submit || !cms) return;
  let prepared: DocumentToSign | undefined;
  const keyForm = startKeyForm(form, {
    async opened(key) {
      prepared = await prepareDocument(form, key.certificateDer);
    },
    forgotten() {
      prepared = undefined;
      if (preview) preview.hidden = true;
    },
    busy(value, hasKey) {
      submit.disabled = value || !hasKey || !prepared;
    },
  });
  if (!keyForm) return;
  const { blame, key, present, say, send, tell, work } = keyForm;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void work(async () => {
      const opened = key();
      if (!opened || !prepared) return blame(say('choose-first'));
      tell(say('signing'));
      const bytes = await bytesToSign(prepared);
      cms.value = toBase64(await signDetached(opened, bytes, present()));
      await send();
    });
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island=sign]')) start(form);
