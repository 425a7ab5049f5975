import type { Path } from '../problems/entry.ts';
import { finding, type Finding } from '../problems/problem.ts';
import type { Deletion } from '../schemas/site.ts';
import { endsLikeSentence, standing, struckOut, type Manuscript, type Run } from '../manuscript/manuscript.ts';
import { plainNumbers } from '../manuscript/numbers.ts';
import type { Outline, Section } from '../manuscript/outline.ts';
import { cellsWithUnits } from '../manuscript/tables.ts';

/** A section of the paper, with what was struck out apart. */
export interface PaperSection {
  id: string;
  /** Paragraphs as places count them: item headings, captions and tables left out. */
  paragraphs: string[];
  /** Everything that stands, tables and headings too. */
  text: string;
  /** Numbers of its tables for which the paper names no unit where they stand. */
  cells: string;
  /** What was struck out. */
  struck: string;
}

interface Line {
  /** As it came, marks included. */
  raw: string;
  kept: string;
  struck: string;
}

/** How the paper's sections and deletions are told. */
export interface PaperFormat {
  sections: readonly { id: string; title?: Readonly<Record<string, string>> }[];
  deletions?: { mark: string; reach: readonly Deletion[] } | undefined;
  /** In which language the paper writes its numbers. Default: English. */
  language?: string | undefined;
}

/** What `site.yaml` says of the paper's text and is not so, with the key that says it. */
export interface PaperFault extends Finding {
  path: Path;
}

/**
 * Split the plain text of a paper into its sections and take out what was struck.
 * A section starts at the next line that is its title in `site.yaml`, of any length, with its number or without; a
 * numbered one at least at a short line that begins with its number. What has neither, an abstract, is all before the
 * first that has.
 */
export function readPaper(
  text: string,
  { sections, deletions, language = 'en' }: PaperFormat,
): PaperSection[] | PaperFault {
  const marks = deletions ? text.split(deletions.mark).length - 1 : 0;
  if (deletions && marks !== deletions.reach.length) {
    const { mark, reach } = deletions;
    return {
      path: ['paper', 'deletions', 'reach'],
      ...finding('deletions-differ', { marks, entries: reach.length, mark }),
    };
  }
  const lines = strike(text.replaceAll('\r\n', '\n').split('\n'), deletions);
  const numbered = sections.filter(
    ({ id, title }) => /^\d/.test(id) || lines.some(({ raw }) => isTitle(raw, id, title ?? {})),
  );
  const starts: number[] = [];
  for (const { id, title = {} } of numbered) {
    const from = starts.length > 0 ? starts.at(-1)! + 1 : 0;
    const find = (test: (raw: string) => boolean) => lines.findIndex(({ raw }, index) => index >= from && test(raw));
    // A title of any length; where the paper words it otherwise, a short line that begins with the number.
    const titled = find((raw) => isTitle(raw, id, title));
    const start = titled >= 0 || !/^\d/.test(id) ? titled : find((raw) => isHeading(raw, id));
    if (start < 0) {
      const index = sections.findIndex((section) => section.id === id);
      return { path: ['paper', 'sections', index, 'id'], ...finding('section-not-found', { section: id }) };
    }
    starts.push(start);
  }
  return sections.map(({ id }) => {
    const place = numbered.findIndex((section) => section.id === id);
    const body = place < 0 ? lines.slice(0, starts[0]) : lines.slice(starts[place]! + 1, starts[place + 1]);
    return {
      id,
      paragraphs: body.filter(isParagraph).map(({ kept }) => normalise(kept, language)),
      text: normalise(body.map(({ kept }) => kept).join('\n'), language),
      cells: '',
      struck: normalise(body.map(({ struck }) => struck).join('\n'), language),
    };
  });
}

/**
 * Divide a manuscript that says itself what is a heading and what was struck as `site.yaml` names its sections: by their
 * titles, or by the numbers that its headings have or count to. What stands under headings that `site.yaml` does not
 * name belongs to the section before.
 */
