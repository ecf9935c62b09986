import { askNcaLayer } from './ask-nca-layer.ts';
import { NcaLayerFault } from './nca-layer-client.ts';
import { bytesToSign, prepareDocument } from './prepare-document.ts';
import { toBase64 } from './sign-bytes.ts';
import { showCertificate } from './sign-certificate.ts';
import { startSigningForm } from './signing-form.ts';

/** Signs the page's document with NCALayer and sends it; a signature that will be refused is shown first. */
function start(form: HTMLFormElement): void {
  const find = <Kind extends HTMLElement>(selector: string) => form.querySelector<Kind>(selector);
  const sign = find<HTMLButtonElement>('#nca-sign');
  const anyway = find<HTMLButtonElement>('#nca-send');
  const choice = find<HTMLSelectElement>('#nca-choice');
  const fault = find('[data-nca-fault]');
  const status = find('[data-nca-status]');
  const certificate = find('[data-nca-certificate]');
  const cms = find<HTMLInputElement>('input[name=cms]');
  if (!sign || !anyway || !fault || !status || !certificate || !cms) return;

  const { body, signer } = form.dataset;
  const { blame, present, say, send, setBusy, tell, work } = startSigningForm(form, {
    fault,
    status,
    busy(value) {
      sign.disabled = value;
      anyway.disabled = value;
    },
    sentencesOf: (error) => (error instanceof NcaLayerFault ? [say(error.kind), error.message] : undefined),
  });
  function forget(): void {
    blame();
    tell('');
    certificate?.replaceChildren();
    if (cms) cms.value = '';
    if (anyway) anyway.hidden = true;
  }

  sign.addEventListener('click', () =>
    work(async () => {
      forget();
      tell(say('preparing'));
      const [made] = await askNcaLayer(form, { say, tell }, [await bytesToSign(await prepareDocument(form))]);
      if (!made) throw new NcaLayerFault('unclear');
      cms.value = toBase64(made.der);
      const doubt = showCertificate({ holder: certificate, key: made, signer, body, now: present(), say });
      if (doubt === '') return send();
      tell('');
      blame(doubt);
      anyway.hidden = false;
    }),
  );
  choice?.addEventListener('change', forget);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (cms.value !== '') void work(send);
  });
  setBusy(false);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island=nca-layer]')) start(form);
