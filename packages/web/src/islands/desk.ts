import { startInbox } from './desk-inbox.ts';
import { wordsOf } from './words.ts';

/** Walks the rows and reaches the places of an officer's desk. Keys go by their place, so that they work in every layout. */
function start(desk: HTMLElement): void {
  desk.hidden = false;

  function move(by: 1 | -1): void {
    const rows = [...document.querySelectorAll<HTMLElement>('a[data-row]')];
    const here = rows.indexOf(document.activeElement as HTMLElement);
    const next = rows[here < 0 ? (by > 0 ? 0 : rows.length - 1) : here + by];
    next?.focus();
    next?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }
  function focusAction(): void {
    const action = document.querySelector<HTMLElement>('#action');
    const first = action?.querySelector<HTMLElement>('input:not([type=hidden]), button, a.qz-button');
    (first ?? action)?.focus();
  }
  const go = (address: string | undefined) => {
    if (address) location.assign(address);
  };
  const keys: Readonly<Record<string, () => void>> = {
    KeyJ: () => move(1),
    KeyK: () => move(-1),
    KeyA: focusAction,
    KeyI: () => go(desk.dataset.inbox),
    KeyN: () => go(desk.dataset.new),
    Slash: () => document.querySelector<HTMLInputElement>('#q')?.focus(),
  };
  document.addEventListener('keydown', (event) => {
    const place = event.target instanceof HTMLElement ? event.target : null;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.key === '?') return;
    if (place?.closest('dialog, textarea, select, input:not([type=radio], [type=checkbox])')) return;
    const act = keys[event.code];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

for (const desk of document.querySelectorAll<HTMLElement>('[data-island=desk]')) start(desk);
const list = document.querySelector<HTMLElement>('[data-live-list]');
const status = document.querySelector<HTMLElement>('[data-live-status]');
if (list && status) startInbox(list, status, wordsOf(list));
