import { chooseLanguage, localPath } from '@qyzmet/web';
import type { FastifyInstance } from 'fastify';
import { addDemonstrationRoutes } from './demonstration/demonstration-routes.ts';
import { addDemonstrationPhone } from './demonstration/egov-mobile.ts';
import { addDemonstrationNcaLayer } from './demonstration/nca-layer.ts';
import { addHandbookRoutes } from './handbook/handbook-routes.ts';
import { addAssetRoutes } from './http/asset-routes.ts';
import { addErrorPages } from './http/error-pages.ts';
import { PageRoutes } from './http/page-routes.ts';
import { addOfficeRoutes } from './office/index.ts';
import { addAccountRoutes } from './portal/account-routes.ts';
import { addApplicationRoutes } from './portal/application-routes.ts';
import { addCabinetRoutes } from './portal/cabinet-routes.ts';
import { addCaseRoutes } from './portal/case-routes.ts';
import { addCatalogueRoutes } from './portal/catalogue-routes.ts';
import { addSignRoutes } from './portal/sign-routes.ts';
import { addStartRoutes } from './portal/start-routes.ts';
import type { Product } from './product.ts';
import { addPscRoutes } from './psc/psc-routes.ts';
import { addAuthorityRoutes } from './public/authority-routes.ts';
import { addPublicRoutes } from './public/public-routes.ts';
import { addPublicQueueRoutes, addQueueDataRoutes } from './queue/public-queue-routes.ts';
import { addEgovMobileRoutes } from './signing/egov-mobile-routes.ts';

/** Every address of the product. */
export async function addRoutes(app: FastifyInstance, product: Product): Promise<void> {
  addErrorPages(app, product);
  addAssetRoutes(app, product.assets);
  app.get('/', async (request, reply) => reply.redirect(localPath(languageOf(request), '/'), 302));
  app.get<{ Params: { code: string } }>('/check/:code', async (request, reply) =>
    reply.redirect(
      `${localPath(languageOf(request), '/check')}?code=${encodeURIComponent(request.params.code)}`,
      302,
    ),
  );
  app.get<{ Params: { code: string } }>('/queue/:code', async (request, reply) =>
    reply.redirect(
      `${localPath(languageOf(request), '/queue')}?code=${encodeURIComponent(request.params.code)}`,
      302,
    ),
  );
  app.get('/health', async (_request, reply) => {
    const ready = await product.store.isReady();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'database-unreachable' });
  });

  addQueueDataRoutes(app, product);

  const portal = new PageRoutes(app, product, 'portal');
  addCatalogueRoutes(portal, product);
  addAccountRoutes(portal, product);
  addStartRoutes(portal, product);
  addApplicationRoutes(portal, product);
  addSignRoutes(portal, product);
  addCaseRoutes(portal, product);
  addCabinetRoutes(portal, product);
  addPublicRoutes(portal, product);
  addPublicQueueRoutes(portal, product);
  addHandbookRoutes(portal, product);
  addPscRoutes(new PageRoutes(app, product, 'psc'), product);
  addOfficeRoutes(new PageRoutes(app, product, 'office'), product);
  addEgovMobileRoutes(app, product);
  const { demonstration } = product;
  if (!demonstration) return;
  addDemonstrationRoutes(portal, product, demonstration);
  addDemonstrationPhone(app, portal, product, demonstration);
  addDemonstrationNcaLayer(app, demonstration, product.clock);
  addAuthorityRoutes(app, product, demonstration.authority);
}

function languageOf(request: {
  cookies: Record<string, string | undefined>;
  headers: Record<string, unknown>;
}) {
  const { 'accept-language': acceptLanguage } = request.headers;
  return chooseLanguage({
    ...(request.cookies.qyzmet_language ? { cookie: request.cookies.qyzmet_language } : {}),
    ...(typeof acceptLanguage === 'string' ? { acceptLanguage } : {}),
  });
}
