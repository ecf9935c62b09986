import type { Extension } from '@qyzmet/case-engine';
import type { Clock, Text } from '@qyzmet/kernel';
import type { Status } from '@qyzmet/regulation';
import type { Notifications } from '@qyzmet/store';
import type { CaseService } from '../cases/case-service.ts';
import type { DecisionContexts } from '../cases/decision-contexts.ts';
import { extensionText, notificationText } from '../present/notification-text.ts';
import type { ItemHandler } from './outbox-worker.ts';

interface NotificationOrder {
  readonly id: string;
  readonly iin: string;
  readonly caseId: string;
  readonly status: Status;
  readonly extension?: Extension;
}

/** Annex 5: a notification appears in the cabinet whenever the status of the application changes. */
export function notificationHandler(
  notifications: Notifications,
  cases: CaseService,
  contexts: DecisionContexts,
  clock: Clock,
): ItemHandler {
  return async (item) => {
    const order = item.payload as unknown as NotificationOrder;
    const found = await cases.find('portal', order.caseId);
    if (!found) return;
    const title: Text = contexts.editionOf(found.state.edition).regulation.title;
    await notifications.add({
      key: order.id,
      iin: order.iin,
      system: 'portal',
      caseId: order.caseId,
      text: order.extension
        ? extensionText(order.extension, title, found.state.number)
        : notificationText(order.status, title, found.state.number),
      now: clock.now(),
    });
  };
}
