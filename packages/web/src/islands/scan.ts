/** A chosen or dropped scan is sent at once with all that was typed; the button for it is then needless. */
function start(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('button[data-scan-send]');
  if (!button) return;
  button.hidden = true;
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    const box = input.closest('.qz-file');
    input.addEventListener('change', () => {
      if (!input.files?.length) return;
      form.setAttribute('aria-busy', 'true');
      form.requestSubmit(button);
    });
    for (const [name, over] of [
      ['dragover', true],
      ['dragleave', false],
      ['drop', false],
    ] as const)
      input.addEventListener(name, () => box?.classList.toggle('qz-file--over', over));
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island=scan]')) start(form);
