import { textOf, walk, type MdxNode } from '../read/mdx.ts';
import type { Problem } from '../read/problem.ts';
import type { Content, Prose } from '../read/readContent.ts';
import { briefSections, frameIds } from '../model/routes.ts';
import { textsOf } from './documents.ts';

/** Headings without an id, with one that is taken, or with another than in the default language. */
export function checkHeadings(content: Content): Problem[] {
  const briefs: Prose<unknown>[] = content.briefs;
  const texts = textsOf(content);
  return texts.flatMap((text) => {
    const reserved: string[] = [...frameIds, ...(briefs.includes(text) ? briefSections : [])];
    const original = texts.find(({ id }) => id === text.id)!;
    return [...checkIds(text, reserved), ...(original === text ? [] : compareIds(text, original))];
  });
}

function checkIds(text: Prose<unknown>, reserved: readonly string[]): Problem[] {
  const seen = new Map<string, number>();
  return headingsOf(text).flatMap((heading): Problem[] => {
    const id = idOf(heading);
    const place = placeOf(text, heading);
    if (!id) {
      const words = textOf(heading);
      const advice = `Write one after it: ${'#'.repeat(heading.depth ?? 2)} ${words} {#name}, the same in each language.`;
      return [{ ...place, message: `heading "${words}" has no id`, advice }];
    }
    if (reserved.includes(id)) {
      return [{ ...place, message: `heading id "${id}" is taken by the page itself`, advice: 'Choose another id.' }];
    }
    const first = seen.get(id);
    if (first !== undefined) {
      const message = `heading id "${id}" stands twice, first in line ${first}`;
      return [{ ...place, message, advice: 'Give each heading its own id.' }];
    }
    seen.set(id, place.line);
    return [];
  });
}

/** The first difference alone: a heading left out moves all that follow. */
function compareIds(text: Prose<unknown>, original: Prose<unknown>): Problem[] {
  const headings = headingsOf(text);
  const ids = headings.map(idOf);
  const originals = headingsOf(original).map(idOf);
  // A text that can't be read and a heading without an id are reported by themselves.
  if (!text.tree || !original.tree || [...ids, ...originals].includes(undefined)) return [];
  const index = firstDifference(ids, originals);
  if (index < 0) return [];
  const heading = headings[index];
  const [here, there] = [ids[index], originals[index]];
  const place = heading ? placeOf(text, heading) : { file: text.file, line: 1, column: 1 };
  const message = !here
    ? `heading "${there}" of ${original.file} is missing here`
    : !there
      ? `heading "${here}" is missing in ${original.file}`
      : `heading ${index + 1} has the id "${here}", but "${there}" in ${original.file}`;
  return [{ ...place, message, advice: 'Give the same headings the same ids, in the same order.' }];
}

function firstDifference(a: readonly unknown[], b: readonly unknown[]): number {
  return (a.length > b.length ? a : b).findIndex((_, index) => a[index] !== b[index]);
}

const headingsOf = ({ tree }: Prose<unknown>) =>
  [...(tree ? walk(tree) : [])].filter((node) => node.type === 'heading');

const idOf = (heading: MdxNode) => heading.data?.hProperties?.id;

const placeOf = ({ file }: Prose<unknown>, { position }: MdxNode) => ({
  file,
  line: position!.start.line,
  column: position!.start.column,
});
