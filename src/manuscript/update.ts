import { isMap, isScalar, parseDocument, visit, type Scalar } from 'yaml';
import type { Outline } from './outline.ts';

/** A paragraph by its place, with its text. */
export interface Passage {
  section: string;
  paragraph: number;
  text: string;
}

/** What became of a passage in a new version of the paper. */
export interface Moved {
  before: Passage;
  /** Left out where it was struck. */
  after?: Passage;
}

/** A statement that rests on a passage which is not what it was. */
export interface Review {
  file: string;
  line: number;
  moved: Moved;
}

/** What a new version of the paper does to the content. */
export interface Update {
  /** Files of which places were renumbered, or which are marked for review; nothing else in them is changed. */
  files: Record<string, string>;
  /** How many places were given new numbers. */
  renumbered: number;
  reviews: Review[];
}

const MARK = /^<!-- (\S+) ¶(\d+) -->\n(.*)$/gm;

/** Two passages are versions of one where they share half of their pairs of letters. */
const ALIKE = 0.5;

/** The paragraphs of an earlier import, from its `paper/text.md`. */
export function passagesOf(text: string): Passage[] {
  return [...text.matchAll(MARK)].map(([, section, paragraph, body]) => ({
    section: section!,
    paragraph: Number(paragraph),
    text: body!,
  }));
}

/**
 * Find each passage of the earlier version in the new one: the same text first, in whichever place, then the one most
 * like it.
 */
export function matchPassages(before: readonly Passage[], { sections }: Outline): Moved[] {
  const after = sections.flatMap(({ id, paragraphs }) =>
    paragraphs.map(({ number, text }): Passage => ({ section: id, paragraph: number, text })),
  );
  const taken = new Set<Passage>();
  const found = new Map<Passage, Passage>();
  const settle = (passage: Passage, match: Passage | undefined) => {
    if (!match) return;
    taken.add(match);
    found.set(passage, match);
  };
  for (const passage of before) {
    settle(
      passage,
      after.find((candidate) => !taken.has(candidate) && candidate.text === passage.text),
    );
  }
  const pairs = new Map([...before, ...after].map((passage) => [passage, pairsOf(passage.text)]));
  const likenesses = before
    .filter((passage) => !found.has(passage))
    .flatMap((passage) =>
      after
        .filter((candidate) => !taken.has(candidate))
        .map((candidate) => ({ passage, candidate, likeness: likenessOf(pairs.get(passage)!, pairs.get(candidate)!) })),
    )
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
  for (const { passage, candidate } of likenesses) {
    if (!found.has(passage) && !taken.has(candidate)) settle(passage, candidate);
  }
  return before.map((passage) => {
    const match = found.get(passage);
    return { before: passage, ...(match && { after: match }) };
  });
}

/**
 * Renumber every place in the content, and mark the briefs that rest on what changed.
 * @param files texts of the content by their paths
 */
export function updatePlaces(files: Readonly<Record<string, string>>, moved: readonly Moved[]): Update {
  const byPlace = new Map(moved.map((entry) => [`${entry.before.section} ${entry.before.paragraph}`, entry]));
  const update: Update = { files: {}, renumbered: 0, reviews: [] };
  for (const [file, text] of Object.entries(files)) {
    const part = yamlOf(file, text);
    if (!part) continue;
    const edits: { at: Scalar; value: string }[] = [];
    const reviews: Review[] = [];
    visit(parseDocument(part.yaml), {
      Map: (_, node) => {
        const [section, paragraph] = ['section', 'paragraph'].map((name) => scalarOf(node, name));
        const entry = section && paragraph && byPlace.get(`${String(section.value)} ${String(paragraph.value)}`);
        if (!entry) return;
        const { before, after } = entry;
        if (after && after.section !== before.section) edits.push({ at: section, value: `'${after.section}'` });
        if (after && after.paragraph !== before.paragraph)
          edits.push({ at: paragraph, value: String(after.paragraph) });
        if (after?.text === before.text) return;
        const line = text.slice(0, part.start + section.range![0]).split('\n').length;
        reviews.push({ file, line, moved: entry });
      },
    });
    if (edits.length === 0 && reviews.length === 0) continue;
    let yaml = part.yaml;
    for (const { at, value } of edits.sort((a, b) => b.at.range![0] - a.at.range![0])) {
      const isJson = file.endsWith('.json');
      yaml = yaml.slice(0, at.range![0]) + (isJson ? value.replaceAll("'", '"') : value) + yaml.slice(at.range![1]);
    }
    if (reviews.length > 0 && file.startsWith('briefs/') && !/^(?:review|open): true *$/m.test(yaml))
      yaml = `review: true\n${yaml}`;
    const written = text.slice(0, part.start) + yaml + text.slice(part.start + part.yaml.length);
    if (written !== text) update.files[file] = written;
    update.renumbered += new Set(
      edits.map(({ at }) => text.slice(0, part.start + at.range![0]).split('\n').length),
    ).size;
    update.reviews.push(...reviews);
  }
  return update;
}

/** The YAML or JSON of a file of the content, and where it begins. */
function yamlOf(file: string, text: string): { yaml: string; start: number } | undefined {
  if (/\.(?:yaml|json)$/.test(file)) return { yaml: text, start: 0 };
  const matter = /^---\r?\n([\s\S]*?\n)---/.exec(text);
  return file.endsWith('.mdx') && matter ? { yaml: matter[1]!, start: text.indexOf('\n') + 1 } : undefined;
}

function scalarOf(node: unknown, name: string): Scalar | undefined {
  const value = isMap(node) ? node.get(name, true) : undefined;
  return isScalar(value) && value.range ? value : undefined;
}

function pairsOf(text: string): Map<string, number> {
  const letters = [...text.replaceAll(/\s/g, '')];
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = letters[at]! + letters[at + 1]!;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Which share of their pairs of letters two texts have in common (Dice), from 0 to 1. */
function likenessOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const sum = (pairs: ReadonlyMap<string, number>) => [...pairs.values()].reduce((total, count) => total + count, 0);
  const total = sum(a) + sum(b);
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  return total === 0 ? 0 : (2 * common) / total;
}
