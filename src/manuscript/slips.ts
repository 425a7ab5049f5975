import { sentencesOf } from './figures.ts';
import { written, type Manuscript } from './manuscript.ts';
import type { Outline, Section } from './outline.ts';

/** Something in the manuscript that does not fit together, found by its form. */
export type Slip = { section: string; paragraph?: number } & (
  | { kind: 'table-alone'; number: number; missing: number[] }
  | { kind: 'counts-differ'; noun: string; counts: string[] }
  | { kind: 'unit-misfit'; measure: string; values: string[] }
  | { kind: 'list-differs'; heading: string; named: string }
  | { kind: 'item-gap'; from: number; to: number }
  | { kind: 'reference-gap'; numbers: number[] }
  | { kind: 'never-cited'; numbers: number[] }
  | { kind: 'bracket-open'; text: string }
  | { kind: 'spelling'; found: string; usual: string }
  | { kind: 'table-differs'; label: string; inText: string; inTable: string[] }
);

const COUNT = /([一二两三四五六七八九十]|\d{1,2})\s?个(方向|方面|部分|层面|维度|阶段|问题|步骤|挑战|机遇|建议|领域)/gu;
const COUNT_EN =
  /\b(two|three|four|five|six|seven|eight|nine|ten)\s+(directions|aspects|parts|dimensions|stages|problems|steps|challenges|opportunities|recommendations|areas|ways)\b/gi;
const AMOUNT =
  /(营业收入|收入|产值|利润|revenue|revenues|turnover|profit|income)(?:分别)?(?:为|达到|达|是|were|was|of|are|is)?\s*(?:respectively\s*)?((?:\d+(?:\.\d+)?\s?[%％][、，,和与及\s]*(?:and\s+)?){1,})/giu;

/** What in a manuscript does not fit together, in the order of its sections. */
export function slipsIn(manuscript: Manuscript, outline: Outline): Slip[] {
  const { sections } = outline;
  return [
    ...sections.flatMap((section) => [
      ...countsIn(section),
      ...section.paragraphs.flatMap(({ text, number }) => [
        ...unitMisfits(text).map((slip): Slip => ({ ...slip, section: section.id, paragraph: number })),
        ...[...text.matchAll(/\[\d{1,3}(?=[，。；](?![\d，、\s]*\]))/g)].map(([found]): Slip => ({
          kind: 'bracket-open',
          text: found,
          section: section.id,
          paragraph: number,
        })),
        ...tableDifferences(text, outline).map((slip): Slip => ({ ...slip, section: section.id, paragraph: number })),
      ]),
      ...listDifferences(section),
      ...itemGaps(section),
    ]),
    ...tablesAlone(sections),
    ...referenceGaps(outline),
    ...spellings(manuscript, sections),
  ];
}

/** Two different counts of one thing in one paragraph, struck text included: “five directions … four directions”. */
function countsIn({ id, lines }: Section): Slip[] {
  return lines.flatMap(({ runs, number }) => {
    const text = written(runs);
    const counts = new Map<string, Set<string>>();
    for (const [, count, noun] of [...text.matchAll(COUNT), ...text.matchAll(COUNT_EN)]) {
      const key = noun!.toLowerCase();
      counts.set(key, (counts.get(key) ?? new Set()).add(count!.toLowerCase()));
    }
    return [...counts]
      .filter(([, found]) => found.size > 1)
      .map(([noun, found]): Slip => ({
        kind: 'counts-differ',
        noun,
        counts: [...found],
        section: id,
        ...(number !== undefined && { paragraph: number }),
      }));
  });
}

/** An amount of money that is given in per cent. */
function unitMisfits(text: string): { kind: 'unit-misfit'; measure: string; values: string[] }[] {
  return sentencesOf(text).flatMap((sentence) =>
    [...sentence.matchAll(AMOUNT)].map(([, measure, list]) => ({
      kind: 'unit-misfit' as const,
      measure: measure!,
      values: list!.match(/\d+(?:\.\d+)?\s?[%％]/g)!,
    })),
  );
}

/** A sentence names the items of a list that follows, and one heading is not as the sentence has it. */
function listDifferences({ id, paragraphs, items }: Section): Slip[] {
  const lists = [...new Set(items.map(({ list }) => list))].map((list) => items.filter((item) => item.list === list));
  return lists.flatMap((list) =>
    paragraphs.flatMap(({ text, number }) =>
      sentencesOf(text).flatMap((sentence) => {
        const matching = list.filter(({ title }) => sentence.includes(title));
        const different = list.filter(({ title }) => !sentence.includes(title));
        if (different.length === 0 || matching.length < 2 || matching.length * 2 < list.length) return [];
        const names = sentence.replace(/等(?:问题|挑战|方面|措施)?[。.]?$/u, '').split(/[、；]/);
        return different.map((item): Slip => ({
          kind: 'list-differs',
          heading: item.title,
          named: names[list.indexOf(item)]?.trim() ?? '',
          section: id,
          paragraph: number,
        }));
      }),
    ),
  );
}

