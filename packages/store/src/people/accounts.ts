import type { Database } from '../database/database.ts';

/** A person known to the portal. */
export interface Account {
  readonly iin: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly passwordHash: string | null;
  readonly createdAt: string;
}

export interface Accounts {
  /** False when the IIN or the e-mail address already has an account; nothing is written then. */
  create(account: Omit<Account, 'createdAt'> & { readonly now: Date }): Promise<boolean>;
  find(iin: string): Promise<Account | undefined>;
  /** Letter case does not matter. */
  findByEmail(email: string): Promise<Account | undefined>;
  /** False when there is no such account, or another one has the e-mail address. */
  changeContact(contact: Pick<Account, 'iin' | 'phone' | 'email'>): Promise<boolean>;
  changePassword(change: { readonly iin: string; readonly passwordHash: string }): Promise<boolean>;
}

const columns = 'iin, name, phone, email, password_hash as "passwordHash", created_at as "createdAt"';

const create = {
  name: 'account-create',
  text: `insert into account (iin, name, phone, email, password_hash, created_at) values ($1, $2, $3, $4, $5, $6)
    on conflict do nothing returning iin`,
};

const find = { name: 'account-find', text: `select ${columns} from account where iin = $1` };

const findByEmail = {
  name: 'account-find-by-email',
  text: `select ${columns} from account where lower(email) = lower($1)`,
};

const changeContact = {
  name: 'account-change-contact',
  text: `update account a set phone = $2, email = $3 where iin = $1
    and not exists (select from account b where lower(b.email) = lower($3) and b.iin <> a.iin) returning iin`,
};

const changePassword = {
  name: 'account-change-password',
  text: 'update account set password_hash = $2 where iin = $1 returning iin',
};

export function createAccounts(database: Database): Accounts {
  return {
    async create({ iin, name, phone, email, passwordHash, now }) {
      return (await database.run(create, [iin, name, phone, email, passwordHash, now])).length > 0;
    },
    async find(iin) {
      return (await database.run<Account>(find, [iin]))[0];
    },
    async findByEmail(email) {
      return (await database.run<Account>(findByEmail, [email]))[0];
    },
    async changeContact({ iin, phone, email }) {
      return (await database.run(changeContact, [iin, phone, email])).length > 0;
    },
    async changePassword({ iin, passwordHash }) {
      return (await database.run(changePassword, [iin, passwordHash])).length > 0;
    },
  };
}
