import { randomBytes } from 'node:crypto';
import type { Party } from '@qyzmet/case-engine';
import type { Clock } from '@qyzmet/kernel';
import type { Actor, System } from '@qyzmet/regulation';
import type { Sessions } from '@qyzmet/store';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Hours after which one must sign in again: a citizen's evening, an officer's working day. */
const sessionHours: Readonly<Record<System, number>> = { portal: 4, office: 10, psc: 10, rural: 10 };

/** A signed-in person in one system. */
export interface SignedIn {
  readonly system: System;
  readonly party: Party & { readonly iin: string; readonly name: string };
}

interface SessionData {
  readonly name: string;
  readonly role: Actor;
  readonly organisation?: string;
}

/** Sessions live in cookies of their own for each system: an officer may also be a citizen in the same browser. */
export class SignIn {
  readonly #sessions: Sessions;
  readonly #clock: Clock;
  readonly #secure: boolean;

  constructor(sessions: Sessions, clock: Clock, secure: boolean) {
    this.#sessions = sessions;
    this.#clock = clock;
    this.#secure = secure;
  }

  /** Opens a session under a new token, so that a token planted before the sign-in is worth nothing. */
  async open(reply: FastifyReply, { system, party }: SignedIn): Promise<void> {
    const token = randomBytes(32).toString('base64url');
    const now = this.#clock.now();
    const expiresAt = new Date(now.getTime() + sessionHours[system] * 3_600_000);
    const { iin, name, role, organisation } = party;
    const data: SessionData = { name, role, ...(organisation ? { organisation } : {}) };
    const kind = system === 'portal' ? 'applicant' : 'staff';
    await this.#sessions.open({ token, kind, subject: iin, system, data: { ...data }, now, expiresAt });
    reply.setCookie(cookieOf(system), token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.#secure,
    });
  }

  async find(request: FastifyRequest, system: System): Promise<SignedIn | undefined> {
    const token = request.cookies[cookieOf(system)];
    if (!token) return undefined;
    const session = await this.#sessions.find(token, this.#clock.now());
    if (session?.system !== system) return undefined;
    const { name, role, organisation } = session.data as unknown as SessionData;
    return { system, party: { iin: session.subject, name, role, ...(organisation ? { organisation } : {}) } };
  }

  /** Keeps a JSON value of unfinished work with the session, under a name; undefined forgets it. It ends with the session. */
  async keep(request: FastifyRequest, system: System, name: string, value: unknown): Promise<void> {
    const token = request.cookies[cookieOf(system)] ?? '';
    const session = await this.#sessions.find(token, this.#clock.now());
    if (session?.system !== system) return;
    const { [name]: _, ...others } = keptIn(session.data);
    const kept = value === undefined ? others : { ...others, [name]: value };
    await this.#sessions.changeData(token, { ...session.data, kept });
  }

  async findKept(request: FastifyRequest, system: System, name: string): Promise<unknown> {
    const session = await this.#sessions.find(request.cookies[cookieOf(system)] ?? '', this.#clock.now());
    return session?.system === system ? keptIn(session.data)[name] : undefined;
  }

  async close(request: FastifyRequest, reply: FastifyReply, system: System): Promise<void> {
    const token = request.cookies[cookieOf(system)];
    if (token) await this.#sessions.close(token);
    reply.clearCookie(cookieOf(system), { path: '/' });
  }
}

function cookieOf(system: System): string {
  return `qyzmet_${system}`;
}

function keptIn(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return (data.kept ?? {}) as Readonly<Record<string, unknown>>;
}
