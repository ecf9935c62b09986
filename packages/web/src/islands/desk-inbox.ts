import type { LiveState } from '../parts/live-region.tsx';

const pause = 15_000;
/** The words of remaining time grow old: the list is drawn again after this long even when nothing came. */
const stale = 60_000;

/** Keeps a list fresh: the focused row, the scroll and what is typed in the search stay where they are. */
export function startInbox(first: HTMLElement, status: HTMLElement, say: (word: string) => string): void {
  let list = first;
  let version = list.dataset.version;
  let drawn = performance.now();

  async function redraw(): Promise<void> {
    const response = await fetch(location.href, { cache: 'no-store' });
    if (!response.ok || response.redirected) throw new Error('signed out');
    const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = answer.querySelector<HTMLElement>('[data-live-list]');
    if (!fresh) return;
    const focused = list.contains(document.activeElement)
      ? document.activeElement?.getAttribute('href')
      : undefined;
    list.replaceWith(document.adoptNode(fresh));
    list = fresh;
    version = list.dataset.version;
    drawn = performance.now();
    if (focused)
      [...list.querySelectorAll<HTMLAnchorElement>('a')]
        .find((link) => link.getAttribute('href') === focused)
        ?.focus({ preventScroll: true });
  }

  async function tick(): Promise<void> {
    if (!document.hidden)
      try {
        const response = await fetch(list.dataset.watch ?? '', {
          headers: { accept: 'application/json' },
          cache: 'no-store',
        });
        if (!response.ok || response.redirected) throw new Error('signed out');
        const answer = (await response.json()) as LiveState;
        const changed = answer.version !== version;
        if (changed || performance.now() - drawn > stale) await redraw();
        if (changed) status.textContent = answer.message;
      } catch {
        status.textContent = say('offline');
      }
    setTimeout(tick, pause);
  }
  setTimeout(tick, pause);
}
