import {
  endsLikeSentence,
  ITEM_NUMBER,
  SECTION_NUMBER,
  standing,
  written,
  type Block,
  type Manuscript,
  type Reference,
  type Run,
} from './manuscript.ts';

/** A paragraph that stands, with the number by which places call it. */
export interface OutlineParagraph {
  /** From 1 in its section. */
  number: number;
  text: string;
  runs: Run[];
  /** Numbers of works that it cites. */
  references: number[];
}

/** A numbered item of a section, with the paragraphs that stand under it. */
export interface Item {
  /** Which list of the section, and which item of it; from 1. */
  list: number;
  index: number;
  title: string;
  paragraphs: OutlineParagraph[];
}

export type Table = Extract<Block, { type: 'table' }> & { after: number };

/** A section of the paper. */
export interface Section {
  /** `abstract`, `2.1`. */
  id: string;
  title: string;
  level: number;
  /** The heading was struck out, and the section stands without another. */
  isTitleStruck?: true;
  paragraphs: OutlineParagraph[];
  items: Item[];
  tables: Table[];
  /** All lines as they came, struck ones too, for whoever compares. */
  lines: Line[];
}

/** A line of a section. */
export interface Line {
  kind: 'paragraph' | 'item' | 'line';
  runs: Run[];
  /** Number of the paragraph, where it stands and is one. */
  number?: number;
}

/** A manuscript, divided as places divide it. */
export interface Outline {
  title?: string;
  authors: string[];
  sections: Section[];
  references: Reference[];
}

const ABSTRACT =
  /^(?:摘\s*要|提\s*要|abstract|summary|zusammenfassung|kurzfassung|résumé|resumen|resumo|要旨|要約|抄録|초록|요약|аннотация|riassunto|streszczenie)\s*[:：.]?\s*/i;
const REFERENCES =
  /^(?:\d+[.、\s]*)?(?:参考文献|參考文獻|引用文献|文献|참고 ?문헌|references|bibliography|works cited|literature|literatur(?:verzeichnis)?|quellen(?:verzeichnis)?|références(?: bibliographiques)?|bibliographie|bibliograf[ií]a|refer[eê]ncias(?: bibliográficas)?|riferimenti(?: bibliografici)?|literatura|список (?:использованной )?литературы|литература)\s*[:：]?$/i;
const TABLE_NAME = /^(?:表|table|tabelle|tab\.|tableau|tabla|tabela|tabella|таблица|표)\s*\d/iu;
/** A caption may end with a stop, as a sentence does; behind its number it has a sign of its own. */
const CAPTION = new RegExp(String.raw`${TABLE_NAME.source}[\d.]*\s*[.:：–—]\s*\S.{0,200}$`, 'iu');
const CHINESE = '零一二三四五六七八九十';

