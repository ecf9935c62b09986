import type { Actor, System } from '@qyzmet/regulation';
import type { Database } from '../database/database.ts';

/** What a member of staff may act as, and for which body or service centre. */
export interface Post {
  readonly system: System;
  readonly role: Actor;
  readonly organisation: string;
}

export interface StaffMember {
  readonly iin: string;
  readonly name: string;
  readonly login: string;
  readonly passwordHash: string | null;
  /** Serial number of the certificate they sign with. */
  readonly certificateSerial: string | null;
  readonly posts: readonly Post[];
}

/** Only people who still serve are found. */
export interface Staff {
  /** Writes the person and all posts; posts that are no longer named are taken away. */
  save(member: StaffMember & { readonly now: Date }): Promise<void>;
  find(iin: string): Promise<StaffMember | undefined>;
  findByLogin(login: string): Promise<StaffMember | undefined>;
  findByCertificate(serial: string): Promise<StaffMember | undefined>;
  /** By name, of one body or service centre. */
  membersOf(organisation: string, role?: Actor): Promise<readonly StaffMember[]>;
  /** The person leaves the service: cannot enter any more, stays in the journals. */
  end(iin: string, now: Date): Promise<void>;
}

const members = `select s.iin, s.name, s.login, s.password_hash as "passwordHash",
    s.certificate_serial as "certificateSerial",
    coalesce(
      (select json_agg(json_build_object('system', p.system, 'role', p.role, 'organisation', p.organisation)
         order by p.system, p.role, p.organisation)
       from post p where p.iin = s.iin),
      '[]'
    ) as posts
  from staff s where s.ended_at is null`;

const find = { name: 'staff-find', text: `${members} and s.iin = $1` };
const findByLogin = { name: 'staff-find-by-login', text: `${members} and s.login = $1` };
const findByCertificate = {
  name: 'staff-find-by-certificate',
  text: `${members} and s.certificate_serial = $1`,
};
const membersOf = {
  name: 'staff-members-of',
  text: `${members} and exists (
      select from post p where p.iin = s.iin and p.organisation = $1 and ($2::text is null or p.role = $2)
    ) order by s.name, s.iin`,
};

const save = {
  name: 'staff-save',
  text: `insert into staff (iin, name, login, password_hash, certificate_serial, created_at)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (iin) do update set name = excluded.name, login = excluded.login,
      password_hash = excluded.password_hash, certificate_serial = excluded.certificate_serial, ended_at = null`,
};
const removePosts = { name: 'staff-remove-posts', text: 'delete from post where iin = $1' };
const addPosts = {
  name: 'staff-add-posts',
  text: `insert into post (iin, system, role, organisation)
    select $1, p.system, p.role, p.organisation
    from json_to_recordset($2::json) as p (system text, role text, organisation text)`,
};

const end = { name: 'staff-end', text: 'update staff set ended_at = $2 where iin = $1 and ended_at is null' };

export function createStaff(database: Database): Staff {
  const findOne = async (statement: { name: string; text: string }, value: string) =>
    (await database.run<StaffMember>(statement, [value]))[0];
  return {
    save: ({ iin, name, login, passwordHash, certificateSerial, posts, now }) =>
      database.transaction(async (run) => {
        await run(save, [iin, name, login, passwordHash, certificateSerial, now]);
        await run(removePosts, [iin]);
        await run(addPosts, [iin, JSON.stringify(posts)]);
      }),
    find: (iin) => findOne(find, iin),
    findByLogin: (login) => findOne(findByLogin, login),
    findByCertificate: (serial) => findOne(findByCertificate, serial),
    membersOf: (organisation, role) => database.run<StaffMember>(membersOf, [organisation, role ?? null]),
    async end(iin, now) {
      await database.run(end, [iin, now]);
    },
  };
}
