import { lazily, rememberEach, type Knowing } from '../cache/remember.ts';
import { positionAt, type FilePosition } from '../problems/place.ts';
import { usesIn, type BlockDefinition, type BlockUse } from '../read/block.ts';
import { lineNotation } from '../read/lines.ts';
import { nodesOf, type MdxNode } from '../read/mdx.ts';
import type { Prose } from '../read/prose.ts';
import type { Content } from '../read/readContent.ts';
import { splitName } from '../model/tables.ts';
import { linesByDocument, textsOf, type Line, type Lines } from './documents.ts';

/** A run of text as a reader meets it: a paragraph, a heading, a line of frontmatter, a cell. */
export interface Passage {
  text: string;
  /** Left out where the text has no language of its own. */
  lang?: string;
  /** Says what a table counts. */
  isScope?: boolean;
  /** A paragraph of MDX may hold markup; a line may not. */
  markup: boolean;
  /** Whether a figure or a bare number can be drawn in it. */
  figures: boolean;
  /** Where a piece of the text stands that starts at an index. */
  at(index: number, piece: string): FilePosition;
  /** The text with its code, its escapes and its references to characters as they are written. */
  raw: string;
  /** Where a piece of that stands. */
  rawAt(index: number, piece: string): FilePosition;
}

/** Those of a part of the content, which are looked for when they are asked for. */
export interface Passages extends Knowing {
  list(): readonly Passage[];
}

/** Stands in a passage for what is drawn there: a figure, a mark, code. It is neither Chinese, nor a letter, nor a space. */
const DRAWN = '…';

/**
 * Every passage of every text, of the registers and of the tables, part by part. They are looked for once in a content. The
 * passages of a part that has not changed since another was looked at are the same.
 * @param blocks definitions of the blocks that texts may hold: the same for every check of the content
 */
export function passagesOf(content: Content, blocks: readonly BlockDefinition[]): readonly Passages[] {
  const found = passages.get(content) ?? findPassages(content, blocks);
  passages.set(content, found);
  return found;
}

const passages = new WeakMap<Content, Passages[]>();

function findPassages(content: Content, blocks: readonly BlockDefinition[]): Passages[] {
  return [
    ...textsOf(content).map(ofText(blocks)),
    ...linesByDocument(content).map(ofLines),
    { known: { found: new Map() }, list: () => inTables(content) },
  ];
}

/** All that a reader sees of a text but its frontmatter. */
export const ofText = rememberEach((blocks: readonly BlockDefinition[]) => {
  const shown = blocks.flatMap(({ name, attributes }) => {
    const texts = Object.keys(attributes).filter((attribute) => attributes[attribute]!.type === 'text');
    return texts.length > 0 ? [`${name} ${texts.join(' ')}`] : [];
  });
  return rememberEach((text: Prose<unknown>): Passages => {
    const list = () => [
      ...inText(text),
      ...inPictures(text),
      ...usesIn(text).flatMap((use) => inAttributes(use, blocks)),
    ];
    return { known: text.known, part: `text with ${shown.join(', ')}`, list: lazily(list) };
  });
});

const PASSAGES = ['paragraph', 'heading', 'tableCell', 'code'];

/** Whether a node holds words directly; a block alone on its line does, without a paragraph. */
function isPassage({ type, children = [] }: MdxNode): boolean {
  return PASSAGES.includes(type) || (type === 'mdxJsxFlowElement' && children.some((child) => child.type === 'text'));
}

const inText = (prose: Prose<unknown>): Passage[] =>
  nodesOf(prose)
    .filter(isPassage)
    .map((block): Passage => {
      let text = '';
      let raw = '';
      const offsets: number[] = [];
      const rawOffsets: number[] = [];
      for (const { piece, written = piece, offset } of piecesOf(block, prose.source)) {
        text += piece;
        // What is not written as it is is one character of the text, whatever its length in the source.
        for (let unit = 0; unit < piece.length; unit++) offsets.push(offset + unit);
        raw += written;
        for (let unit = 0; unit < written.length; unit++) rawOffsets.push(offset + unit);
      }
      const placeIn = (all: number[]) => (index: number) => ({
        file: prose.file,
        ...positionAt(prose.source, all[index] ?? 0),
      });
      return {
        text,
        raw,
        lang: prose.lang,
        markup: true,
        figures: true,
        at: placeIn(offsets),
        rawAt: placeIn(rawOffsets),
      };
    });

