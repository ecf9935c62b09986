import type { PageRoutes } from '../http/page-routes.ts';
import type { Product } from '../product.ts';
import { addCaseRoutes } from './case-routes.ts';
import { addDecideRoutes } from './decide-routes.ts';
import { addExtendRoutes } from './extend-routes.ts';
import { addJournalRoutes } from './journal-routes.ts';
import { addListRoutes } from './list-routes.ts';
import { addLogInRoutes } from './log-in-routes.ts';
import { addQueueAnswerRoutes } from './queue-answer-routes.ts';
import { addQueuePlaceRoutes } from './queue-place-routes.ts';
import { addQueueReferralRoutes } from './queue-referral-routes.ts';
import { addQueueRoutes } from './queue-routes.ts';
import { addRegisterRoutes } from './register-routes.ts';
import { addSignResultRoutes } from './sign-result-routes.ts';
import { addToSignRoutes } from './to-sign-routes.ts';
import { addWindowRoutes } from './window-routes.ts';
import { addWindowSignRoutes } from './window-sign-routes.ts';

/** The office workplace (ЖАО АЖ), all under `/office`. */
export function addOfficeRoutes(routes: PageRoutes, product: Product): void {
  addLogInRoutes(routes, product);
  addListRoutes(routes, product);
  addCaseRoutes(routes, product);
  addDecideRoutes(routes, product);
  addExtendRoutes(routes, product);
  addSignResultRoutes(routes, product);
  addToSignRoutes(routes, product);
  addWindowRoutes(routes, product);
  addWindowSignRoutes(routes, product);
  addJournalRoutes(routes, product);
  addRegisterRoutes(routes, product);
  addQueueRoutes(routes, product);
  addQueuePlaceRoutes(routes, product);
  addQueueAnswerRoutes(routes, product);
  addQueueReferralRoutes(routes, product);
}