export function readOutline(
  { sections: found }: Outline,
  { footnotes }: Pick<Manuscript, 'footnotes'>,
  { sections, language = 'en' }: PaperFormat,
): PaperSection[] | PaperFault {
  const starts = sections.map(({ id, title = {} }) => {
    const titled = found.findIndex((section) => isTitle(section.title, id, title));
    return titled >= 0 ? titled : found.findIndex((section) => section.id === id || section.id.startsWith(`${id}.`));
  });
  const missing = starts.indexOf(-1);
  if (missing >= 0) {
    return {
      path: ['paper', 'sections', missing, 'id'],
      ...finding('section-not-found', { section: sections[missing]!.id }),
    };
  }
  return sections.map(({ id }, index) => {
    const start = starts[index]!;
    const end = Math.min(...starts.filter((other) => other > start), found.length);
    // A section whose parts have their own names, and which has no text before them, is empty.
    const body = starts.indexOf(start, index + 1) >= 0 ? [] : found.slice(start, end);
    const all = body.flatMap(runsOf);
    const text = all.map(standing).join('\n');
    const tables = body.flatMap((section) => section.tables).map(cellsWithUnits);
    const notes = footnotes.filter((_, note) => text.includes(`[^${note + 1}]`));
    return {
      id,
      paragraphs: body.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => normalise(paragraph.text, language))),
      text: normalise([text, ...tables.flatMap(({ withUnits }) => withUnits), ...notes].join('\n'), language),
      cells: normalise(tables.flatMap(({ bare }) => bare).join('\n'), language),
      struck: normalise(all.map(struckOut).join('\n'), language),
    };
  });
}

/** All runs of a section: its lines, then its tables, cell by cell. */
function runsOf({ lines, tables }: Section): Run[][] {
  const cells = tables.flatMap(({ caption, head, rows }) => [
    caption,
    ...[...head, ...rows].flatMap((row) => row.map(({ runs }) => runs)),
  ]);
  return [...lines.map(({ runs }) => runs), ...cells];
}

/** One form for every way of writing the same: width, spaces, the signs that a language has within numbers. */
export function normalise(text: string, lang = 'en'): string {
  return plainNumbers(text.normalize('NFKC'), lang)
    .replaceAll(/\[bookmark:[^\]]*\]/g, '')
    .replaceAll(/[^\S\n]+/g, '');
}

/** Whether a line is the title of a section, in any language of the site; `#` of Markdown and a number may stand before it. */
function isTitle(raw: string, id: string, title: Readonly<Record<string, string>>): boolean {
  const plain = (text: string) =>
    normalise(text)
      .toLowerCase()
      .replaceAll(/[.:：。*_#]+$|^[#*_]+/g, '');
  const line = plain(raw.trim());
  const titles = Object.values(title).map(plain);
  const number = plain(id);
  return titles.some((text) => text !== '' && [text, number + text, `${number}.${text}`].includes(line));
}

function isHeading(raw: string, id: string): boolean {
  const line = raw.trim();
  const number = id.replaceAll('.', String.raw`\.`);
  return line.length < 60 && new RegExp(`^${number}[.\\s]*[^\\d.\\s]`).test(line);
}

/** A line that ends like a sentence. Headings and captions don't; a table's cells start with a tab. */
function isParagraph({ raw, kept }: Line): boolean {
  return !raw.startsWith('\t') && endsLikeSentence(kept);
}

/** Take out what each mark strikes. */
function strike(raws: string[], deletions: PaperFormat['deletions']): Line[] {
  const lines = raws.map((raw): Line => ({ raw, kept: raw, struck: '' }));
  if (!deletions) return lines;
  const { mark, reach } = deletions;
  let next = 0;
  for (const [index, line] of lines.entries()) {
    const parts = line.raw.split(mark);
    const last = parts.pop()!;
    let kept = '';
    for (const part of parts) {
      const deletion = reach[next++]!;
      const [stays, goes] = cut(kept + part, deletion);
      kept = stays;
      line.struck += goes;
      if (deletion === 'item') strikeHeading(lines, index);
    }
    line.kept = kept + last;
  }
  return lines;
}

/** Divide the text before a mark into what stays and what goes. */
function cut(before: string, deletion: Deletion): [stays: string, goes: string] {
  if (deletion === 'line' || deletion === 'item') return ['', before];
  const start =
    deletion === 'sentence'
      ? Math.max(...['。', '.', '！', '？'].map((end) => before.slice(0, -1).lastIndexOf(end))) + 1
      : before.length - deletion;
  return [before.slice(0, start), before.slice(start)];
}

function strikeHeading(lines: Line[], index: number): void {
  const heading = lines[index - 1];
  if (heading) Object.assign(heading, { kept: '', struck: heading.struck + heading.kept });
}
