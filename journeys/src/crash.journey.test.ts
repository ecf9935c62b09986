import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demonstrationPassword as password } from '@qyzmet/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, Traveller } from './traveller.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const welder = '880614399019';

interface Server {
  readonly address: string;
  readonly process: ChildProcess;
  readonly said: () => string;
}

let folder: string;
let port: number;
let browser: Browser;
const servers: ChildProcess[] = [];

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address() as { port: number };
  probe.close();
  return free;
}

/** `npm start` without npm, so that the signal reaches the product itself. */
function launch(): Server {
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/server/src/main.ts'], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', PORT: String(port), QYZMET_DATA: folder, QYZMET_LOG: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  servers.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  return { address: `http://127.0.0.1:${port}`, process: child, said: () => said };
}

async function untilHealthy(server: Server): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (server.process.exitCode !== null) throw new Error(`the server stopped: ${server.said()}`);
    const answer = await fetch(`${server.address}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the server never answered: ${server.said()}`);
}

async function kill(server: Server): Promise<void> {
  const gone = once(server.process, 'exit');
  server.process.kill('SIGKILL');
  await gone;
}

beforeAll(async () => {
  [folder, port, browser] = await Promise.all([
    mkdtemp(join(tmpdir(), 'qyzmet-crash-')),
    freePort(),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  for (const server of servers) server.kill('SIGTERM');
  await Promise.all(
    servers.map((server) =>
      server.exitCode === null && server.signalCode === null ? once(server, 'exit') : undefined,
    ),
  );
  await rm(folder, { recursive: true, force: true });
});

describe('a process killed between any two steps', () => {
  it('goes on with the case: nothing typed is lost, nothing is sent twice', async () => {
    let server = launch();
    await untilHealthy(server);
    const person = await Traveller.arrive(browser, server.address);
    await person.logIn('/kk/log-in', welder, password);
    await person.goTo('/kk/services/kz-tayinsha/unemployed-certificate/apply');
    await person.press('Жалғастыру');

    await kill(server);
    server = launch();
    await untilHealthy(server);
    await person.goTo('/kk/services/kz-tayinsha/unemployed-certificate/apply');
    expect(await person.page.inputValue('#fullName')).toBe('Ковальчук Андрей Викторович');
    await person.press('Жалғастыру');
    await person.page.fill('#periodFrom', '01.09.2026');
    await person.page.fill('#periodTo', '31.10.2026');
    await person.press('Жалғастыру');

    await kill(server);
    server = launch();
    await untilHealthy(server);
    await person.goTo('/kk/services/kz-tayinsha/unemployed-certificate/apply');
    await person.press('Жалғастыру');
    expect(await person.page.inputValue('#periodFrom')).toBe('01.09.2026');
    await person.press('Жалғастыру');
    await person.page.locator('main').getByRole('button').last().click();
    await person.signWith('welder-valid.p12', password);
    const receipt = person.page.url();

    // Right after the signature: messages may be written and not yet carried.
    await kill(server);
    server = launch();
    await untilHealthy(server);
    await person.page.goto(receipt);
    await person.waitForText('0000000001');
    await person.goTo('/kk/cabinet/notifications');
    await person.waitForText('Келіп түскендер');
    const notices = (await person.text()).match(/«Келіп түскендер»/g) ?? [];
    expect(notices).toHaveLength(1);

    const second = spawn(process.execPath, ['--import', 'tsx', 'apps/server/src/main.ts'], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: '', PORT: '0', QYZMET_DATA: folder, QYZMET_LOG: 'error' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    second.stderr?.on('data', (chunk) => {
      complaint += chunk;
    });
    const [code] = await once(second, 'exit');
    expect(code).toBe(1);
    expect(complaint).toContain(String(server.process.pid));
    await person.leave();
  });
});
