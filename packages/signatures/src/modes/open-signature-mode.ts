import type { Clock } from '@qyzmet/kernel';
import { oids } from '../der/oids.ts';
import { ncanodeVerifier } from '../ncanode/ncanode-verifier.ts';
import { createCrlStore } from '../revocation/crl-store.ts';
import { httpOcspTransport } from '../revocation/http-ocsp-transport.ts';
import { listRefresher } from '../revocation/list-refresher.ts';
import { pooledVerifier } from '../threads/pooled-verifier.ts';
import { createThreadPool } from '../threads/thread-pool.ts';
import type { TimeStamper } from '../timestamp/add-time-stamps.ts';
import { httpTimeStamper } from '../timestamp/http-time-stamper.ts';
import type { SignatureVerifier } from '../types.ts';
import { buildChain } from '../verify/chain.ts';
import { type Certificate, isSelfIssued } from '../x509/certificate.ts';
import { firstValueOf } from '../x509/distinguished-name.ts';
import type {
  AuthorityModeSettings,
  DemonstrationModeSettings,
  SignatureModeSettings,
  UnknownPolicy,
} from './mode-settings.ts';
import { readPinnedFiles } from './read-pinned-files.ts';
import { SignatureModeFault } from './signature-mode-fault.ts';

/** How this installation checks signatures. */
export interface SignatureMode {
  readonly mode: SignatureModeSettings['mode'];
  readonly unknown: UnknownPolicy;
  readonly verifier: SignatureVerifier;
  /** Undefined where no time-stamp authority is configured. */
  readonly timeStamper: TimeStamper | undefined;
  /** DER of the pinned roots; none where another service verifies. */
  readonly anchors: readonly Uint8Array[];
  /** What does not stop the start but must be seen by the operator, such as a list that cannot be fetched now. */
  readonly warnings: readonly string[];
  close(): Promise<void>;
}

/** Opens a mode. Throws SignatureModeFault for anything doubtful in it: nothing is then checked at all. */
export async function openSignatureMode(
  settings: SignatureModeSettings,
  clock: Clock,
): Promise<SignatureMode> {
  const { mode, unknown } = settings;
  if (settings.mode === 'embedded-test') return openDemonstration(settings, clock);
  if (settings.mode === 'ncanode')
    return {
      mode,
      unknown,
      verifier: ncanodeVerifier(settings.address),
      timeStamper: undefined,
      anchors: [],
      warnings: [],
      close: async () => undefined,
    };
  return openAuthority(settings, clock);
}

function openDemonstration(settings: DemonstrationModeSettings, clock: Clock): SignatureMode {
  const { authority, mode, unknown, threads } = settings;
  const { anchors, intermediates } = authority;
  const pool = createThreadPool({
    anchors,
    intermediates,
    timeStamps: { anchors, intermediates },
    ocsp: async (request) => authority.answerOcsp(request, clock.now()),
    ...(threads === undefined ? {} : { threads }),
  });
  return {
    mode,
    unknown,
    verifier: pooledVerifier(pool),
    timeStamper: (signature, family) => authority.stamp(signature, clock.now(), family),
    anchors,
    warnings: [],
    close: () => pool.close(),
  };
}

async function openAuthority(settings: AuthorityModeSettings, clock: Clock): Promise<SignatureMode> {
  const { mode, unknown, threads, lists: addresses } = settings;
  if (addresses.length === 0) throw new SignatureModeFault('No address of a revocation list is configured.');
  const [anchors, intermediates, timeStampAnchors, timeStampIntermediates] = await Promise.all([
    readPinnedFiles(settings.anchors),
    readPinnedFiles(settings.intermediates),
    readPinnedFiles(settings.timeStampAnchors),
    readPinnedFiles(settings.timeStampIntermediates),
  ]);
  assertTrustworthy(mode, anchors, intermediates, clock.now());
  if (timeStampAnchors.length > 0)
    assertTrustworthy('nca', timeStampAnchors, timeStampIntermediates, clock.now());

  const store = createCrlStore();
  const derOf = (certificates: readonly Certificate[]) => certificates.map(({ der }) => der);
  const pool = createThreadPool({
    anchors: derOf(anchors),
    intermediates: derOf(intermediates),
    timeStamps: { anchors: derOf(timeStampAnchors), intermediates: derOf(timeStampIntermediates) },
    lists: store,
    ...(settings.ocsp ? { ocsp: httpOcspTransport(settings.ocsp) } : {}),
    ...(threads === undefined ? {} : { threads }),
  });
  const issuers = [...intermediates, ...anchors];
  const refresher = listRefresher({
    addresses,
    folder: settings.listFolder,
    issuers,
    store,
    clock,
    read: (bytes) => pool.run({ kind: 'list', bytes, issuers: derOf(issuers) }),
  });
  const warnings = await refresher.refresh();
  refresher.start();
  return {
    mode,
    unknown,
    verifier: pooledVerifier(pool),
    timeStamper: settings.timeStamps ? httpTimeStamper(settings.timeStamps) : undefined,
    anchors: derOf(anchors),
    warnings,
    async close() {
      refresher.stop();
      await pool.close();
    },
  };
}

const notForPeople = /TEST|ТЕСТ|DEMO/i;

function assertTrustworthy(
  mode: 'nca' | 'nca-test',
  anchors: readonly Certificate[],
  intermediates: readonly Certificate[],
  now: Date,
): void {
  if (anchors.length === 0) throw new SignatureModeFault('No root certificate is configured.');
  for (const certificate of [...anchors, ...intermediates]) {
    const name = firstValueOf(certificate.subject, oids.commonName) ?? '';
    if (mode === 'nca' && notForPeople.test(name))
      throw new SignatureModeFault(
        `"${name}" is a test authority: in the mode "nca" it would let invented people sign.`,
      );
    if (/DEMO, NOT NCA/.test(name))
      throw new SignatureModeFault(`"${name}" is the demonstration authority: it belongs to no other mode.`);
    if (now < certificate.notBefore || now > certificate.notAfter)
      throw new SignatureModeFault(`The certificate of "${name}" is not valid on this day.`);
  }
  for (const anchor of anchors)
    if (!isSelfIssued(anchor))
      throw new SignatureModeFault('A root certificate is configured that is not self-issued.');
  for (const intermediate of intermediates)
    if (!buildChain(intermediate, { anchors, intermediates }))
      throw new SignatureModeFault(
        `"${firstValueOf(intermediate.subject, oids.commonName)}" does not chain to a configured root.`,
      );
}