function itemGaps({ id, items }: Section): Slip[] {
  return items.flatMap(({ list, index }, at): Slip[] => {
    const before = items[at - 1];
    const last = before?.list === list ? before.index : 0;
    return index > last + 1 ? [{ kind: 'item-gap', from: last, to: index, section: id }] : [];
  });
}

function tablesAlone(sections: readonly Section[]): Slip[] {
  const numbered = sections.flatMap(({ id, tables }) =>
    tables.flatMap(({ caption }) => {
      const number = /^(?:表|table)\s*(\d+)/i.exec(written(caption).trim())?.[1];
      return number ? [{ id, number: Number(number) }] : [];
    }),
  );
  const known = new Set(numbered.map(({ number }) => number));
  return numbered.flatMap(({ id, number }): Slip[] => {
    const missing = Array.from({ length: number - 1 }, (_, at) => at + 1).filter((before) => !known.has(before));
    return missing.length > 0 && number === Math.min(...known)
      ? [{ kind: 'table-alone', number, missing, section: id }]
      : [];
  });
}

function referenceGaps({ sections, references }: Outline): Slip[] {
  const cited = new Set(sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.references)));
  // Names and years cite, too: what a text without numbers cites is not told from it.
  if (cited.size === 0) return [];
  const last = Math.max(0, ...cited);
  const section = sections.at(-1)?.id ?? 'abstract';
  const gaps = Array.from({ length: last }, (_, at) => at + 1).filter((number) => !cited.has(number));
  const known = references.map(({ number }) => number);
  const unused = known.filter((number) => !cited.has(number) && !gaps.includes(number));
  return [
    ...(gaps.length > 0 && known.length === 0 ? [{ kind: 'reference-gap' as const, numbers: gaps, section }] : []),
    ...(known.length > 0 && [...gaps, ...unused].length > 0
      ? [{ kind: 'never-cited' as const, numbers: [...gaps, ...unused], section }]
      : []),
  ];
}

/** A word in Latin letters that differs by one letter from one that stands there often. */
function spellings({ blocks }: Manuscript, sections: readonly Section[]): Slip[] {
  const all = blocks.flatMap((block) => (block.type === 'table' ? [] : [written(block.runs)])).join('\n');
  const counts = new Map<string, number>();
  for (const [word] of all.matchAll(/[A-Za-z][A-Za-z0-9-]{3,}/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const names = [...counts].filter(([word]) => /[A-Z].*[A-Z]/.test(word));
  return names.flatMap(([word, count]): Slip[] => {
    if (count > 1) return [];
    const usual = names.find(
      ([other, often]) =>
        other.toLowerCase() !== word.toLowerCase() &&
        often > count &&
        letters(other).length > 2 &&
        isOneLetterOff(letters(word), letters(other)),
    );
    const section = sections.find(({ paragraphs }) => paragraphs.some(({ text }) => text.includes(word)));
    const paragraph = section?.paragraphs.find(({ text }) => text.includes(word));
    return usual && section && paragraph
      ? [{ kind: 'spelling', found: word, usual: usual[0], section: section.id, paragraph: paragraph.number }]
      : [];
  });
}

/** The letters of a name: versions differ in their digits, and are right. */
function letters(word: string): string {
  return word.replaceAll(/[\d-]/g, '');
}

function isOneLetterOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA === restB.slice(1) || restA.slice(1) === restB;
}

/** A number that the text gives for a row of a table, and the table does not. */
function tableDifferences(
  text: string,
  { sections }: Outline,
): { kind: 'table-differs'; label: string; inText: string; inTable: string[] }[] {
  const tables = sections.flatMap((section) => section.tables);
  return tables.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      const [label, ...cells] = row.map(({ runs }) => written(runs).trim());
      const values = cells.flatMap((cell) => cell.match(/\d+(?:\.\d+)?/g) ?? []);
      if (!label || label.length < 3 || values.length === 0 || /^\d/.test(label)) return [];
      const sentence = sentencesOf(text).find(
        (candidate) =>
          candidate.includes(label) && !candidate.slice(candidate.indexOf(label) + label.length).includes('、'),
      );
      const said = sentence?.slice(sentence.indexOf(label) + label.length).match(/\d+\.\d+/)?.[0];
      const isNear =
        said !== undefined &&
        values.some((value) => value.includes('.') && value !== said && value.split('.')[0] === said.split('.')[0]);
      return said && isNear && !values.includes(said)
        ? [{ kind: 'table-differs' as const, label, inText: said, inTable: values }]
        : [];
    }),
  );
}
