import {
  ncaLayerAddress,
  ncaLayerSignRequest,
  type SignerOfCms,
  signerOfCms,
} from '@qyzmet/signatures/browser';
import { connectNcaLayer, NcaLayerFault } from './nca-layer-client.ts';
import { bytesToSign, prepareDocument } from './prepare-document.ts';
import { LineFault, toBase64 } from './sign-bytes.ts';
import { showCertificate } from './sign-certificate.ts';
import { wordsOf } from './words.ts';

/** Signs the page's document with NCALayer and sends it; a signature that will be refused is shown first. */
function start(form: HTMLFormElement): void {
  const say = wordsOf(form);
  const find = <Kind extends HTMLElement>(selector: string) => form.querySelector<Kind>(selector);
  const sign = find<HTMLButtonElement>('#nca-sign');
  const send = find<HTMLButtonElement>('#nca-send');
  const choice = find<HTMLSelectElement>('#nca-choice');
  const fault = find('[data-nca-fault]');
  const status = find('[data-nca-status]');
  const certificate = find('[data-nca-certificate]');
  const cms = find<HTMLInputElement>('input[name=cms]');
  if (!sign || !send || !fault || !status || !certificate || !cms) return;

  const { body, signer = '', language, now = '' } = form.dataset;
  const loaded = performance.now();
  // The server's clock, carried on by the page: the visitor's own clock may be wrong.
  const present = () => new Date(Date.parse(now) + performance.now() - loaded);
  let busy = false;

  function blame(...sentences: readonly string[]): void {
    fault?.replaceChildren(
      ...sentences.filter(Boolean).map((sentence) => {
        const line = document.createElement('p');
        line.className = 'govuk-error-message';
        line.textContent = sentence;
        return line;
      }),
    );
  }
  function tell(message: string): void {
    if (status) status.textContent = message;
  }
  function setBusy(value: boolean): void {
    busy = value;
    if (sign) sign.disabled = value;
    if (send) send.disabled = value;
    form.setAttribute('aria-busy', String(value));
  }
  function sentencesOf(error: unknown): readonly string[] {
    if (error instanceof NcaLayerFault) return [say(error.kind), error.message];
    return [say(error instanceof LineFault ? error.kind : 'failed')];
  }
  function forget(): void {
    blame();
    tell('');
    certificate?.replaceChildren();
    if (cms) cms.value = '';
    if (send) send.hidden = true;
  }

  async function signWithNcaLayer(): Promise<SignerOfCms> {
    tell(say('preparing'));
    const bytes = await bytesToSign(await prepareDocument(form));
    tell(say('connecting'));
    const layer = await connectNcaLayer(addressOf(choice?.value));
    try {
      tell(say('choose'));
      const locale = language === 'ru' || language === 'en' ? language : 'kk';
      const wish = { data: toBase64(bytes), iin: signer, locale, ...(body ? { bin: body } : {}) } as const;
      const answer = await layer.sign(ncaLayerSignRequest(wish));
      const made = signerOfCms(answer);
      if (!made) throw new NcaLayerFault('unclear');
      return made;
    } finally {
      layer.close();
    }
  }
  async function post(): Promise<void> {
    tell(say('sending'));
    form.submit();
    // Stays busy until the answer comes: the form cannot be sent twice.
    await new Promise((resolve) => addEventListener('pageshow', resolve, { once: true }));
  }
  async function work(task: () => Promise<void>): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      await task();
    } catch (error) {
      tell('');
      blame(...sentencesOf(error));
    } finally {
      setBusy(false);
    }
  }

  sign.addEventListener('click', () =>
    work(async () => {
      forget();
      const made = await signWithNcaLayer();
      cms.value = toBase64(made.der);
      const doubt = showCertificate({ holder: certificate, key: made, signer, body, now: present(), say });
      if (doubt === '') return post();
      tell('');
      blame(doubt);
      send.hidden = false;
    }),
  );
  choice?.addEventListener('change', forget);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (cms.value !== '') void work(post);
  });
  setBusy(false);
}

/** NCALayer on this computer, or the one of the demonstration on the server of this page. */
function addressOf(chosen: string | undefined): string {
  if (!chosen) return ncaLayerAddress;
  const address = new URL(chosen, location.href);
  address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  return address.href;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island=nca-layer]')) start(form);
