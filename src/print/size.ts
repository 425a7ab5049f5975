import type { BriefView, LineView } from '../data/views.ts';

/** What a Han character takes: twice the width, in larger type with more space between the lines. */
const HAN = 3.5;

/** What a row of the table of figures takes. */
const FIGURE = 100;

/** What running text in two columns takes less than the parts of a brief. */
const COLUMNS = 0.68;

/** Most that a sheet holds in each size of type, in Latin letters, from the second size on; the first holds what is more. */
const MOST = [1780, 1420, 1200, 1080, 940, 800];

/**
 * Choose the size of type of a brief's sheet by how much it says, so that short briefs fill their page. It is chosen
 * from the words alone and never made smaller to fit: what is too long for its size fails the build.
 * @returns 1 for the smallest; `styles/print.css` has the type of each
 */
export function sizeOf({ title, answer, problem, actions, evidence, related, sources, figures }: BriefView): number {
  const lines = [answer, problem, ...actions.flatMap(({ what, who, sign }) => [what, who, sign]), ...evidence];
  const texts = [
    title,
    ...lines.map(({ line }) => plain(line)),
    ...related.map(({ text, how = '' }) => text + how),
    ...sources.map(({ text }) => text),
  ];
  return sizeFor(amountOf(texts.join('')) + figures.length * FIGURE);
}

/** Choose the size of type of a page of running text, as `sizeOf` does for a brief. */
export function sizeOfText(text: string): number {
  return sizeFor(amountOf(text) * COLUMNS);
}

function sizeFor(amount: number): number {
  return 1 + MOST.filter((most) => amount <= most).length;
}

/** What a text takes, in Latin letters. */
function amountOf(text: string): number {
  const han = text.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return text.length - han + han * HAN;
}

const plain = (line: LineView) => line.map((part) => (typeof part === 'string' ? part : part.text)).join('');
