import { formatDate, formatDateTime, formatRemaining, formatTime } from '../i18n/moment.ts';
import { usePage } from '../parts/page-context.tsx';

/** A legal moment in a dense list: when, and how long that is. */
export function DueTime(props: { readonly due: Date | null }) {
  const { frame, t } = usePage();
  const { due } = props;
  if (!due) return <span class="qz-quiet">{t('office.due-none')}</span>;
  const late = due.getTime() < frame.now.getTime();
  const today = formatDate(due) === formatDate(frame.now);
  return (
    <>
      <time class="qz-number" dateTime={due.toISOString()}>
        {today ? t('office.due-today', { time: formatTime(due) }) : formatDateTime(due)}
      </time>
      <span class={late ? 'qz-due qz-late' : 'qz-due'}>{formatRemaining(due, frame.now, t)}</span>
    </>
  );
}
