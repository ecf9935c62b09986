import type { Certificate } from '../x509/certificate.ts';

export interface RevocationQuestion {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  /** The present moment: answers must be fresh at it. */
  readonly now: Date;
  /** The moment the signature is judged at; kept answers must have been fresh at it. `now` by default. */
  readonly judgedAt?: Date;
}

/** CRLReason numbers (RFC 5280, 5.3.1). */
export const crlReasons = {
  unspecified: 0,
  keyCompromise: 1,
  authorityCompromise: 2,
  affiliationChanged: 3,
  superseded: 4,
  cessationOfOperation: 5,
  certificateHold: 6,
  removeFromCrl: 8,
  privilegeWithdrawn: 9,
} as const;

/** `unavailable` says that nobody was reached, so another source may be asked; `unknown` is an answer. */
export type RevocationVerdict = (
  | { readonly status: 'good' | 'unknown' | 'unavailable' }
  | { readonly status: 'revoked'; readonly since: Date; readonly reason: number }
) & {
  /** What was looked at, JSON-safe, kept with the case. */
  readonly evidence: Readonly<Record<string, unknown>>;
};

export interface RevocationSource {
  check(question: RevocationQuestion): Promise<RevocationVerdict>;
}

/** Clocks of two honest machines may differ by this much. */
export const clockSkewMs = 5 * 60_000;

/** Asks one source after another; only `unavailable` lets the next one speak. */
export function firstAvailable(...sources: readonly RevocationSource[]): RevocationSource {
  return {
    async check(question) {
      let last: RevocationVerdict = { status: 'unavailable', evidence: {} };
      for (const source of sources) {
        last = await source.check(question);
        if (last.status !== 'unavailable') return last;
      }
      return last;
    },
  };
}
