import type { IncomingMessage } from 'node:http';
import type { Clock } from '@qyzmet/kernel';
import { answerAsNcaLayer, type NcaLayerChoice, ncaLayerGreeting } from '@qyzmet/signatures';
import type { SignWaysModel } from '@qyzmet/web';
import type { FastifyInstance } from 'fastify';
import { WebSocketServer } from 'ws';
import type { Demonstration } from './demonstration.ts';

type DemonstrationNcaLayer = NonNullable<SignWaysModel['demonstration']>;

const address = '/demonstration/nca-layer';
/** A head's list of sheets comes in one message. */
const largestMessage = 32 * 1024 * 1024;
const mostConnections = 50;

/** What can be chosen on the page of one person: the address says what happens in the window that no browser can show. */
export function ncaLayerOf({ keys }: Demonstration, iin: string): DemonstrationNcaLayer {
  return {
    // The family in which the national authority issues signing keys today.
    keys: keys
      .keysFor(iin)
      .flatMap(({ files, kind, owner }) =>
        files
          .filter(({ family }) => family === 'gost')
          .map(({ fileName }) => ({ kind, owner, path: `${address}?key=${fileName}` })),
      ),
    cancelPath: address,
  };
}

/** An NCALayer that signs with the keys of invented people, on a WebSocket of the product's own address. */
export function addDemonstrationNcaLayer(
  app: FastifyInstance,
  demonstration: Demonstration,
  clock: Clock,
): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  app.server.on('upgrade', (request, socket, head) => {
    if (!isMeant(request) || sockets.clients.size >= mostConnections) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (connection) => {
      const key = new URL(request.url ?? '/', 'http://localhost').searchParams.get('key');
      const choose = async (): Promise<NcaLayerChoice> => {
        const found = key ? await demonstration.keys.findKey(key) : undefined;
        return found ? { ...found, now: clock.now() } : 'cancelled';
      };
      let last: Promise<void> = Promise.resolve();
      connection.on('error', (error) => app.log.debug({ error }, 'demonstration NCALayer'));
      connection.on('message', (message) => {
        last = last
          .then(async () => connection.send(JSON.stringify(await answerAsNcaLayer(String(message), choose))))
          .catch((error) => {
            app.log.error({ error }, 'demonstration NCALayer');
            connection.close();
          });
      });
      connection.send(JSON.stringify(ncaLayerGreeting));
    });
  });
  app.addHook('preClose', async () => {
    for (const connection of sockets.clients) connection.terminate();
    sockets.close();
  });
}

/** Only the product's own pages may ask. */
function isMeant({ headers, url = '' }: IncomingMessage): boolean {
  const { host, origin = '' } = headers;
  return url.split('?')[0] === address && URL.canParse(origin) && new URL(origin).host === host;
}
