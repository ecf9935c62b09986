import type { Clock } from '@qyzmet/kernel';
import { type DemonstrationPerson, demonstrationPeople } from '@qyzmet/registries';
import type { DemonstrationAuthority, DemoOwner } from '@qyzmet/signatures';
import type { DemonstrationKey } from '@qyzmet/web';
import type { LawLibrary } from '../law/law-library.ts';
import { demonstrationPassword } from './demonstration.ts';
import { nameOf } from './demonstration-people.ts';
import { type DemonstrationOfficer, demonstrationStaff } from './demonstration-staff.ts';

const datedStates = ['valid', 'expired', 'revoked'] as const;
const personStates = [...datedStates, 'for-entering', 'other-authority'] as const;
const staffStates = [...personStates, 'other-body', 'without-role'] as const;
type KeyState = (typeof staffStates)[number];
const keyFileName = new RegExp(`^([a-z-]+?)-(${staffStates.join('|')})(-gost)?\\.p12$`);
const families = ['gost', 'rsa'] as const;
type KeyFamily = (typeof families)[number];

/** An invented person who can sign. */
export type DemonstrationSigner = DemonstrationPerson | DemonstrationOfficer;

const signers: readonly DemonstrationSigner[] = [...demonstrationPeople, ...demonstrationStaff];

export function findDemonstrationSigner(id: string | undefined): DemonstrationSigner | undefined {
  return signers.find((signer) => signer.id === id);
}

/** Key files of the invented people, made when first asked for. */
export class DemonstrationKeys {
  readonly #authority: DemonstrationAuthority;
  readonly #openStranger: () => Promise<DemonstrationAuthority>;
  readonly #law: LawLibrary;
  readonly #clock: Clock;
  #stranger: Promise<DemonstrationAuthority> | undefined;

  /** The second authority bears the same names and nobody trusts it: it is opened when its first key is asked for. */
  constructor(
    authority: DemonstrationAuthority,
    openStranger: () => Promise<DemonstrationAuthority>,
    law: LawLibrary,
    clock: Clock,
  ) {
    this.#authority = authority;
    this.#openStranger = openStranger;
    this.#law = law;
    this.#clock = clock;
  }

  /** For one person: the states of the own key, and somebody else's key to be refused. */
  keysFor(iin: string): readonly DemonstrationKey[] {
    const person = signers.find((candidate) => candidate.iin === iin);
    if (!person) return [];
    const states = 'role' in person ? staffStates : personStates;
    const own = states.map((state) => keyOf(person, state, state));
    const other = otherThan(person);
    return other ? [...own, keyOf(other, 'valid', 'other-person')] : own;
  }

  /** The valid keys of everybody who can sign in. */
  allKeys(): readonly DemonstrationKey[] {
    return signers.map((person) => keyOf(person, 'valid', 'valid'));
  }

  /** PKCS#12 bytes, or undefined for a name that is not on the list. */
  async findFile(fileName: string): Promise<Uint8Array | undefined> {
    const found = await this.#find(fileName);
    return found?.authority.keyFile(found.owner, demonstrationPassword, this.#clock.now());
  }

  /** The key of such a file, opened; undefined as above. */
  async findKey(fileName: string) {
    const found = await this.#find(fileName);
    return found?.authority.signingKey(found.owner, demonstrationPassword, this.#clock.now());
  }

  /** Whose key that is, and who issues it. */
  async #find(fileName: string) {
    const [, id, word, gost] = keyFileName.exec(fileName) ?? [];
    const person = findDemonstrationSigner(id);
    const state = staffStates.find((candidate) => candidate === word);
    if (!person || !state) return undefined;
    if (state === 'other-authority') this.#stranger ??= this.#openStranger();
    const authority = (state === 'other-authority' ? await this.#stranger : undefined) ?? this.#authority;
    return { authority, owner: this.ownerOf(person, state, gost ? 'gost' : 'rsa') };
  }

  ownerOf(person: DemonstrationSigner, state: KeyState = 'valid', family: KeyFamily = 'rsa'): DemoOwner {
    const { iin, surname, name, patronymic } = person;
    const dated = datedStates.find((candidate) => candidate === state) ?? 'valid';
    const owner = {
      iin,
      surname,
      name,
      patronymic,
      state: dated,
      ...(state === 'for-entering' ? { use: 'auth' as const } : {}),
      family: family === 'gost' ? 'gost2015' : 'rsa',
    } as const;
    if (!('role' in person)) return { kind: 'individual', ...owner };
    const body = this.#law.getBody(organisationOf(person, state));
    const isHead = person.role === 'head' || person.role === 'rural-akim';
    return {
      kind: 'employee',
      ...owner,
      bin: body.bin,
      organisation: body.name.kk,
      role: state === 'without-role' ? 'human-resources' : isHead ? 'head' : 'employee',
    };
  }
}

function organisationOf(person: DemonstrationOfficer, state: KeyState): string {
  if (state !== 'other-body') return person.organisation;
  const other = demonstrationStaff.find(({ organisation }) => organisation !== person.organisation);
  return other?.organisation ?? person.organisation;
}

/** Somebody of the same body where there is one: then the person alone is wrong. */
function otherThan(person: DemonstrationSigner): DemonstrationSigner | undefined {
  const others = signers.filter(({ iin }) => iin !== person.iin);
  if (!('role' in person)) return others.find((other) => !('role' in other));
  const colleague = others.find((other) => 'role' in other && other.organisation === person.organisation);
  return colleague ?? others.find((other) => 'role' in other);
}

function keyOf(
  person: DemonstrationSigner,
  state: KeyState,
  kind: DemonstrationKey['kind'],
): DemonstrationKey {
  return {
    kind,
    owner: nameOf(person),
    iin: person.iin,
    password: demonstrationPassword,
    files: families.map((family) => {
      const fileName = `${person.id}-${state}${family === 'gost' ? '-gost' : ''}.p12`;
      return { family, fileName, downloadPath: `/demonstration/keys/${fileName}` };
    }),
  };
}
