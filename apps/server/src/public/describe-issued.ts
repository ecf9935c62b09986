import type { Text } from '@qyzmet/kernel';
import { type Reason, readCertificate, reasonSentences, type VerifyResult } from '@qyzmet/signatures';
import type { IssuedDocument } from '@qyzmet/store';
import type { IssuedModel } from '@qyzmet/web';
import type { PageRequest } from '../http/page-request.ts';
import type { Product } from '../product.ts';
import { evidenceOf } from '../results/package-issued.ts';
import { judgeIssued } from './judge-issued.ts';

/**
 * What the public may know of an issued document. The kept signature is judged again over the bytes that were given or, by code,
 * over the kept ones.
 */
export async function describeIssued(
  product: Product,
  page: PageRequest,
  issued: IssuedDocument,
  given?: Uint8Array,
): Promise<IssuedModel> {
  const { files } = product.store;
  const [cms, evidence, seal, kept] = await Promise.all([
    files.find(issued.cmsSha256),
    evidenceOf(product, issued),
    issued.sealSha256 ? files.find(issued.sealSha256) : undefined,
    given ? undefined : files.find(issued.pdfSha256),
  ]);
  const content = given ?? kept?.bytes;
  const signedAt = new Date(issued.issuedAt);
  const verdict =
    cms && content
      ? await judgeIssued(product, {
          cms: cms.bytes,
          content,
          seal: seal?.bytes,
          evidence,
          signedAt,
          now: page.now,
          bin: issued.signer.body ? product.law.getBody(issued.signer.body).bin : undefined,
        })
      : undefined;
  const outcome = verdict?.outcome ?? 'unknown';
  const [signer] = verdict?.signature.signers ?? [];
  const [sealer] = verdict?.seal?.signers ?? [];
  // The certificate names the system; people know the body whose BIN it bears.
  const sealed = product.law.directories
    .flatMap(({ bodies }) => bodies)
    .find(({ bin }) => bin === sealer?.bin);
  return {
    code: issued.code,
    title: issued.title[page.language],
    service: serviceTitle(product, issued)[page.language],
    number: issued.number,
    date: new Date(`${issued.date}T12:00:00Z`),
    outcome: issued.outcome,
    body: bodyName(product, issued)[page.language],
    signature: {
      signer: signer?.cn ?? issued.signer.name ?? '',
      signedAt,
      serial: signer?.certificateSerial ?? issued.signer.certificateSerial ?? '',
      ...validityOf(verdict?.signature),
      ...(verdict?.seal
        ? { seal: { owner: sealed?.name[page.language] ?? sealer?.cn ?? '', outcome: verdict.seal.outcome } }
        : {}),
      outcome,
      reasons:
        outcome === 'valid'
          ? []
          : (verdict?.reasons ?? []).map((reason: Reason) => reasonSentences[reason][page.language]),
      checkedAt: page.now,
    },
  };
}

function serviceTitle(product: Product, { service }: IssuedDocument): Text {
  for (const { regulation } of product.law.editions.values())
    if (regulation.service === service) return regulation.title;
  return { kk: service, ru: service, en: service };
}

function bodyName(product: Product, { signer }: IssuedDocument): Text {
  return signer.body ? product.law.getBody(signer.body).name : { kk: '—', ru: '—', en: '—' };
}

/** The signer's certificate stands first in the chain that the verifier gives as evidence. */
function validityOf(
  verdict: VerifyResult | undefined,
): Pick<IssuedModel['signature'], 'validFrom' | 'validTo'> {
  const evidence = verdict?.evidence as
    | { readonly signers?: readonly { readonly chain?: readonly { readonly der?: string }[] }[] }
    | undefined;
  const der = evidence?.signers?.[0]?.chain?.[0]?.der;
  if (!der) return { validFrom: null, validTo: null };
  const { notBefore, notAfter } = readCertificate(Buffer.from(der, 'base64'));
  return { validFrom: notBefore, validTo: notAfter };
}
