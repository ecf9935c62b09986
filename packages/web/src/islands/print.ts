for (const button of document.querySelectorAll<HTMLElement>('[data-island=print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
