import type { BriefView, LineView } from '../data/views.ts';

/** Settings of a brief's sheet, from the fullest to the one with most room; `styles/print.css` has the type of each. */
export type SheetSize = 'full' | 'medium' | 'roomy';

/** What a Han character takes: twice the width, in larger type with more space between the lines. */
const HAN = 3.5;

/** What a row of the table of figures takes. */
const FIGURE = 100;

/** Most that a medium and a roomy sheet hold, in Latin letters. */
const MOST = { roomy: 1080, medium: 1750 };

/**
 * Choose the setting of a brief's sheet by how much it says, so that short briefs fill their page in larger type.
 * It is chosen from the words alone and never made smaller to fit: what is too long for its setting fails the build.
 */
export function sizeOf(brief: BriefView): SheetSize {
  const amount = amountOf(brief);
  return amount <= MOST.roomy ? 'roomy' : amount <= MOST.medium ? 'medium' : 'full';
}

/** What a brief's sheet takes, in Latin letters. */
function amountOf({ title, answer, problem, actions, evidence, related, sources, figures }: BriefView): number {
  const lines = [answer, problem, ...actions.flatMap(({ what, who, sign }) => [what, who, sign]), ...evidence];
  const texts = [
    title,
    ...lines.map(({ line }) => plain(line)),
    ...related.map(({ text, how = '' }) => text + how),
    ...sources.map(({ text }) => text),
  ];
  const text = texts.join('');
  const han = text.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return text.length - han + han * HAN + figures.length * FIGURE;
}

const plain = (line: LineView) => line.map((part) => (typeof part === 'string' ? part : part.text)).join('');
