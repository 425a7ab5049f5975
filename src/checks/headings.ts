import { keepEach } from '../cache/remember.ts';
import { startOf } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { headingsOf, isParsable, textOf, walk, type MdxNode } from '../read/mdx.ts';
import type { Prose } from '../read/prose.ts';
import type { Content } from '../read/readContent.ts';
import { briefSections, frameIds } from '../model/routes.ts';
import { textsOf } from './documents.ts';

/** Headings without an id, with one that is taken, or with another than in the default language. */
export function checkHeadings(content: Content): Problem[] {
  const briefs: ReadonlySet<Prose<unknown>> = new Set(content.briefs);
  const texts = textsOf(content);
  const originals = new Map(texts.toReversed().map((text) => [text.id, text]));
  return texts.flatMap((text) => {
    const original = originals.get(text.id)!;
    return [
      ...(briefs.has(text) ? checkBrief(text) : checkPage(text)),
      ...(original === text ? [] : compareIds(text, original)),
    ];
  });
}

/** What is wrong with the headings of a text by itself. */
const checkAlone = (reserved: readonly string[]) =>
  keepEach(`headings but ${reserved.join()}`, (text: Prose<unknown>) => [
    ...checkIds(text, reserved),
    ...checkLevels(text),
    ...headingsOf(text).flatMap((heading) => checkWords(text, heading)),
  ]);

const checkPage = checkAlone(frameIds);
const checkBrief = checkAlone([...frameIds, ...briefSections]);

function checkIds(text: Prose<unknown>, reserved: readonly string[]): Problem[] {
  const seen = new Map<string, number>();
  return headingsOf(text).flatMap((heading): Problem[] => {
    const id = idOf(heading);
    const place = placeOf(text, heading);
    if (!id) {
      const values = { words: textOf(heading), marks: '#'.repeat(heading.depth ?? 2) };
      return [problem('heading-id-missing', place, values)];
    }
    if (reserved.includes(id) || FOOTNOTES.test(id)) return [problem('heading-id-reserved', place, { id })];
    const first = seen.get(id);
    if (first !== undefined) return [problem('heading-id-twice', place, { id, line: first })];
    seen.set(id, place.line);
    return [];
  });
}

/** Ids of footnotes, of the marks that lead to them, and of their heading. */
const FOOTNOTES = /^(?:text-fn(?:ref)?-|footnote-label$)/;

/** A heading also stands in lists of contents and in search, as words. */
function checkWords(text: Prose<unknown>, heading: MdxNode): Problem[] {
  return [...walk(heading)].flatMap((node): Problem[] => {
    const isBlock = /^[A-Z]/.test(node.name ?? '') && node.children?.length === 0;
    const mark = node.type === 'footnoteReference' ? `[^${node.label ?? ''}]` : undefined;
    const maths = node.type === 'inlineMath' ? `$${node.value ?? ''}$` : mark;
    const found = isBlock ? `<${node.name!}>` : maths;
    return found ? [problem('heading-holds-block', placeOf(text, node), { found })] : [];
  });
}

/** Headings of the first level, which is the page's own, and those that leave out a level. */
function checkLevels(text: Prose<unknown>): Problem[] {
  let above = 1;
  return headingsOf(text).flatMap((heading): Problem[] => {
    const { depth: level = 2 } = heading;
    const [words, place] = [textOf(heading), placeOf(text, heading)];
    if (level === 1) return [problem('heading-title', place, { words })];
    if (level > 4) return [problem('heading-level', place, { words, level })];
    const before = above;
    above = level;
    if (level <= before + 1) return [];
    return [problem('heading-skips', place, { words, level, above: before, marks: '#'.repeat(before + 1) })];
  });
}

/** The first difference alone: a heading left out moves all that follow. */
function compareIds(text: Prose<unknown>, original: Prose<unknown>): Problem[] {
  const headings = headingsOf(text);
  const ids = headings.map(idOf);
  const originals = headingsOf(original).map(idOf);
  // A text that can't be read and a heading without an id are reported by themselves.
  if (!isParsable(text) || !isParsable(original) || [...ids, ...originals].includes(undefined)) return [];
  const index = firstDifference(ids, originals);
  if (index < 0) return [];
  const heading = headings[index];
  const [here, there] = [ids[index], originals[index]];
  const place = heading ? placeOf(text, heading) : startOf(text.file);
  if (!here) return [problem('heading-missing', place, { id: there!, original: original.file })];
  if (!there) return [problem('heading-extra', place, { id: here, original: original.file })];
  return [problem('heading-id-differs', place, { number: index + 1, id: here, there, original: original.file })];
}

function firstDifference(a: readonly unknown[], b: readonly unknown[]): number {
  return (a.length > b.length ? a : b).findIndex((_, index) => a[index] !== b[index]);
}

const idOf = (heading: MdxNode) => heading.data?.hProperties?.id;

const placeOf = ({ file }: Prose<unknown>, { position }: MdxNode) => ({
  file,
  line: position!.start.line,
  column: position!.start.column,
});
