import { findNearest } from '../problems/nearest.ts';
import { startOf } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { listRoutes } from '../model/routes.ts';
import type { Content } from '../read/readContent.ts';
import type { Given } from './check.ts';
import { unknownName } from './unknownName.ts';

/** Editions out of order, out of the site's time or of other numbers than the site's, and marks that belong to none. */
export function checkEditions(content: Content, { ownPages }: Pick<Given, 'ownPages'>): Problem[] {
  const { editions, marks } = content;
  // Of a file that can't be read nobody knows what it describes.
  if (!editions.ids || editions.entries.length < editions.ids.length) return [];
  return [
    ...checkNumbers(content),
    ...checkDates(content),
    ...checkPages(content, ownPages),
    ...marks
      .filter(({ number }) => !editions.ids!.includes(number))
      .map(({ number, file }) =>
        problem('edition-undescribed', startOf(file), { number, nearest: findNearest(number, editions.ids!) }),
      ),
  ];
}

/** Numbers that stand twice, and a newest edition that is not the site's, or of which no marks are kept. */
function checkNumbers({ site, at, editions, marks }: Content): Problem[] {
  const { file, entries } = editions;
  const numbers = entries.map(({ number }) => number);
  const twice = numbers.flatMap((number, index): Problem[] => {
    const first = numbers.indexOf(number);
    if (first === index) return [];
    return [
      problem(
        'edition-twice',
        { file, ...editions.at([index, 'number']) },
        { number, line: editions.at([first, 'number']).line },
      ),
    ];
  });
  const [newest] = numbers;
  if (newest === undefined) return twice;
  if (newest !== site.edition) {
    const values = { edition: site.edition, newest };
    return [...twice, problem('edition-not-newest', { file: 'site.yaml', ...at(['edition']) }, values)];
  }
  const isKept = marks.some(({ number }) => number === newest);
  const place = { file, ...editions.at([0, 'number']) };
  return isKept ? twice : [...twice, problem('edition-unreleased', place, { number: newest })];
}

/** The newest edition first, none before the site was published or after it was updated: a build asks no clock. */
function checkDates({ site: { published, updated }, editions: { file, entries, at } }: Content): Problem[] {
  return entries.flatMap(({ number, date }, index): Problem[] => {
    const place = { file, ...at([index, 'date']) };
    const above = entries[index - 1];
    if (above && date > above.date) {
      return [problem('edition-order', place, { number, date, above: above.number, other: above.date })];
    }
    if (date > updated) return [problem('edition-late', place, { number, date, updated })];
    return date < published ? [problem('edition-early', place, { number, date, published })] : [];
  });
}

function checkPages(content: Content, ownPages: Given['ownPages']): Problem[] {
  const { file, entries, at } = content.editions;
  const known = [...new Set(listRoutes(content, ownPages).map(({ path }) => path))];
  const names = known.map((path) => path || 'overview');
  return entries.flatMap(({ pages }, index) =>
    pages.flatMap((name, nth) =>
      unknownName('edition-page-unknown', () => ({ file, ...at([index, 'pages', nth]) }), name, names),
    ),
  );
}
