import type { MobileSigningAnswer } from '../parts/sign-mobile.tsx';
import { wordsOf } from './words.ts';

const pauseMs = 2_000;
const longPauseMs = 5_000;
/** After a minute of short pauses the phone is probably being looked for. */
const shortPauses = 30;

/** Follows a code until the phone has answered: tells what happened, and goes on by itself once all is well. */
function start(element: HTMLElement): void {
  const { state: address } = element.dataset;
  const status = element.querySelector<HTMLElement>('[data-mobile-status]');
  const fault = element.querySelector<HTMLElement>('[data-mobile-fault]');
  const code = element.querySelector<HTMLElement>('[data-mobile-code]');
  const send = element.querySelector<HTMLFormElement>('[data-mobile-send]');
  const cancel = element.querySelector<HTMLElement>('[data-mobile-cancel]');
  if (!address || !status || !fault || !code || !send || !cancel) return;
  const say = wordsOf(element);
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = send.dataset.mobileSend;
  const isOver = () => shown === 'signed' || shown === 'expired';

  function show(answer: MobileSigningAnswer): void {
    if (!status || !fault || !code || !send || !cancel) return;
    // Assistive technology reads it out: only what is new is written.
    if (status.textContent !== answer.status) status.textContent = answer.status;
    fault.replaceChildren(
      ...answer.reasons.map((reason) => {
        const line = document.createElement('p');
        line.className = 'govuk-error-message';
        line.textContent = reason;
        return line;
      }),
    );
    shown = answer.state;
    code.hidden = isOver();
    cancel.hidden = isOver();
    send.hidden = shown !== 'signed' && shown !== 'refused';
    const button = send.querySelector('button');
    if (button && !send.hidden) button.textContent = say(shown);
  }

  async function ask(): Promise<void> {
    clearTimeout(timer);
    asked += 1;
    try {
      const response = await fetch(address ?? '', {
        headers: { accept: 'application/json' },
        credentials: 'same-origin',
        cache: 'no-store',
      });
      if (response.redirected || response.status === 401) {
        if (status) status.textContent = say('signed-out');
        return;
      }
      if (response.ok) show((await response.json()) as MobileSigningAnswer);
    } catch {
      // The line is down: the next asking tells.
    }
    if (shown === 'signed') return send?.requestSubmit();
    if (isOver()) return;
    timer = setTimeout(() => void ask(), asked < shortPauses ? pauseMs : longPauseMs);
  }

  // On the same phone the person comes back from the app: no waiting then.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && !isOver()) void ask();
  });
  send.addEventListener('submit', (event) => {
    if (send.dataset.sent) event.preventDefault();
    send.dataset.sent = 'yes';
  });
  if (!isOver()) void ask();
}

for (const element of document.querySelectorAll<HTMLElement>('[data-island=sign-mobile]')) start(element);
