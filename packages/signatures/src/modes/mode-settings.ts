import type { DemonstrationAuthority } from '../demonstration/demonstration-authority.ts';

/** A certificate file and the SHA-256 that it must have, as hexadecimal digits with or without colons. */
export interface PinnedFile {
  readonly file: string;
  readonly sha256: string;
}

const unknownPolicies = ['refuse', 'ask-again', 'accept-pending'] as const;

/** What a signature is when nobody could say whether its certificate is revoked: refused, asked for again, or taken and checked later. */
export type UnknownPolicy = (typeof unknownPolicies)[number];

interface CommonSettings {
  readonly unknown: UnknownPolicy;
  /** Verifying threads; one less than the cores by default. */
  readonly threads?: number;
}

export interface DemonstrationModeSettings extends CommonSettings {
  readonly mode: 'embedded-test';
  readonly authority: DemonstrationAuthority;
}

export interface AuthorityModeSettings extends CommonSettings {
  readonly mode: 'nca-test' | 'nca';
  readonly anchors: readonly PinnedFile[];
  readonly intermediates: readonly PinnedFile[];
  /** Own trust of time stamps. */
  readonly timeStampAnchors: readonly PinnedFile[];
  readonly timeStampIntermediates: readonly PinnedFile[];
  /** Addresses of revocation lists, complete and delta. At least one. */
  readonly lists: readonly string[];
  readonly ocsp?: string;
  readonly timeStamps?: string;
  /** Where the last good lists are kept. */
  readonly listFolder: string;
}

export interface NcanodeModeSettings extends CommonSettings {
  readonly mode: 'ncanode';
  /** Address of the service, without the path of a method. */
  readonly address: string;
}

export type SignatureModeSettings = DemonstrationModeSettings | AuthorityModeSettings | NcanodeModeSettings;

type ConfiguredMode = AuthorityModeSettings | NcanodeModeSettings;

/**
 * Reads the settings of `nca-test`, `nca` and `ncanode` from parsed JSON, whole: unknown names are faults too, for a
 * misspelt pin must not be passed over. Answers the settings or every fault.
 */
export function readModeSettings(
  value: unknown,
  listFolder: string,
): { readonly settings: ConfiguredMode } | { readonly faults: readonly string[] } {
  const faults: string[] = [];
  const given = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const { mode } = given;
  if (mode !== 'nca' && mode !== 'nca-test' && mode !== 'ncanode')
    return { faults: ['mode must be "nca", "nca-test" or "ncanode"'] };
  const names = ['mode', 'unknown', 'threads', ...(mode === 'ncanode' ? ['address'] : authorityNames)];
  for (const name of Object.keys(given)) if (!names.includes(name)) faults.push(`"${name}" is not known`);
  const { unknown, threads } = given;
  if (!unknownPolicies.some((known) => known === unknown))
    faults.push(`unknown must be one of ${unknownPolicies.join(', ')}`);
  if (threads !== undefined && !(Number.isInteger(threads) && (threads as number) > 0))
    faults.push('threads must be a positive number');
  const address = (name: string, isNeeded: boolean) => {
    const text = given[name];
    if (text === undefined && !isNeeded) return undefined;
    if (typeof text === 'string' && isWebAddress(text)) return text;
    faults.push(`${name} must be an http(s) address`);
    return undefined;
  };
  const common = {
    unknown: unknown as UnknownPolicy,
    ...(threads === undefined ? {} : { threads: threads as number }),
  };
  if (mode === 'ncanode') {
    const service = address('address', true);
    return faults.length > 0 || !service ? { faults } : { settings: { ...common, mode, address: service } };
  }
  const ocsp = address('ocsp', false);
  const timeStamps = address('timeStamps', false);
  const lists = Array.isArray(given.lists) ? given.lists : [];
  if (lists.length === 0 || !lists.every((text) => typeof text === 'string' && isWebAddress(text)))
    faults.push('lists must name at least one http(s) address of a revocation list');
  const files = (name: string, isNeeded: boolean): readonly PinnedFile[] => {
    const list = given[name] ?? [];
    if (Array.isArray(list) && list.every(isPinnedFile) && (list.length > 0 || !isNeeded)) return list;
    faults.push(`${name} must be a list of { "file", "sha256" }${isNeeded ? ', not empty' : ''}`);
    return [];
  };
  const settings: AuthorityModeSettings = {
    ...common,
    mode,
    anchors: files('anchors', true),
    intermediates: files('intermediates', true),
    timeStampAnchors: files('timeStampAnchors', timeStamps !== undefined),
    timeStampIntermediates: files('timeStampIntermediates', false),
    lists: lists as readonly string[],
    listFolder,
    ...(ocsp ? { ocsp } : {}),
    ...(timeStamps ? { timeStamps } : {}),
  };
  return faults.length > 0 ? { faults } : { settings };
}

const authorityNames = [
  'anchors',
  'intermediates',
  'timeStampAnchors',
  'timeStampIntermediates',
  'lists',
  'ocsp',
  'timeStamps',
];

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function isPinnedFile(value: unknown): value is PinnedFile {
  if (typeof value !== 'object' || value === null) return false;
  const { file, sha256 } = value as Readonly<Record<string, unknown>>;
  return (
    typeof file === 'string' && typeof sha256 === 'string' && /^[0-9a-f]{64}$/i.test(sha256.replace(/:/g, ''))
  );
}
