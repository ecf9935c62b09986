import type { FamilyOfAuthorities, Issued } from '../demonstration/authority-folder.ts';
import {
  type Issuer,
  issueAuthorityCertificate,
  issueOwnerCertificate,
  randomSerial,
  signerOf,
} from '../demonstration/certificates.ts';
import { generateKeyPair } from '../demonstration/key-pair.ts';
import { oids } from '../der/oids.ts';
import { toHex } from '../der/values.ts';
import { bitFlags, boolean, sequence, utf8String } from '../der/write.ts';
import { sampleDay, samplePerson } from '../sample-authority.ts';
import { buildCertificate } from '../x509/build-certificate.ts';
import { readCertificate } from '../x509/certificate.ts';
import { buildName } from '../x509/distinguished-name.ts';
import { keyUsageBits } from '../x509/extensions.ts';

const yearMs = 365 * 24 * 3600_000;
const validity = {
  notBefore: new Date(sampleDay.getTime() - yearMs),
  notAfter: new Date(sampleDay.getTime() + yearMs),
};

/** An authority whose names do not say that it is one of the demonstration, as the modes for real people demand. */
export async function sampleNationalAuthority(name = 'ҰЛТТЫҚ ОРТАЛЫҚ'): Promise<{
  family: FamilyOfAuthorities;
  person: Issuer;
  issued: readonly Issued[];
}> {
  const root = await authority(`${name} 1`, undefined);
  const issuing = await authority(`${name} 2`, root);
  const helper = async (rank: 'ocsp' | 'time-stamp') => {
    const pair = await generateKeyPair('gost2015');
    return {
      key: pair.key,
      certificate: readCertificate(issueAuthorityCertificate(rank, pair, issuing, validity)),
    };
  };
  const pair = await generateKeyPair('gost2015');
  const owner = { family: 'gost2015', spki: pair.spki } as const;
  const certificate = readCertificate(issueOwnerCertificate(samplePerson, owner, issuing, validity));
  const issued: Issued = {
    serial: toHex(certificate.serial),
    family: 'gost2015',
    revoked: null,
    file: '',
    notBefore: validity.notBefore.toISOString(),
    notAfter: validity.notAfter.toISOString(),
  };
  return {
    family: { root, issuing, ocsp: await helper('ocsp'), timeStamp: await helper('time-stamp') },
    person: { key: pair.key, certificate },
    issued: [issued],
  };
}

async function authority(name: string, issuer: Issuer | undefined): Promise<Issuer> {
  const { key, spki } = await generateKeyPair('gost2015');
  const subject = buildName([{ type: oids.commonName, encoded: utf8String(name) }]);
  const der = buildCertificate(
    {
      serial: randomSerial(),
      issuer: issuer?.certificate.subject.der ?? subject,
      subject,
      ...validity,
      spki,
      extensions: [
        { type: oids.basicConstraints, critical: true, value: sequence(boolean(true)) },
        {
          type: oids.keyUsage,
          critical: true,
          value: bitFlags(keyUsageBits.keyCertSign, keyUsageBits.crlSign),
        },
      ],
    },
    signerOf(issuer?.key ?? key),
  );
  return { key, certificate: readCertificate(der) };
}
