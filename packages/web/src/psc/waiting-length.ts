import { usePage } from '../parts/page-context.tsx';

const minute = 60_000;

/** How long something waits, by the clock: "12 минут", "3 сағат", "2 күн". */
export function useWaitingLength(): (since: Date) => string {
  const { frame, t } = usePage();
  return (since) => {
    const minutes = Math.max(0, Math.floor((frame.now.getTime() - since.getTime()) / minute));
    if (minutes < 60) return t('time.minutes', { count: minutes });
    if (minutes < 1440) return t('time.hours', { count: Math.floor(minutes / 60) });
    return t('time.days', { count: Math.floor(minutes / 1440) });
  };
}
