import { failure, type Result, success } from '@qyzmet/kernel';
import { checkSignature } from '../crypto/check-signature.ts';
import { toBase64, unarmour } from '../der/pem.ts';
import { DerError, equalBytes } from '../der/read.ts';
import type { Certificate } from '../x509/certificate.ts';
import { keyUsageBits } from '../x509/extensions.ts';
import { type Crl, readCrl } from './crl.ts';
import { clockSkewMs, crlReasons, type RevocationSource, type RevocationVerdict } from './source.ts';

/** Revocation lists by issuer; a list never gives way to one of a lower number. */
export interface CrlStore extends RevocationSource {
  /** Adds a list (DER or PEM). Its signature is checked against the issuer when it is first used. */
  add(bytes: Uint8Array): Result<{ readonly number: bigint; readonly size: number }, 'unreadable'>;
  /**
   * Puts a list whose signature was checked in the place of its predecessor; false when that one has the same number or
   * a higher one.
   */
  replace(crl: Crl, issuer: Certificate): boolean;
}

/** Whether the issuer may sign lists and has signed this one. */
export function isListOf(crl: Crl, issuer: Certificate): boolean {
  return (
    equalBytes(crl.issuer, issuer.subject.der) &&
    issuer.use.keyUsage.has(keyUsageBits.crlSign) &&
    checkSignature(issuer.publicKey, { signature: crl.signatureAlgorithm }, crl.tbs, crl.signature) === 'good'
  );
}

/** @param archived the lists are of the time of the signature: they must be fresh at the judged moment instead of now */
export function createCrlStore(
  initial: readonly Uint8Array[] = [],
  { archived = false }: { readonly archived?: boolean } = {},
): CrlStore {
  const lists: Crl[] = [];
  const trusted = new WeakMap<Crl, { readonly issuer: Uint8Array; readonly good: boolean }>();

  const isFrom = (crl: Crl, issuer: Certificate): boolean => {
    const known = trusted.get(crl);
    if (known && equalBytes(known.issuer, issuer.der)) return known.good;
    const good = isListOf(crl, issuer);
    trusted.set(crl, { issuer: issuer.der, good });
    return good;
  };

  const store: CrlStore = {
    add(bytes) {
      try {
        const crl = readCrl(unarmour(bytes));
        lists.push(crl);
        return success({ number: crl.number, size: crl.size });
      } catch (error) {
        if (error instanceof DerError) return failure('unreadable');
        throw error;
      }
    },
    replace(crl, issuer) {
      const isDelta = crl.deltaBase !== undefined;
      const former = lists.filter(
        (list) => (list.deltaBase !== undefined) === isDelta && isFrom(list, issuer),
      );
      if (former.some(({ number }) => number >= crl.number)) return false;
      for (const list of former) lists.splice(lists.indexOf(list), 1);
      trusted.set(crl, { issuer: issuer.der, good: true });
      lists.push(crl);
      return true;
    },
    async check({ certificate, issuer, now, judgedAt }) {
      const freshAt = archived ? (judgedAt ?? now) : now;
      return judge(
        lists.filter((crl) => isFrom(crl, issuer)),
        certificate,
        { now, freshAt },
      );
    },
  };
  for (const bytes of initial) store.add(bytes);
  return store;
}

const texts = new WeakMap<Crl, string>();

function textOf(crl: Crl): string {
  const text = texts.get(crl) ?? toBase64(crl.der);
  texts.set(crl, text);
  return text;
}

/** Lists up to this size are kept whole as evidence; a larger one by its number and hash. */
const largestKeptList = 256 * 1024;

function newestOf(lists: readonly Crl[]): Crl | undefined {
  return lists.reduce<Crl | undefined>(
    (best, crl) =>
      !best ||
      crl.number > best.number ||
      (crl.number === best.number && crl.thisUpdate.getTime() > best.thisUpdate.getTime())
        ? crl
        : best,
    undefined,
  );
}

function isFresh(crl: Crl, now: Date): boolean {
  return crl.nextUpdate !== undefined && now.getTime() < crl.nextUpdate.getTime();
}

function judge(
  lists: readonly Crl[],
  certificate: Certificate,
  { now, freshAt }: { readonly now: Date; readonly freshAt: Date },
): RevocationVerdict {
  const issued = lists.filter((crl) => crl.thisUpdate.getTime() <= now.getTime() + clockSkewMs);
  const base = newestOf(issued.filter((crl) => crl.deltaBase === undefined));
  if (!base) return { status: 'unavailable', evidence: { kind: 'crl', found: false } };
  const delta = newestOf(
    issued.filter(
      (crl) =>
        crl.deltaBase !== undefined &&
        crl.deltaBase <= base.number &&
        crl.number > base.number &&
        isFresh(crl, freshAt),
    ),
  );
  const fresh = isFresh(base, freshAt);
  const evidence = {
    kind: 'crl',
    number: base.number.toString(),
    sha256: base.sha256,
    thisUpdate: base.thisUpdate.toISOString(),
    nextUpdate: base.nextUpdate?.toISOString() ?? null,
    delta: delta ? { number: delta.number.toString(), sha256: delta.sha256 } : null,
    fresh,
    ...(base.der.length + (delta?.der.length ?? 0) <= largestKeptList
      ? { lists: [base, ...(delta ? [delta] : [])].map(textOf) }
      : {}),
  };
  const change = delta?.find(certificate.serial);
  if (change?.reason === crlReasons.removeFromCrl)
    return { status: fresh ? 'good' : 'unavailable', evidence };
  const entry = change ?? base.find(certificate.serial);
  // A hold of a stale list may have been lifted since; any other entry stays for ever.
  if (entry && (fresh || entry.reason !== crlReasons.certificateHold))
    return { status: 'revoked', since: entry.since, reason: entry.reason, evidence };
  return { status: fresh ? 'good' : 'unavailable', evidence };
}
