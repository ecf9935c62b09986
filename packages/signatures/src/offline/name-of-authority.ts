import { oids } from '../der/oids.ts';
import { readCertificate } from '../x509/certificate.ts';
import { firstValueOf } from '../x509/distinguished-name.ts';

/** Common name of an authority's certificate. Throws DerError for bytes that are none. */
export function nameOfAuthority(der: Uint8Array): string {
  return firstValueOf(readCertificate(der).subject, oids.commonName) ?? '';
}
