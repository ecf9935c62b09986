import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServer, type TestServer } from './test-server.ts';

/** The environment variable that tells test files where to ask for the run's server. */
export const testServerVariable = 'QYZMET_TEST_SERVER';

/** One folder for all that a test run leaves behind, and one server, started when the first test file asks for it. */
export async function setup(): Promise<() => Promise<void>> {
  let server: Promise<TestServer> | undefined;
  const folder = await mkdtemp(join(tmpdir(), 'qyzmet-run-'));
  // An embedded server started by root runs as somebody else, who must get through.
  await chmod(folder, 0o711);
  // Whatever the tests put into the system's temporary folder goes with this one.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  const door = createServer(async (socket) => {
    socket.on('error', () => {});
    server ??= startTestServer();
    const answer = await server.then(
      ({ adminUrl, template }) => ({ adminUrl, template }),
      (error: Error) => ({ fault: error.message }),
    );
    socket.end(JSON.stringify(answer));
  });
  const address = join(folder, 'door');
  await new Promise<void>((done) => door.listen(address, done));
  process.env[testServerVariable] = address;
  return async () => {
    door.close();
    await server?.then(
      (started) => started.stop(),
      () => {},
    );
    await rm(folder, { recursive: true, force: true });
  };
}