/** Divide a manuscript into sections, items and paragraphs, counted as places count them. */
export function outlineOf(manuscript: Manuscript): Outline {
  const counters: number[] = [];
  const sections: Section[] = [];
  const references = [...manuscript.references];
  const blocks = withoutTitle(manuscript);
  const front: string[] = [];
  let section: Section | undefined;
  let item: Item | undefined;
  let isReferences = false;

  const open = (id: string, title: string, level: number): Section => {
    const opened: Section = { id, title, level, paragraphs: [], items: [], tables: [], lines: [] };
    sections.push(opened);
    item = undefined;
    return opened;
  };
  const start = (): Section => (section ??= open('abstract', '', 1));

  for (const [at, block] of blocks.rest.entries()) {
    if (block.type === 'table') {
      const here = start();
      const caption = written(block.caption).trim() ? block.caption : captionAbove(here);
      here.tables.push({ ...block, caption, after: here.paragraphs.length });
      continue;
    }
    const text = standing(block.runs).trim();
    const whole = written(block.runs).trim();
    if (block.type === 'heading' || isHeadingLine(block.runs, sections)) {
      isReferences = REFERENCES.test(whole);
      if (isReferences) continue;
      if (ABSTRACT.test(whole) && whole.length < 20) {
        section = open('abstract', whole.replace(/[:：.]$/, ''), 1);
        continue;
      }
      const heading = headingOf(
        text || whole,
        block.type === 'heading' ? block.level - blocks.shift : undefined,
        counters,
      );
      // A heading that was struck out ends its section, unless that would leave a gap in the numbers of its kind.
      if (text === '' && (heading.level > 1 || !leavesGap(heading.id, blocks.rest))) {
        start().lines.push({ kind: 'line', runs: block.runs });
        continue;
      }
      countTo(heading.id, counters);
      section = open(heading.id, heading.title, heading.level);
      if (text === '') section.isTitleStruck = true;
      continue;
    }
    if (isReferences) {
      readReference(text, references);
      continue;
    }
    if (!section && !ABSTRACT.test(whole) && text !== '' && !endsLikeSentence(text)) {
      front.push(text);
      continue;
    }
    const here = start();
    const above = blocks.rest[at - 1];
    const table = here.tables.at(-1);
    if (above?.type === 'table' && table && written(table.caption).trim() === '' && isCaption(text)) {
      table.caption = block.runs;
      continue;
    }
    const number = block.item ?? numberOf(ITEM_NUMBER.exec(whole)?.[0]);
    const isItem = number !== undefined && text !== '' && (ITEM_NUMBER.test(text) || block.item !== undefined);
    if (isItem && !endsLikeSentence(text) && text.length < 60) {
      item = openItem(here, number, text.replace(ITEM_NUMBER, ''));
      here.lines.push({ kind: 'item', runs: block.runs });
      continue;
    }
    if (text === '' || !endsLikeSentence(text) || CAPTION.test(text)) {
      here.lines.push({ kind: 'line', runs: block.runs });
      continue;
    }
    const paragraph: OutlineParagraph = {
      number: here.paragraphs.length + 1,
      text,
      runs: block.runs,
      references: referencesIn(text),
    };
    if (isItem) item = openItem(here, number, titleIn(text.replace(ITEM_NUMBER, '')));
    here.paragraphs.push(paragraph);
    here.lines.push({ kind: 'paragraph', runs: block.runs, number: paragraph.number });
    item?.paragraphs.push(paragraph);
  }
  for (const { items } of sections) endLists(items);
  const title = manuscript.title ?? blocks.title ?? front.shift();
  return {
    ...(title && { title }),
    authors: manuscript.authors.length > 0 ? manuscript.authors : namesIn(front),
    sections: sections.filter(({ paragraphs, tables }) => paragraphs.length > 0 || tables.length > 0),
    references,
  };
}

/** Numbers of works that a text cites: `[3]`, `[1,4-6]`, also where a bracket was lost: `[41，`. */
function referencesIn(text: string): number[] {
  const spans = [...text.matchAll(/\[(\d{1,3})\]\s*[–—-]\s*\[(\d{1,3})\]/g)].flatMap(([, from, to]) =>
    Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, at) => Number(from) + at),
  );
  const found = [...text.matchAll(/\[(\d{1,3}(?:\s*[,，、;–—-]\s*\d{1,3})*)(?=\s*[\],，。;；])/g)].flatMap(([, list]) =>
    list!.split(/[,，、;]/).flatMap((part) => {
      const [from, to] = part.split(/[–—-]/).map(Number);
      return to === undefined ? [from!] : Array.from({ length: Math.max(0, to - from! + 1) }, (_, at) => from! + at);
    }),
  );
  return [...new Set([...found, ...spans])].sort((a, b) => a - b);
}

function isCaption(text: string): boolean {
  return CAPTION.test(text) || (TABLE_NAME.test(text) && !endsLikeSentence(text));
}

/** The line above a table that names it, as in 表2 or Table 2. */
function captionAbove({ lines }: Section): Run[] {
  const last = lines.at(-1);
  return last?.kind === 'line' && isCaption(standing(last.runs).trim()) ? lines.pop()!.runs : [];
}

/** A first heading of the outermost level that has no equal is the title. */
function withoutTitle({ title, blocks }: Manuscript): { title?: string; rest: Block[]; shift: number } {
  const headings = blocks.filter((block) => block.type === 'heading');
  const outermost = Math.min(...headings.map(({ level }) => level));
  const [first] = headings;
  const isAlone = headings.filter(({ level }) => level === outermost).length === 1;
  const isTitle = !title && first?.level === outermost && isAlone && headings.length > 1 && blocks[0] === first;
  if (!isTitle) return { rest: blocks, shift: headings.length > 0 ? outermost - 1 : 0 };
  const inner = Math.min(...headings.slice(1).map(({ level }) => level));
  return { title: standing(first!.runs).trim(), rest: blocks.slice(1), shift: inner - 1 };
}

