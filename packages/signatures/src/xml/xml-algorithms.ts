import type { SigningFamily } from '../cms/build-signed-data.ts';
import { oids } from '../der/oids.ts';

export const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#';
export const canonicalXml = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
export const exclusiveCanonicalXml = 'http://www.w3.org/2001/10/xml-exc-c14n#';
export const envelopedTransform = `${signatureNamespace}enveloped-signature`;
const national = 'urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:';
const more = 'http://www.w3.org/2001/04/xmldsig-more#';
const encryption = 'http://www.w3.org/2001/04/xmlenc#';

export const signatureMethods: Readonly<Record<string, { signature: string; digest: string }>> = {
  [`${more}rsa-sha256`]: { signature: oids.sha256WithRsa, digest: oids.sha256 },
  [`${more}rsa-sha512`]: { signature: oids.sha512WithRsa, digest: oids.sha512 },
  [`${national}gostr34102015-gostr34112015-512`]: {
    signature: oids.gost2015Signature,
    digest: oids.streebog512,
  },
  [`${more}gost34310-gost34311`]: { signature: oids.gost2004Signature, digest: oids.gost34311 },
};

export const digestMethods: Readonly<Record<string, string>> = {
  [`${encryption}sha256`]: oids.sha256,
  [`${encryption}sha512`]: oids.sha512,
  [`${national}gostr34112015-512`]: oids.streebog512,
  [`${more}gost34311`]: oids.gost34311,
};

/** Names that we write. */
export const signingMethods: Readonly<Record<SigningFamily, { signature: string; digest: string }>> = {
  rsa: { signature: `${more}rsa-sha256`, digest: `${encryption}sha256` },
  gost2015: {
    signature: `${national}gostr34102015-gostr34112015-512`,
    digest: `${national}gostr34112015-512`,
  },
};
