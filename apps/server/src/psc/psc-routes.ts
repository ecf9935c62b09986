import type { PageRoutes } from '../http/page-routes.ts';
import type { Product } from '../product.ts';
import { addApplicationRoutes } from './application-routes.ts';
import { addDeskRoutes } from './desk-routes.ts';
import { addEnterRoutes } from './enter-routes.ts';
import { addIdentifyRoutes } from './identify-routes.ts';
import { addKioskRoutes } from './kiosk-routes.ts';
import { addLogInRoutes } from './log-in-routes.ts';
import { addServeRoutes } from './serve-routes.ts';
import { addSignRoutes } from './sign-routes.ts';

/** The service-centre desk (ХҚКО АЖ). `routes` are those of the system `psc`. */
export function addPscRoutes(routes: PageRoutes, product: Product): void {
  addKioskRoutes(routes, product);
  addLogInRoutes(routes, product);
  addDeskRoutes(routes, product);
  addIdentifyRoutes(routes, product);
  addServeRoutes(routes, product);
  addEnterRoutes(routes, product);
  addSignRoutes(routes, product);
  addApplicationRoutes(routes, product);
}
