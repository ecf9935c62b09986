/** Letters are told by their place on the keyboard: with a Kazakh or Russian layout the key of N types "т". */
function keyOf(event: KeyboardEvent): string {
  return /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key;
}

function isTyped(element: HTMLElement): boolean {
  return element.matches('input:not([type=checkbox], [type=radio], [type=file]), textarea, select');
}

function press(place: HTMLElement): void {
  const element = place.querySelector<HTMLElement>('input:not([type=hidden]), button, a[href]') ?? place;
  if (isTyped(element)) {
    element.focus();
    if (element instanceof HTMLInputElement) element.select();
  } else element.click();
}

function start(dialog: HTMLDialogElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLElement && isTyped(event.target)) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    if (event.key === '?') {
      event.preventDefault();
      if (dialog.open) dialog.close();
      else dialog.showModal();
      return;
    }
    if (dialog.open) return;
    const element = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(keyOf(event))}"]`);
    if (!element) return;
    event.preventDefault();
    press(element);
  });
}

const dialog = document.querySelector<HTMLDialogElement>('dialog[data-island=shortcuts]');
if (dialog) start(dialog);
const first = document.querySelector<HTMLElement>('[data-key][data-first]');
if (first && !document.querySelector('.govuk-error-summary')) first.querySelector('input')?.focus();
