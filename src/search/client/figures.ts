import { mark, rangesOf } from '../language/excerpts.ts';
import type { FoundFigure } from '../language/figures.ts';
import { makeElement } from './element.ts';
import { drawExcerpt } from './results.ts';

/** Draw figures that answer: each with its value, what it measures with a link to its row, its year and its source. */
export function drawFigures(figures: readonly FoundFigure[], root: string): HTMLElement[] {
  return figures.map((figure) => drawFigure(figure, root));
}

function drawFigure({ figure, matcher }: FoundFigure, root: string): HTMLElement {
  const [row, column, text, exact, year, table, href, source, sourceHref] = figure;
  const marked = (text: string) => drawExcerpt(mark(text, rangesOf(matcher(text))));
  const value = makeElement('strong', 'text-lg tabular-nums', ...marked(text));
  const link = makeElement('a', '', ...marked(row), ...(column ? [' · ', ...marked(column)] : []));
  link.href = root + href;
  const facts = makeElement('span', 'text-muted text-sm');
  if (exact) facts.append(...marked(exact), ' · ');
  if (year) facts.append(...marked(year), ' · ');
  facts.append(...marked(table));
  if (source) {
    const origin = makeElement('a', '', source);
    origin.href = root + sourceHref;
    facts.append(' · ', origin);
  }
  return makeElement('li', 'flex flex-wrap items-baseline gap-x-3 py-1.5', value, link, facts);
}
