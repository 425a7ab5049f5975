import type { Paper } from '../model/routes.ts';
import type { Measure } from './measure.ts';

/** A printed sheet: what it is and how it came out. */
export interface Printed {
  /** It may take several pages. */
  isLong?: true;
  /** Language and path, to name it by. */
  lang: string;
  path: string;
  measure: Measure;
  /** Pages of each PDF. */
  pages: Record<Paper, number>;
}

/**
 * Height that a sheet may have. The paper less its margins, less 6.7 %: WebKit may enlarge a page by as much, since it
 * counts 0.8 pt to a pixel, and readers' fallback fonts run up to that much longer.
 */
const BUDGET_MM: Record<Paper, number> = { A4: 254.7, Letter: 238 };

/**
 * Height to which a sheet may grow in larger type. In that, the widest of the common faces (DejaVu Condensed) made the
 * briefs up to 11.4 % longer, and US Letter has 255.4 mm.
 */
export const GROWTH_MM = 229;

const LEAST_TYPE_PT = 9;

/** Room left on a sheet in millimetres, on the shorter paper. Negative: it does not fit. */
export function roomOn({ measure }: Printed, paper: Paper = 'Letter'): number {
  return Math.round((BUDGET_MM[paper] - measure.height) * 10) / 10;
}

/** Everything that is wrong with the sheets, a message each. */
export function findMisfits(sheets: readonly Printed[]): string[] {
  return sheets.flatMap((sheet) => {
    const { lang, path, measure, pages, isLong } = sheet;
    const name = `${lang} ${path || 'overview'}`;
    const papers = (isLong ? [] : (['A4', 'Letter'] as const)).flatMap((paper) => {
      const over = -roomOn(sheet, paper);
      if (over > 0)
        return [`${name}  does not fit ${paper}: ${over.toFixed(1)} mm over, from ${blockAt(measure, paper)} on`];
      return pages[paper] === 1 ? [] : [`${name}  takes ${pages[paper]} pages of ${paper}`];
    });
    return [
      ...papers,
      ...(measure.excess > 0.5 ? [`${name}  is ${measure.excess.toFixed(1)} mm too wide: "${measure.widest}"`] : []),
      ...(measure.leastType < LEAST_TYPE_PT ? [`${name}  has type of ${measure.leastType} pt; the least is 9 pt`] : []),
    ];
  });
}

/** The words at which the room ends. */
function blockAt({ blocks }: Measure, paper: Paper): string {
  const first = blocks.find(({ bottom }) => bottom > BUDGET_MM[paper]);
  return first ? `"${first.words}"` : 'its foot';
}

/**
 * The room left on every sheet, tightest first, and what is too wide or ends with a letter alone; then the pages of those
 * that may have several.
 */
export function listRoom(sheets: readonly Printed[]): string[] {
  const indent = ' '.repeat(12);
  const list = (some: readonly Printed[], say: (sheet: Printed) => string) =>
    some.flatMap((sheet) => [
      `${say(sheet)}  ${sheet.lang} ${sheet.path || 'overview'}`,
      ...(sheet.measure.excess > 0 ? [`${indent}${sheet.measure.excess} mm too wide: "${sheet.measure.widest}"`] : []),
      ...sheet.measure.alone.map((words) => `${indent}a letter alone in the last line: "… ${words}"`),
    ]);
  const short = sheets.filter(({ isLong }) => !isLong).toSorted((a, b) => roomOn(a) - roomOn(b));
  return [
    ...list(short, (sheet) => `${roomOn(sheet).toFixed(1).padStart(7)} mm`),
    ...list(
      sheets.filter(({ isLong }) => isLong),
      ({ pages }) => `${String(Math.max(...Object.values(pages))).padStart(4)} pages`,
    ),
  ];
}
