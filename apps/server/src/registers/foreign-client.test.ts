import { createPrivateKey } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addShepDoor } from '@qyzmet/gateway';
import { MovableClock } from '@qyzmet/kernel';
import { type DemonstrationAuthority, openDemonstrationAuthority, readKeyFile } from '@qyzmet/signatures';
import fastify, { type FastifyInstance } from 'fastify';
import { createClientAsync, WSSecurityCert } from 'soap';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedMessages } from '../signing/signed-messages.ts';

// The foreign client dates its messages by the clock of this computer.
const clock = new MovableClock(new Date());
const system = (bin: string) =>
  ({ kind: 'system', bin, organisation: 'ТЕСТ', name: 'ТЕСТ', family: 'rsa' }) as const;
const theirs = '050340991018';
let folder: string;
let authority: DemonstrationAuthority;
let server: FastifyInstance;
let address: string;
const heard: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qyzmet-soap-'));
  authority = await openDemonstrationAuthority(join(folder, 'authority'), clock.now());
  server = fastify({ forceCloseConnections: true });
  await addShepDoor(server, {
    path: '/sync',
    services: {
      ECHO: async ({ data }) => {
        heard.push(data);
        return { kind: 'answered', data: `«${data}»` };
      },
    },
    admits: ({ senderId, password }) => senderId === 'EGOV' && password === 'secret',
    security: signedMessages({
      key: () => authority.signingKey(system('261140000028'), 'p', clock.now()),
      verifier: authority.verifier(clock),
      peerBin: theirs,
      clock,
    }),
    clock,
    log: { warn: () => {} },
  });
  address = `${await server.listen({ host: '127.0.0.1', port: 0 })}/sync`;
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A client made by the npm package `soap` from our description, with its own WS-Security. */
async function send(bin: string, password = 'secret') {
  const file = await readKeyFile(await authority.keyFile(system(bin), 'p', clock.now()), 'p');
  const key = createPrivateKey({ key: Buffer.from(file.privateKey), format: 'der', type: 'pkcs8' });
  const certificate = Buffer.from(file.certificates[0]?.der ?? []).toString('base64');
  const client = await createClientAsync(`${address}?wsdl`);
  client.setSecurity(
    new WSSecurityCert(
      key.export({ format: 'pem', type: 'pkcs8' }).toString(),
      `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----`,
      '',
      {
        signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
        signatureTransformations: ['http://www.w3.org/2001/10/xml-exc-c14n#'],
        // Names parts by wsu:Id, as WS-Security does.
        signerOptions: { idMode: 'wssecurity' },
        hasTimeStamp: true,
      },
    ),
  );
  const request = {
    requestInfo: {
      messageId: 'f4e099ea-cbf7-4034-a5d0-0454816160ec',
      serviceId: 'ECHO',
      messageDate: clock.now().toISOString(),
      sender: { senderId: 'EGOV', password },
    },
    requestData: { data: 'Қызмет <1>' },
  };
  const [answer] = await client.SendMessageAsync({ request });
  return answer.response;
}

it('a foreign client made from our description is heard and understands the answer', async () => {
  expect(await send(theirs)).toMatchObject({
    responseInfo: {
      correlationId: 'f4e099ea-cbf7-4034-a5d0-0454816160ec',
      status: { code: 'SCSS001' },
    },
    responseData: { data: { $value: '«Қызмет <1>»' } },
  });
  expect(heard).toEqual(['Қызмет <1>']);
});

it('it is told of a wrong password and of a key that is not of its system, and nothing is heard', async () => {
  await expect(send(theirs, 'guessed')).rejects.toThrow(/The sender is not known/);
  await expect(send('050940991022')).rejects.toThrow(/signature of the message is not valid/);
  expect(heard).toHaveLength(1);
});
