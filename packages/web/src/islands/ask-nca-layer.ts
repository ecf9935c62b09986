import {
  ncaLayerAddress,
  ncaLayerSignRequest,
  type SignerOfCms,
  signerOfCms,
} from '@qyzmet/signatures/browser';
import { connectNcaLayer, NcaLayerFault } from './nca-layer-client.ts';
import { toBase64 } from './sign-bytes.ts';
import type { SigningForm } from './signing-form.ts';

/**
 * Detached signatures over the documents, in their order, made in one window of NCALayer with one key: the one on this
 * computer, or the one of the demonstration that the form names. Throws `NcaLayerFault`.
 */
export async function askNcaLayer(
  form: HTMLFormElement,
  { say, tell }: Pick<SigningForm, 'say' | 'tell'>,
  documents: readonly Uint8Array[],
): Promise<readonly SignerOfCms[]> {
  const { body, signer = '', language } = form.dataset;
  const [first, ...further] = documents.map(toBase64);
  if (first === undefined) return [];
  tell(say('connecting'));
  const layer = await connectNcaLayer(addressOf(form.querySelector<HTMLSelectElement>('#nca-choice')?.value));
  try {
    tell(say('choose'));
    const answers = await layer.sign(
      ncaLayerSignRequest({
        data: further.length === 0 ? first : [first, ...further],
        iin: signer,
        locale: language === 'ru' || language === 'en' ? language : 'kk',
        ...(body ? { bin: body } : {}),
      }),
    );
    const made = answers.map(signerOfCms).filter((each) => each !== undefined);
    if (made.length !== documents.length) throw new NcaLayerFault('unclear');
    return made;
  } finally {
    layer.close();
  }
}

/** NCALayer on this computer, or the one of the demonstration on the server of this page. */
function addressOf(chosen: string | undefined): string {
  if (!chosen) return ncaLayerAddress;
  const address = new URL(chosen, location.href);
  address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  return address.href;
}
