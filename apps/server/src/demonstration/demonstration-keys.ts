import type { Clock } from '@qyzmet/kernel';
import { type DemonstrationPerson, demonstrationPeople } from '@qyzmet/registries';
import type { DemonstrationAuthority, DemoOwner } from '@qyzmet/signatures';
import type { DemonstrationKey } from '@qyzmet/web';
import type { LawLibrary } from '../law/law-library.ts';
import { demonstrationPassword } from './demonstration.ts';
import { nameOf } from './demonstration-people.ts';
import { type DemonstrationOfficer, demonstrationStaff } from './demonstration-staff.ts';

const states = ['valid', 'expired', 'revoked'] as const;
type KeyState = (typeof states)[number];

/** An invented person who can sign. */
export type DemonstrationSigner = DemonstrationPerson | DemonstrationOfficer;

const signers: readonly DemonstrationSigner[] = [...demonstrationPeople, ...demonstrationStaff];

export function findDemonstrationSigner(id: string | undefined): DemonstrationSigner | undefined {
  return signers.find((signer) => signer.id === id);
}

/** Key files of the invented people, made when first asked for. */
export class DemonstrationKeys {
  readonly #authority: DemonstrationAuthority;
  readonly #law: LawLibrary;
  readonly #clock: Clock;

  constructor(authority: DemonstrationAuthority, law: LawLibrary, clock: Clock) {
    this.#authority = authority;
    this.#law = law;
    this.#clock = clock;
  }

  /** For one person: the three states of the own key, and somebody else's key to be refused. */
  keysFor(iin: string): readonly DemonstrationKey[] {
    const person = signers.find((candidate) => candidate.iin === iin);
    if (!person) return [];
    const other = signers.find((another) => another.iin !== iin && 'role' in another === 'role' in person);
    const own = states.map((state) => this.#key(person, state, state));
    return other ? [...own, this.#key(other, 'valid', 'other-person')] : own;
  }

  /** The valid keys of everybody who can sign in. */
  allKeys(): readonly DemonstrationKey[] {
    return signers.map((person) => this.#key(person, 'valid', 'valid'));
  }

  /** PKCS#12 bytes, or undefined for a name that is not on the list. */
  async findFile(fileName: string): Promise<Uint8Array | undefined> {
    const owner = this.#ownerNamed(fileName);
    return owner && this.#authority.keyFile(owner, demonstrationPassword, this.#clock.now());
  }

  /** The same person's key of the family that the national authority issues today, opened; undefined as above. */
  async findNationalKey(fileName: string) {
    const owner = this.#ownerNamed(fileName);
    return (
      owner &&
      this.#authority.signingKey({ ...owner, family: 'gost2015' }, demonstrationPassword, this.#clock.now())
    );
  }

  #ownerNamed(fileName: string): DemoOwner | undefined {
    const match = /^([a-z-]+)-(valid|expired|revoked)\.p12$/.exec(fileName);
    const person = findDemonstrationSigner(match?.[1]);
    const state = states.find((candidate) => candidate === match?.[2]);
    return person && state && this.ownerOf(person, state);
  }

  ownerOf(person: DemonstrationSigner, state: KeyState = 'valid'): DemoOwner {
    const { iin, surname, name, patronymic } = person;
    const owner = { iin, surname, name, patronymic, state };
    if (!('role' in person)) return { kind: 'individual', ...owner };
    const body = this.#law.getBody(person.organisation);
    const isHead = person.role === 'head' || person.role === 'rural-akim';
    return {
      kind: 'employee',
      ...owner,
      bin: body.bin,
      organisation: body.name.kk,
      role: isHead ? 'head' : 'employee',
    };
  }

  #key(person: DemonstrationSigner, state: KeyState, kind: DemonstrationKey['kind']): DemonstrationKey {
    const fileName = `${person.id}-${state}.p12`;
    return {
      kind,
      owner: nameOf(person),
      iin: person.iin,
      password: demonstrationPassword,
      fileName,
      downloadPath: `/demonstration/keys/${fileName}`,
    };
  }
}
