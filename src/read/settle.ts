import { mdxToMdast } from 'satteri';
import { positionAt } from '../problems/place.ts';
import type { MdxNode } from './mdx.ts';

/*
 * What the parser's tree becomes before it is checked or drawn: the signs of ours that Markdown does not know. Checks and
 * build see the same tree.
 */

/**
 * Stand for a dollar and a tilde that the parser is to leave alone, and for the mark that ends a bare address: to the
 * parser a space.
 */
export const DOLLAR = '\uE024';
export const TILDE = '\uE07E';
export const END = '\u2028';

const STAND_INS = new RegExp(`[${DOLLAR}${TILDE}${END}]`, 'g');

/** A text as its author typed it, and as the parser read it: character for character. */
export interface Texts {
  typed: string;
  read: string;
}

/** The tree of a text, settled: a copy. */
export function settle(tree: MdxNode, texts: Texts): MdxNode {
  return { ...plain(tree, texts), children: settleAll(tree.children ?? [], texts) };
}

function settleAll(nodes: readonly MdxNode[], texts: Texts): MdxNode[] {
  return nodes.flatMap((node, index) => {
    if (node.type === 'text') return splitText(node, texts, index > 0);
    const own = plain(node, texts);
    if (!node.children) return [own];
    const children = settleAll(node.children, texts);
    return [{ ...own, children: node.type === 'blockquote' ? markSource(children, texts) : children }];
  });
}

/** A node by itself, without what the parser keeps there for its own use, in the signs that the author typed. */
function plain(node: MdxNode, { typed, read }: Texts): MdxNode {
  const entries = Object.entries(node).filter(([key]) => key !== 'children' && !key.startsWith('_'));
  if (typed === read) return Object.fromEntries(entries) as unknown as MdxNode;
  const { start, end } = node.position ?? {};
  const from = start?.offset ?? 0;
  const signs = [...read.slice(from, end?.offset).matchAll(STAND_INS)].map(({ index }) => typed[from + index]!);
  // The texts of a node stand in it in their sequence; an address may come after words, and holds no such mark.
  const isAddress = node.url !== undefined;
  const sign = (standIn: string) => (isAddress ? (standIn === DOLLAR ? '$' : '~') : (signs.shift() ?? standIn));
  const restore = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(STAND_INS, sign);
    if (Array.isArray(value)) return value.map(restore);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, restore(inner)]));
  };
  return restore(Object.fromEntries(entries)) as MdxNode;
}

/** A piece of a text's source, and what it shows. */
interface Token {
  raw: string;
  shown: string;
  offset: number;
}

/** The pieces of a text between two offsets: escapes and entities whole, all else character by character. */
function tokensOf({ read }: Texts, start: number, end: number): Token[] {
  return [...read.slice(start, end).matchAll(/\\[!-/:-@[-`{-~]|&#?\w+;|\r?\n[ \t>]*|[^]/g)].map(
    ({ 0: raw, index }) => ({ raw, shown: shownBy(raw), offset: start + index }),
  );
}

function shownBy(raw: string): string {
  if (raw.length === 1) return raw;
  if (raw.startsWith('\\')) return raw.slice(1);
  if (!raw.startsWith('&')) return '\n';
  const [paragraph] = (mdxToMdast(raw) as MdxNode).children ?? [];
  return paragraph?.children?.[0]?.value ?? raw;
}

/** A text of some pieces, with its place. */
function textFrom(tokens: readonly Token[], { typed }: Texts): MdxNode {
  const [first, last] = [tokens[0]!, tokens.at(-1)!];
  const place = (offset: number) => ({ offset, ...positionAt(typed, offset) });
  return {
    type: 'text',
    value: tokens.map(({ raw, shown, offset }) => (raw.length === 1 ? typed[offset] : shown)).join(''),
    position: { start: place(first.offset), end: place(last.offset + last.raw.length) },
  };
}

const SMALL = String.raw`[[\p{L}\p{N}+\-−–=\(\).,\/*′]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]]{1,20}`;
/** `CO~2~` and `10^-3^`: a few letters or figures; a subscript after a word, since two ranges enclose one, `1~2,3~4`. */
const SCRIPTS = new RegExp(`(?<![\\s\\d])${TILDE}(?<sub>${SMALL})${TILDE}|\\^(?<sup>${SMALL})\\^`, 'gv');

/** A text with its sub- and superscripts. */
function splitText(node: MdxNode, texts: Texts, follows: boolean): MdxNode[] {
  const { start, end } = node.position ?? {};
  if (!start || !end || !new RegExp(`[${TILDE}^]`).test(node.value ?? '')) return [plain(node, texts)];
  const tokens = tokensOf(texts, start.offset, end.offset);
  // Never, as far as we know: then the text stays as the parser has it.
  if (tokens.map(({ shown }) => shown).join('') !== node.value) return [plain(node, texts)];
  // A character a piece, after one that says whether something stands before.
  const mask = (follows ? '.' : ' ') + tokens.map(({ raw }) => (raw.length === 1 ? raw : ' ')).join('');
  const parts: MdxNode[] = [];
  let done = 0;
  const addText = (until: number) => {
    if (until > done) parts.push(textFrom(tokens.slice(done, until), texts));
  };
  for (const { 0: found, index, groups } of mask.matchAll(SCRIPTS)) {
    const [from, to] = [index - 1, index - 1 + found.length];
    addText(from);
    const small = textFrom(tokens.slice(from + 1, to - 1), texts);
    const type = groups?.['sub'] ? 'subscript' : 'superscript';
    parts.push({ type, children: [small], position: textFrom(tokens.slice(from, to), texts).position! });
    done = to;
  }
  addText(tokens.length);
  return parts;
}

const DASH = /^[—–―]/;

/** The last line of a quotation says whose it is when it starts with a dash. */
function markSource(blocks: readonly MdxNode[], texts: Texts): MdxNode[] {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph') return [...blocks];
  const [words, ...rest] = splitLine(last, texts);
  const line = rest.length > 0 ? rest[0]! : words!;
  const isSource = DASH.test(line.children?.[0]?.value ?? '') && (rest.length > 0 || blocks.length > 1);
  if (!isSource) return [...blocks];
  return [...blocks.slice(0, -1), ...(rest.length > 0 ? [words!] : []), { ...line, data: { hName: 'footer' } }];
}

/** A paragraph in two, where its last line starts with a dash. */
function splitLine(paragraph: MdxNode, texts: Texts): MdxNode[] {
  const children = paragraph.children ?? [];
  const index = children.findLastIndex(({ type, value = '' }) => type === 'text' && /\n(?=[—–―])/.test(value));
  const { start, end } = children[index]?.position ?? {};
  if (!start || !end) return [paragraph];
  const tokens = tokensOf(texts, start.offset, end.offset);
  const cut = tokens.findLastIndex(({ shown }, at) => shown === '\n' && DASH.test(tokens[at + 1]?.shown ?? ''));
  if (cut < 1) return [paragraph];
  const before = [...children.slice(0, index), textFrom(tokens.slice(0, cut), texts)];
  const after = [textFrom(tokens.slice(cut + 1), texts), ...children.slice(index + 1)];
  return [before, after].map((part) => ({
    ...paragraph,
    children: part,
    position: { start: part[0]!.position!.start, end: part.at(-1)!.position!.end },
  }));
}
