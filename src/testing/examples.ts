import { checkContent } from '../checks/check.ts';
import { catalogue } from '../problems/catalogue.ts';
import type { Change, Entry } from '../problems/entry.ts';
import { PLACEHOLDER } from '../problems/fill.ts';
import type { Problem, ProblemId } from '../problems/problem.ts';
import { readContent } from '../read/readContent.ts';
import { holdFiles } from '../read/source.ts';
import { readPaper } from '../verify/paperText.ts';
import { verify } from '../verify/verify.ts';
import { holdTexts, paperFiles, paperText, swap } from './content.ts';
import { ownBlocks } from '../blocks/definitions.ts';
import type { Step, Way } from './mended.ts';

/** Texts by their paths: the content folder of the tiny paper, the paper's own text, and what is in `public/`. */
export type Texts = Readonly<Record<string, string>>;

/** The plain text of the paper, beside its content. */
const PAPER = 'paper.txt';
const PUBLIC = 'public/';

/** The changes to the tiny paper that the example of a kind of problem makes; `undefined` when it has none. */
export function exampleOf(id: ProblemId): readonly Change[] | undefined {
  const { example } = catalogue[id] as Entry;
  return example ? [example].flat() : undefined;
}

/** The tiny paper with the changes of an example. */
export function textsWith(changes: readonly Change[]): Texts {
  return changes.reduce<Texts>((texts, { file, right, wrong }) => {
    if (right === '') return { ...texts, [file]: wrong ?? '' };
    if (right !== undefined) return { ...texts, [file]: swap(right, wrong ?? '')(texts[file] ?? '') };
    if (wrong === undefined) return without(texts, file);
    return { ...texts, [file]: (texts[file] ? `${texts[file]}\n` : '') + `${wrong}\n` };
  }, original());
}

/** What is found in texts: by the check, or in comparison with the paper. */
export function problemsIn(texts: Texts, comparesPaper: boolean): Problem[] {
  const isContent = (file: string) => file !== PAPER && !file.startsWith(PUBLIC);
  const own = holdTexts(pickFiles(texts, isContent));
  if (comparesPaper) {
    const content = readContent(own).content!;
    return verify(content, readPaper(texts[PAPER]!, content.site.paper)).problems;
  }
  const inPublic = pickFiles(texts, (file) => file.startsWith(PUBLIC));
  const publicFolder = holdFiles(
    Object.fromEntries(Object.entries(inPublic).map(([file, text]) => [file.slice(PUBLIC.length), text])),
  );
  const { problems, warnings } = checkContent(own, { blocks: ownBlocks, publicFolder });
  return [...problems, ...warnings];
}

/** The texts of an example after the advice of the problem that it raises was followed in some way. */
export function mend(changes: readonly Change[], way: Way, values: Problem['values']): Texts {
  const write = (text: string) =>
    text.replace(PLACEHOLDER, (all, name: string) => (name in values ? String(values[name]) : all));
  if (typeof way === 'string') {
    const { wrong } = changes[0]!;
    return textsWith(changes.map((change) => (change.wrong === wrong ? { ...change, wrong: write(way) } : change)));
  }
  return way.reduce<Texts>((texts, step) => take(texts, step, write), textsWith(changes));
}

function take(texts: Texts, step: Step, write: (text: string) => string): Texts {
  if ('remove' in step) return without(texts, write(step.remove));
  if ('restore' in step) return { ...texts, [step.restore]: original()[step.restore]! };
  if ('write' in step) return { ...texts, [write(step.write)]: write(step.text) };
  if ('move' in step) {
    const from = write(step.move);
    return { ...without(texts, from), [write(step.to)]: texts[from]! };
  }
  const file = write(step.in);
  const text = texts[file] ?? '';
  const to = write(step.to);
  return { ...texts, [file]: step.from === undefined ? `${text}\n${to}\n` : swap(write(step.from), to)(text) };
}

const original = (): Texts => ({ ...paperFiles(), [PAPER]: paperText() });

const pickFiles = (texts: Texts, isWanted: (file: string) => boolean): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([file]) => isWanted(file)));

const without = (texts: Texts, file: string): Texts => pickFiles(texts, (other) => other !== file);
