const loaded = new Map<string, Promise<Document>>();

/**
 * Load another page of the site, each once.
 * @throws {Error} if it does not load
 */
export function loadPage(href: string): Promise<Document> {
  const known = loaded.get(href);
  if (known) return known;
  const page = fetch(href).then(async (response) => {
    if (!response.ok) throw new Error(`${href} ${response.status}`);
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  });
  // Who tries again asks again.
  page.catch(() => loaded.delete(href));
  loaded.set(href, page);
  return page;
}

/** Addresses of the style sheets that a page links: its fonts are among them. */
export const stylesOf = (page: Document) =>
  [...page.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href')!);

/** Link style sheets that this page does not have yet: those of fonts, and of what only other pages show. */
export async function linkStyles(hrefs: readonly string[]): Promise<void> {
  await Promise.all(
    [...new Set(hrefs)]
      .filter((href) => !document.querySelector(`link[rel=stylesheet][href="${href}"]`))
      .map(
        (href) =>
          new Promise<void>((resolve, reject) => {
            const link = document.createElement('link');
            link.rel = 'stylesheet';
            link.href = href;
            link.onload = () => {
              resolve();
            };
            link.onerror = () => {
              link.remove();
              reject(new Error(href));
            };
            document.head.append(link);
          }),
      ),
  );
}
