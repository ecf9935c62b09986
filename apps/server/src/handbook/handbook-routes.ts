import { QyzmetError } from '@qyzmet/kernel';
import type { Channel } from '@qyzmet/regulation';
import { exportBpmn } from '@qyzmet/regulation/bpmn';
import { handbookListPage, handbookPaths, handbookProcessPage } from '@qyzmet/web';
import { type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { datedFrame, getReadable, readableOn } from '../portal/asked-services.ts';
import { EditionWords } from '../present/edition-words.ts';
import { channelsOf } from '../present/service-page.ts';
import type { Product } from '../product.ts';
import { handbookEntry, handbookProcess } from './handbook-models.ts';

const bpmn = '.bpmn';
/** A diagram is laid out anew for each page. */
const limits = { perMinute: 60 };

/** The handbook of business processes: its list, each channel of a service, its BPMN file. */
export function addHandbookRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/handbook', async (page) =>
    sendPage(
      page,
      handbookListPage({
        frame: await datedFrame(product, page),
        entries: readableOn(product, page).map((service) =>
          handbookEntry(service, new EditionWords(service.edition, page.language)),
        ),
      }),
    ),
  );

  routes.get('/handbook/:territory/:service', async (page) => showChannel(product, page, undefined), limits);

  routes.get(
    '/handbook/:territory/:service/:channel',
    async (page) => {
      const { channel = '' } = page.params;
      return channel.endsWith(bpmn)
        ? sendBpmn(product, page, channel.slice(0, -bpmn.length))
        : showChannel(product, page, channel);
    },
    limits,
  );
}

async function showChannel(product: Product, page: PageRequest, asked: string | undefined) {
  const service = getReadable(product, page);
  const words = new EditionWords(service.edition, page.language);
  const channel = findChannel(words, asked);
  return sendPage(
    page,
    handbookProcessPage(handbookProcess(await datedFrame(product, page), service, words, channel)),
  );
}

async function sendBpmn(product: Product, page: PageRequest, asked: string) {
  const { edition } = getReadable(product, page);
  const channel = findChannel(new EditionWords(edition, page.language), asked);
  const xml = await exportBpmn(edition.regulation, channel, page.language);
  const name = `${edition.id.replaceAll('/', '_')}_${channel}${bpmn}`;
  return page.reply
    .header('content-type', 'application/bpmn+xml; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(xml);
}

/** The channel asked for, or the first that the edition has. @throws QyzmetError page-not-found */
function findChannel(words: EditionWords, asked: string | undefined): Channel {
  const channels = channelsOf(words);
  const channel = asked === undefined ? channels[0] : channels.find((id) => id === asked);
  if (!channel) throw new QyzmetError('page-not-found', { path: handbookPaths.list() });
  return channel;
}
