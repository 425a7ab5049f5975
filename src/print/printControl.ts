for (const item of document.querySelectorAll<HTMLElement>('[data-print]')) {
  item.querySelector('button')!.addEventListener('click', () => {
    // What sheets alone are set in is loaded now: a browser prints without waiting for it.
    const faces = [...document.fonts].filter(({ family }) => family.includes('Sheet S'));
    void Promise.allSettled(faces.map((face) => face.load())).then(() => {
      window.print();
    });
  });
}
