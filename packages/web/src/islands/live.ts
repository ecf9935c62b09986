import type { LiveState } from '../parts/live-region.tsx';
import { wordsOf } from './words.ts';

const firstPause = 4_000;
const longestPause = 60_000;

/** Asks now and then whether the case has changed; tells it once, and offers the new state. */
function start(element: HTMLElement): void {
  const { state = '', version } = element.dataset;
  const status = element.querySelector<HTMLElement>('[role=status]');
  const say = wordsOf(element);
  let pause = firstPause;

  function announce(message: string): void {
    if (!status) return;
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = say('refresh');
    status.replaceChildren(document.createTextNode(`${message || say('changed')} `), link);
    element.classList.add('qz-banner');
  }
  async function ask(): Promise<boolean> {
    const response = await fetch(state, { headers: { accept: 'application/json' }, cache: 'no-store' });
    if (!response.ok || response.redirected) return false;
    const answer = (await response.json()) as LiveState;
    if (answer.version === version) return false;
    announce(answer.message);
    return true;
  }
  async function tick(): Promise<void> {
    const changed = document.hidden ? false : await ask().catch(() => false);
    if (changed) return;
    pause = Math.min(longestPause, pause * 1.25);
    setTimeout(tick, pause);
  }
  setTimeout(tick, pause);
}

for (const element of document.querySelectorAll<HTMLElement>('[data-island=live]')) start(element);