/** What is said of pictures and links beside their words: alternative texts and titles. */
function inPictures(prose: Prose<unknown>): Passage[] {
  const { file, lang, source } = prose;
  return nodesOf(prose).flatMap(({ alt, title, position }) =>
    [alt, title].flatMap((text): Passage[] => {
      if (!text) return [];
      const { start, end } = position!;
      const at = (_: number, piece: string) => {
        const found = source.indexOf(piece, start.offset);
        return { file, ...positionAt(source, found >= 0 && found < end.offset ? found : start.offset) };
      };
      return [{ text, raw: text, lang, markup: true, figures: false, at, rawAt: at }];
    }),
  );
}

/** What a reader sees of the attributes of a block. */
function inAttributes(use: BlockUse, blocks: readonly BlockDefinition[]): Passage[] {
  const { attributes = {} } = blocks.find(({ name }) => name === use.name) ?? {};
  return Object.entries(attributes).flatMap(([name, { type }]): Passage[] => {
    const text = type === 'text' ? use.value(name) : undefined;
    if (text === undefined) return [];
    const at = (index: number) => use.valueAt(name, index);
    return [{ ...plainly(text, at), lang: use.lang }];
  });
}

interface Piece {
  /** A run that is written as it is, or one character; nothing for what is left out of the text. */
  piece: string;
  /** How it is written, where that is not the same. */
  written?: string;
  offset: number;
}

/** What a node shows, piece by piece. The source is read, not the node's value: an escaped character is meant as it is. */
function* piecesOf(node: MdxNode, source: string): Generator<Piece> {
  const start = node.position?.start.offset ?? 0;
  if (node.type === 'text') {
    const raw = source.slice(start, node.position?.end.offset);
    const tokens = raw.matchAll(/(\\[!-/:-@[-`{-~]|&#?\w+;)|(\r?\n[ \t>]*)|[^\\&\r\n]+|[^]/g);
    for (const { 0: token, 1: sign, 2: end, index } of tokens) {
      const piece = sign ? DRAWN : end ? '\n' : token;
      yield { piece, written: end ? '\n' : token, offset: start + index };
    }
  } else if (['inlineCode', 'code', 'inlineMath', 'math'].includes(node.type) && node.value) {
    const value = Math.max(source.indexOf(node.value, start), start);
    yield { piece: DRAWN, written: DRAWN, offset: start };
    // TeX writes \% for %, and signs and settings by names, which are no words: \times, \mathrm.
    const marks = node.type.endsWith('ath') ? /\\(?:[a-z]+)?/gi : /(?!)/g;
    const shown = node.value.replaceAll(marks, (mark) => '\\'.repeat(mark.length));
    for (const [unit, written] of [...shown].entries()) {
      if (written !== '\\' || shown === node.value) yield { piece: '', written, offset: value + unit };
    }
  } else if (node.children?.length && node.name !== 'Bare' && !showsAddress(node)) {
    for (const child of node.children) yield* piecesOf(child, source);
  } else {
    yield { piece: DRAWN, offset: start };
  }
}

/** A link whose words are its address: its punctuation is no prose. */
function showsAddress({ type, url = '', children = [] }: MdxNode): boolean {
  return type === 'link' && children.some(({ value }) => value !== undefined && url.endsWith(value));
}

const ofLines = rememberEach(({ known, part, list }: Lines): Passages => ({
  known,
  ...(part !== undefined && { part }),
  list: lazily(() => list().map(inLine)),
}));

const inLine = ({ file, text, path, lang, isSentence, at }: Line): Passage => ({
  isScope: path.includes('scopes'),
  ...plainly(
    // As long as the notation, so that an index counts the same in both.
    isSentence ? text.replaceAll(lineNotation, (notation) => DRAWN.repeat(notation.length)) : text,
    (index, piece) => ({ file, ...at(piece, index) }),
  ),
  figures: isSentence,
  ...(lang !== undefined && { lang }),
});

/** A passage without markup: it is written as it is read. */
const plainly = (text: string, at: Passage['at']) => ({
  text,
  raw: text,
  markup: false,
  figures: false,
  at,
  rawAt: at,
});

function inTables({ tables, site }: Content): Passage[] {
  return tables.flatMap((table) =>
    table.schema.fields.flatMap(({ name }): Passage[] => {
      const lang = splitName(name).suffix;
      if (!site.languages.some(({ code }) => code === lang)) return [];
      return table.rows.flatMap((row, index): Passage[] => {
        const text = row[name];
        if (typeof text !== 'string') return [];
        return [{ ...plainly(text, () => ({ file: table.file, ...table.at(index, name) })), lang }];
      });
    }),
  );
}
