import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import type { Assets } from '../assets/build-assets.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'";

export interface ServedPages {
  readonly origin: string;
  close(): Promise<void>;
}

/** Pages and assets over HTTP under the content security policy of the server. `answer` may serve what is no page. */
export async function servePages(
  pages: Readonly<Record<string, string>>,
  assets: Assets,
  answer?: (request: IncomingMessage, response: ServerResponse) => boolean,
): Promise<ServedPages> {
  const server = createServer((request, response) => {
    if (answer?.(request, response)) return;
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '');
    const file = assets.files.find(({ url }) => url === path);
    const page = pages[path.slice(1)];
    if (file) response.writeHead(200, { 'content-type': file.contentType }).end(file.body);
    else
      response
        .writeHead(page === undefined ? 404 : 200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': policy,
        })
        .end(page ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
