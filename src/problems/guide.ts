import { subjects } from './catalogue.ts';
import type { Change, Entry } from './entry.ts';
import { PLACEHOLDER } from './fill.ts';

/** The list of every kind of problem in the authors' guide, as Markdown. */
export function drawList(): string {
  return Object.entries(subjects)
    .map(([subject, entries]) =>
      [`### ${subject}`, Object.entries<Entry>(entries).map(drawItem).join('\n')].join('\n\n'),
    )
    .join('\n\n');
}

function drawItem([id, { severity, en, example }]: [string, Entry]): string {
  const [change] = example ? [example].flat() : [];
  const shown = change && drawExample(change);
  // What may have been meant is said of names, and differs with each.
  const advice = [en.advice].flat().filter((sentence) => !sentence.includes('?}'));
  return [
    `- ${code(blank(en.message))} (${id}${severity ? `, a ${severity}` : ''})`,
    ...advice.map((sentence) => escape(blank(sentence))),
    ...(shown ? [`Example: ${shown}.`] : []),
  ].join(' ');
}

/** The line of an example that raises the problem, and its file; nothing where no line shows it. */
function drawExample({ file, right = '', wrong }: Change): string | undefined {
  if (wrong === undefined) return `no ${code(file)}`;
  if (wrong === '' && right === '') return `${code(file)}, empty`;
  const [before, after] = [right, wrong].map((text) => text.split('\n').map((line) => line.trim()));
  const lines = after!.filter((line) => line && line !== '---' && !before!.includes(line));
  const [first] = lines;
  if (first === undefined) return wrong.length < right.length ? `no ${code(before![0]!)} in ${code(file)}` : undefined;
  return `${code(first + (lines.length > 1 ? ' …' : ''))} in ${code(file)}`;
}

/** A text with … for each value. */
const blank = (text: string) => text.replace(PLACEHOLDER, '…');

const code = (text: string) => `\`${text}\``;

/** A text that Markdown prints as it stands. */
const escape = (text: string) => text.replace(/[\\<&*_[]/g, String.raw`\$&`);
