import { resolve } from 'node:path';

/** Settings of one process: read once from the environment, checked whole, frozen. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly regulationsFolder: string;
  /** Address that people and QR codes use, without a trailing slash. */
  readonly publicAddress: string;
  /** Demonstration people, keys, registries and mailbox; refused when a real address is configured. */
  readonly demonstration: boolean;
  readonly secureCookies: boolean;
  /** Of form tokens; shared by all nodes. Without one it is made in the data folder. */
  readonly secret: string | undefined;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** Address of the individuals registry; without one the simulator is started. */
  readonly individualsRegistryAddress: string | undefined;
  readonly employmentRegistryAddress: string | undefined;
  /** SMTP server; without one the demonstration mailbox is started. */
  readonly smtp: { readonly host: string; readonly port: number } | undefined;
  readonly mailFrom: string;
  /** File that says how signatures are checked; without one the demonstration authority checks them. */
  readonly signatureSettings: string | undefined;
}

/** A fault of the settings: start-up stops with this sentence. */
export class SettingsFault extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws SettingsFault naming every faulty variable. */
export function readSettings(environment: Environment, root: string): Settings {
  const faults: string[] = [];
  const port = portOf(environment.PORT ?? '8080', 'PORT', faults);
  const host = environment.HOST ?? '127.0.0.1';
  const demonstration = flagOf(environment.QYZMET_DEMONSTRATION ?? 'on', 'QYZMET_DEMONSTRATION', faults);
  const publicAddress = (environment.QYZMET_PUBLIC_ADDRESS ?? `http://${host}:${port}`).replace(/\/$/, '');
  if (!isWebAddress(publicAddress))
    faults.push(`QYZMET_PUBLIC_ADDRESS "${publicAddress}" is no http(s) address`);
  const databaseUrl = environment.DATABASE_URL || undefined;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    faults.push('DATABASE_URL must begin with postgres://');
  const individualsRegistryAddress = environment.QYZMET_INDIVIDUALS_REGISTRY || undefined;
  const employmentRegistryAddress = environment.QYZMET_EMPLOYMENT_REGISTRY || undefined;
  const smtp = smtpOf(environment.QYZMET_SMTP, faults);
  if (!demonstration) {
    if (!individualsRegistryAddress)
      faults.push('QYZMET_INDIVIDUALS_REGISTRY is needed when QYZMET_DEMONSTRATION is off');
    if (!employmentRegistryAddress)
      faults.push('QYZMET_EMPLOYMENT_REGISTRY is needed when QYZMET_DEMONSTRATION is off');
    if (!smtp) faults.push('QYZMET_SMTP is needed when QYZMET_DEMONSTRATION is off');
    if (!environment.QYZMET_SIGNATURES)
      faults.push('QYZMET_SIGNATURES is needed when QYZMET_DEMONSTRATION is off');
  }
  const logLevel = levelOf(environment.QYZMET_LOG ?? 'info', faults);
  if (faults.length > 0) throw new SettingsFault(`The settings are not usable: ${faults.join('; ')}.`);
  return Object.freeze({
    host,
    port,
    dataFolder: resolve(root, environment.QYZMET_DATA ?? 'data'),
    databaseUrl,
    regulationsFolder: resolve(root, environment.QYZMET_REGULATIONS ?? 'regulations'),
    publicAddress,
    demonstration,
    secret: environment.QYZMET_SECRET || undefined,
    secureCookies: publicAddress.startsWith('https:'),
    logLevel,
    individualsRegistryAddress,
    employmentRegistryAddress,
    smtp,
    signatureSettings: environment.QYZMET_SIGNATURES
      ? resolve(root, environment.QYZMET_SIGNATURES)
      : undefined,
    mailFrom: environment.QYZMET_MAIL_FROM ?? 'Qyzmet <no-reply@qyzmet.invalid>',
  });
}

function portOf(value: string, name: string, faults: string[]): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    faults.push(`${name} "${value}" is no port number`);
  return port;
}

function flagOf(value: string, name: string, faults: string[]): boolean {
  if (value !== 'on' && value !== 'off') faults.push(`${name} must be "on" or "off", not "${value}"`);
  return value === 'on';
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

function smtpOf(value: string | undefined, faults: string[]): Settings['smtp'] {
  if (!value) return undefined;
  const [host, port] = value.split(':');
  if (host && port) return { host, port: portOf(port, 'QYZMET_SMTP', faults) };
  faults.push('QYZMET_SMTP must be host:port');
  return undefined;
}

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

function levelOf(value: string, faults: string[]): Settings['logLevel'] {
  const level = levels.find((candidate) => candidate === value);
  if (!level) faults.push(`QYZMET_LOG must be one of ${levels.join(', ')}`);
  return level ?? 'info';
}
