import { resolve } from 'node:path';
import { type RegistryName, registryNames } from '@qyzmet/regulation';

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
  /** Where each registry is asked; one that is not named here is a simulator in the demonstration. */
  readonly registries: Readonly<Partial<Record<RegistryName, RegistryPlace>>>;
  /** JSON file of our access to the national gateway. */
  readonly shepSettings: string | undefined;
  /** SMTP server; without one the demonstration mailbox is started. */
  readonly smtp: { readonly host: string; readonly port: number } | undefined;
  readonly mailFrom: string;
  /** File that says how signatures are checked; without one the demonstration authority checks them. */
  readonly signatureSettings: string | undefined;
  /** JSON file of the seals of bodies; without it they seal nothing where real people are served. */
  readonly sealSettings: string | undefined;
  /** Offers signing with eGov Mobile by a QR code: needs an agreement with its operator and an address that phones reach. */
  readonly egovMobile: boolean;
}

/** An address of its own, or the code of a service behind the national gateway (written `shep:<code>`). */
export type RegistryPlace = { readonly address: string } | { readonly serviceId: string };

/** A fault of the settings: start-up stops with this sentence. */
export class SettingsFault extends Error {}

export const registryVariables: Readonly<Record<RegistryName, string>> = {
  individuals: 'QYZMET_INDIVIDUALS_REGISTRY',
  employment: 'QYZMET_EMPLOYMENT_REGISTRY',
  civil: 'QYZMET_CIVIL_REGISTRY',
  notary: 'QYZMET_NOTARY_REGISTRY',
  legal: 'QYZMET_LEGAL_REGISTRY',
};
/** The portal knows people by the one; decisions and pages ask the other. */
const alwaysNeeded = ['individuals', 'employment'] as const;

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
  const registries = registriesOf(environment, faults);
  const smtp = smtpOf(environment.QYZMET_SMTP, faults);
  if (!demonstration) {
    for (const name of alwaysNeeded)
      if (!registries[name])
        faults.push(`${registryVariables[name]} is needed when QYZMET_DEMONSTRATION is off`);
    if (!smtp) faults.push('QYZMET_SMTP is needed when QYZMET_DEMONSTRATION is off');
    if (!environment.QYZMET_SIGNATURES)
      faults.push('QYZMET_SIGNATURES is needed when QYZMET_DEMONSTRATION is off');
  }
  const egovMobile = flagOf(
    environment.QYZMET_EGOV_MOBILE ?? (demonstration ? 'on' : 'off'),
    'QYZMET_EGOV_MOBILE',
    faults,
  );
  if (egovMobile && !demonstration && !publicAddress.startsWith('https:'))
    faults.push('QYZMET_EGOV_MOBILE needs an https address in QYZMET_PUBLIC_ADDRESS');
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
    registries,
    shepSettings: environment.QYZMET_SHEP ? resolve(root, environment.QYZMET_SHEP) : undefined,
    smtp,
    signatureSettings: environment.QYZMET_SIGNATURES
      ? resolve(root, environment.QYZMET_SIGNATURES)
      : undefined,
    sealSettings: environment.QYZMET_SEALS ? resolve(root, environment.QYZMET_SEALS) : undefined,
    egovMobile,
    mailFrom: environment.QYZMET_MAIL_FROM ?? 'Qyzmet <no-reply@qyzmet.invalid>',
  });
}

function registriesOf(environment: Environment, faults: string[]): Settings['registries'] {
  const named = registryNames.flatMap((name) => {
    const address = environment[registryVariables[name]]?.replace(/\/$/, '');
    if (!address) return [];
    const serviceId = /^shep:(.+)$/.exec(address)?.[1];
    if (serviceId && !environment.QYZMET_SHEP)
      faults.push(`${registryVariables[name]} "${address}" needs QYZMET_SHEP`);
    if (!serviceId && !isWebAddress(address))
      faults.push(`${registryVariables[name]} "${address}" is no http(s) address`);
    return [[name, serviceId ? { serviceId } : { address }] as const];
  });
  return Object.freeze(Object.fromEntries(named));
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
