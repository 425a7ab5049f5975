import type { AstroGlobal } from 'astro';

/** Terms that each page has used so far. A page is drawn for one request, the build's or the browser's. */
const used = new WeakMap<Request, Set<string>>();

/** Whether a page uses a term for the first time; from then on it does not. */
export function isFirstUse({ request }: Pick<AstroGlobal, 'request'>, term: string): boolean {
  const terms = used.get(request) ?? new Set();
  used.set(request, terms);
  return !terms.has(term) && Boolean(terms.add(term));
}
