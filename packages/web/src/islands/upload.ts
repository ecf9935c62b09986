import { wordsOf } from './words.ts';

/** Puts the answer's content in place of the page's: errors and the new list of files, without losing the place. */
function showAnswer(html: string): void {
  const answer = new DOMParser().parseFromString(html, 'text/html');
  const fresh = answer.querySelector('main');
  if (!fresh) {
    location.reload();
    return;
  }
  document.title = answer.title;
  document.querySelector('main')?.replaceWith(document.adoptNode(fresh));
  startAll();
  const first = document.querySelector<HTMLElement>('.govuk-error-summary, [data-upload-status]');
  first?.focus();
}

function start(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLElement>('[data-upload]');
  const input = box?.querySelector<HTMLInputElement>('input[type=file]');
  const bar = box?.querySelector<HTMLElement>('[data-upload-progress]');
  const status = box?.querySelector<HTMLElement>('[data-upload-status]');
  const button = form.querySelector<HTMLButtonElement>('button[type=submit]');
  if (!box || !input || !bar || !status || !button) return;
  const say = wordsOf(box);
  const most = Number(box.dataset.maxBytes);
  const progress = bar.querySelector('progress');

  function send(): void {
    const request = new XMLHttpRequest();
    const body = new FormData(form);
    const fail = () => {
      if (status) status.textContent = say('failed');
      if (bar) bar.hidden = true;
      if (input) input.disabled = false;
      if (button) button.hidden = false;
    };
    request.upload.addEventListener('progress', (event) => {
      if (progress && event.lengthComputable) progress.value = (100 * event.loaded) / event.total;
    });
    request.addEventListener('load', () => {
      const isPage = (request.getResponseHeader('content-type') ?? '').startsWith('text/html');
      if (!isPage || request.status >= 500) return fail();
      showAnswer(request.responseText);
      const told = document.querySelector('[data-upload-status]');
      if (told && request.status < 400) told.textContent = say('sent');
    });
    request.addEventListener('error', fail);
    request.open('POST', form.action);
    if (bar) bar.hidden = false;
    if (status) status.textContent = say('sending');
    if (input) input.disabled = true;
    request.send(body);
  }

  button.hidden = true;
  input.addEventListener('change', () => {
    if (!input.files?.length) return;
    if ([...input.files].some((file) => file.size > most)) {
      status.textContent = say('tooLarge');
      input.value = '';
      return;
    }
    send();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.files?.length && !input.disabled) send();
  });
  for (const [name, over] of [
    ['dragover', true],
    ['dragleave', false],
    ['drop', false],
  ] as const)
    input.addEventListener(name, () => box.classList.toggle('qz-file--over', over));
}

function startAll(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island=upload]')) start(form);
}

startAll();
