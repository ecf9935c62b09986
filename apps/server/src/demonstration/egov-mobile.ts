import type { Language } from '@qyzmet/kernel';
import {
  type MobileFault,
  type MobileTransport,
  mobileSignPrefix,
  type ReadCode,
  readMobileCode,
  signMobileDocuments,
} from '@qyzmet/signatures';
import { type DemonstrationPhoneModel, demonstrationPhonePage, paths } from '@qyzmet/web';
import type { FastifyInstance } from 'fastify';
import { frameOf, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import type { Product } from '../product.ts';
import { offerAddress } from '../signing/phone-signing.ts';
import type { Demonstration } from './demonstration.ts';

/** A phone with eGov Mobile in it, as a page: it reads the code, shows the document and really signs with an invented person's key. */
export function addDemonstrationPhone(
  app: FastifyInstance,
  routes: PageRoutes,
  product: Product,
  demonstration: Demonstration,
): void {
  const ask = productTransport(app, product);

  routes.get(paths.demonstrationPhone(), async (page) => {
    const { qr = '' } = page.query;
    if (qr === '') return show(product, page, { qr });
    const read = await readMobileCode(qr, page.language, ask);
    return show(product, page, {
      qr,
      ...(read.ok
        ? { read: await readModel(product, demonstration, page.language, { qr, code: read.value }) }
        : outcomeOf(read.error)),
    });
  });

  routes.post(paths.demonstrationPhone(), async (page) => {
    const { key = '', qr = '' } = page.form;
    const read = await readMobileCode(qr, page.language, ask);
    if (!read.ok) return show(product, page, { qr, ...outcomeOf(read.error) });
    const shown = await readModel(product, demonstration, page.language, { qr, code: read.value });
    const signer = await demonstration.keys.findKey(key);
    if (!signer) return show(product, page, { qr, read: shown });
    const sent = await signMobileDocuments(read.value, { ...signer, now: page.now }, page.language, ask);
    return show(product, page, {
      qr,
      read: shown,
      ...(sent.ok ? { outcome: 'signed' } : outcomeOf(sent.error)),
    });
  });
}

/** The phone asks this product and nobody else, as the app asks only the services on its operator's list. */
function productTransport(app: FastifyInstance, { settings }: Product): MobileTransport {
  return async ({ address, body, headers, method }) => {
    if (!address.startsWith(`${settings.publicAddress}/mgovSign`)) return { status: 0, body: '' };
    const answer = await app.inject({
      method,
      url: address.slice(settings.publicAddress.length),
      headers,
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: answer.statusCode, body: answer.body };
  };
}

function outcomeOf({ message }: MobileFault) {
  return { outcome: { fault: message } };
}

async function readModel(
  product: Product,
  demonstration: Demonstration,
  language: Language,
  { code, qr }: { readonly code: ReadCode; readonly qr: string },
): Promise<NonNullable<DemonstrationPhoneModel['read']>> {
  const { documents, offer } = code;
  const { organisation } = offer;
  const names = { kk: 'nameKz', ru: 'nameRu', en: 'nameEn' } as const;
  return {
    organisation: organisation[names[language]],
    bin: organisation.bin,
    description: offer.description,
    until: new Date(offer.expiry_date),
    documents: documents.documentsToSign.map((entry) => ({
      name: entry[names[language]],
      rows: entry.meta.map(({ name, value }) => ({ label: name, value })),
      text: entry.document.file.mime.endsWith('json')
        ? Buffer.from(entry.document.file.data, 'base64').toString('utf8')
        : null,
    })),
    keys: await keysOnPhone(product, demonstration, qr),
  };
}

/** A phone belongs to somebody: here to whoever is to sign. */
async function keysOnPhone(product: Product, demonstration: Demonstration, qr: string) {
  const id = qr.slice(mobileSignPrefix.length + offerAddress(product, '').length);
  const code = await product.store.signingCodes.find(id, product.clock.now());
  return demonstration.keys
    .keysFor(code?.demands.iin ?? '')
    .flatMap(({ files, kind, owner }) =>
      files.map(({ family, fileName }) => ({ kind, family, owner, fileName })),
    );
}

async function show(product: Product, page: PageRequest, model: Omit<DemonstrationPhoneModel, 'frame'>) {
  return sendPage(page, demonstrationPhonePage({ frame: await frameOf(product, page), ...model }));
}