/** A short line that begins with the number of a section, one that follows on those before it. */
function isHeadingLine(runs: readonly Run[], sections: readonly Section[]): boolean {
  const whole = written(runs).trim();
  if (whole.length >= 60 || whole === '') return false;
  if (REFERENCES.test(whole)) return true;
  const match = SECTION_NUMBER.exec(whole);
  if (!match || endsLikeSentence(standing(runs).trim() || whole)) return false;
  const id = match[1] ?? String(fromChinese(match[2]!));
  const last = sections.findLast(({ id }) => /^\d/.test(id))?.id ?? '0';
  return compareNumbers(id, last) > 0 && Number(id.split('.')[0]) <= Number(last.split('.')[0]) + 2;
}

function headingOf(
  text: string,
  level: number | undefined,
  counters: readonly number[],
): { id: string; title: string; level: number } {
  const match = SECTION_NUMBER.exec(text);
  const number = match?.[1] ?? (match?.[2] ? String(fromChinese(match[2])) : undefined);
  if (number !== undefined) {
    return { id: number, title: text.slice(match![0].length).trim(), level: number.split('.').length };
  }
  const depth = Math.max(1, level ?? 1);
  const steps = Array.from({ length: depth }, (_, at) => counters[at] ?? 0);
  steps[depth - 1] = (steps[depth - 1] ?? 0) + 1;
  return { id: steps.map((step) => step || 1).join('.'), title: text, level: depth };
}

function countTo(id: string, counters: number[]): void {
  counters.splice(0, counters.length, ...id.split('.').map(Number));
}

/** Whether a later heading of the same level goes on two numbers further. */
function leavesGap(id: string, blocks: readonly Block[]): boolean {
  const next = String(Number(id) + 1);
  const isThere = (number: string) =>
    blocks.some(
      (block) =>
        block.type !== 'table' && SECTION_NUMBER.exec(standing(block.runs).trim())?.[1]?.split('.')[0] === number,
    );
  return isThere(next) && !isThere(id);
}

function openItem(section: Section, index: number, title: string): Item {
  const last = section.items.at(-1);
  const list = last ? (index > last.index ? last.list : last.list + 1) : 1;
  const opened: Item = { list, index, title: title.trim(), paragraphs: [] };
  section.items.push(opened);
  return opened;
}

/** What follows the last item of a list and is longer than any item before it belongs to the section again. */
function endLists(items: readonly Item[]): void {
  for (const [at, item] of items.entries()) {
    const others = items.filter(({ list }) => list === item.list).slice(0, -1);
    const isLast = items[at + 1]?.list !== item.list;
    if (isLast && others.length > 0) {
      item.paragraphs = item.paragraphs.slice(0, Math.max(1, ...others.map(({ paragraphs }) => paragraphs.length)));
    }
  }
}

/** The first words of an item, up to what parts them from the rest. */
function titleIn(text: string): string {
  const head = /^(.{2,80}?)(?:[:：;；。](?!\d)|\.(?=\s|$))/u.exec(text)?.[1];
  return head ?? (text.length > 40 ? text.slice(0, 41).replace(/\s+\S*$|.$/u, '') : text);
}

function readReference(text: string, references: Reference[]): void {
  if (text === '') return;
  const match = /^\s*[[［]?(\d{1,3})[\]］.、]?\s+?(.+)$|^\s*[[［](\d{1,3})[\]］]\s*(.+)$/u.exec(text);
  const number = match ? Number(match[1] ?? match[3]) : references.length + 1;
  if (!references.some((entry) => entry.number === number))
    references.push({ number, text: match?.[2] ?? match?.[4] ?? text });
}

/** Names in the lines under a title. */
function namesIn(front: readonly string[]): string[] {
  const [line] = front;
  if (!line || line.length > 80 || /\d{4}|@|大学|学院|universit|institut/i.test(line)) return [];
  return line
    .split(/[,，、;；]|\s{2,}|\band\b/)
    .map((name) => name.replaceAll(/[\d*†‡\s]+$/g, '').trim())
    .filter(Boolean);
}

function numberOf(prefix: string | undefined): number | undefined {
  if (prefix === undefined) return undefined;
  const inner = prefix.replaceAll(/[^\d一二三四五六七八九十]/g, '');
  return /^\d/.test(inner) ? Number(inner) : fromChinese(inner);
}

/** A number up to 99 in Chinese: `十二`. */
function fromChinese(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : [undefined, text];
  const digit = (letter: string) => CHINESE.indexOf(letter);
  return (tens === undefined ? 0 : (tens === '' ? 1 : digit(tens)) * 10) + (ones ? digit(ones) : 0);
}

function compareNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => id.split('.').map(Number)) as [number[], number[]];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
