import { formatDateTime } from '../i18n/moment.ts';
import { Cite, type CitedClause } from '../parts/cite.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { Pagination, type PaginationModel } from '../parts/pagination.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { Tag } from '../parts/status-tag.tsx';
import { CabinetLayout } from './cabinet-layout.tsx';

export interface NotificationModel {
  readonly id: string;
  readonly at: Date;
  readonly title: string;
  readonly text: string;
  readonly unread: boolean;
  /** Where it leads; without the language. */
  readonly path: string;
}

export interface NotificationsModel {
  readonly frame: Frame;
  readonly notifications: readonly NotificationModel[];
  readonly pages?: PaginationModel;
  /** The paragraph that orders the notifications (annex 5). */
  readonly cites: readonly CitedClause[];
}

function Notifications(props: { readonly model: NotificationsModel }) {
  const { t, to } = usePage();
  const { cites, notifications, pages } = props.model;
  return (
    <CabinetLayout title={t('cabinet.notifications')} room="notifications">
      <div class="qz-reading">
        <h1>{t('cabinet.notifications')}</h1>
        <Cite clauses={cites} />
        {notifications.length === 0 && (
          <EmptyState title={t('notifications.none')} text={t('notifications.none-text')} />
        )}
        <ul class="qz-cards">
          {notifications.map((notification) => (
            <li class="qz-card" key={notification.id}>
              <p class="qz-card__line qz-small qz-quiet">
                <span class="qz-number">{formatDateTime(notification.at)}</span>
                {notification.unread && <Tag kind="run">{t('notifications.new')}</Tag>}
              </p>
              <h2>
                <a class="qz-card__link" href={to(notification.path)}>
                  {notification.title}
                </a>
              </h2>
              <p>{notification.text}</p>
            </li>
          ))}
        </ul>
        {pages && <Pagination pages={pages} />}
      </div>
    </CabinetLayout>
  );
}

/** "Хабарлама": what the system has told the person. */
export function notificationsPage(model: NotificationsModel): string {
  return renderPage(model.frame, <Notifications model={model} />);
}
