for (const item of document.querySelectorAll<HTMLElement>('[data-print]')) {
  item.querySelector('button')!.addEventListener('click', () => {
    window.print();
  });
}
