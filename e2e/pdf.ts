import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** Open a PDF, a file or its bytes, as a viewer does. */
export function openPdf(source: string | Uint8Array): Promise<Pdf> {
  return getDocumentProxy(new Uint8Array(typeof source === 'string' ? readFileSync(source) : source), { verbosity: 0 });
}

/** Read a PDF, a file or its bytes: its pages and its text, of each page too, in the order of the file. */
export async function readPdf(source: string | Uint8Array) {
  const pdf = await openPdf(source);
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const texts = await Promise.all(
    numbers.map(async (number) =>
      (await piecesOf(pdf, number)).map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''),
    ),
  );
  return { pdf, pages: pdf.numPages, text: texts.join(' '), texts };
}

export type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The pieces of text of a page. They are read once, which takes most of the time. */
async function piecesOf(pdf: Pdf, number: number) {
  const page = await pdf.getPage(number);
  const pieces = readBefore.get(page) ?? page.getTextContent();
  readBefore.set(page, pieces);
  return (await pieces).items.flatMap((item) => ('str' in item ? [item] : []));
}

type Page = Awaited<ReturnType<Pdf['getPage']>>;
const readBefore = new WeakMap<Page, ReturnType<Page['getTextContent']>>();

/** Size of the smallest type of a page, in points, as it is on paper. */
export async function leastType(pdf: Pdf, page = 1): Promise<number> {
  const pieces = (await piecesOf(pdf, page)).filter(({ str }) => str.trim());
  return Math.min(...pieces.map(({ transform }) => Math.hypot(transform[2] as number, transform[3] as number)));
}

/** How far the last line of a page stands above the foot of the paper, in millimetres. */
export async function footOf(pdf: Pdf, page = 1): Promise<number> {
  const pieces = (await piecesOf(pdf, page)).filter(({ str }) => str.trim());
  return (Math.min(...pieces.map(({ transform }) => transform[5] as number)) / 72) * 25.4;
}

/** A node of the structure tree, as far as tests look at it. */
interface TreeNode {
  role?: string;
  alt?: string;
  children?: TreeNode[];
}

/** Every node of a page's structure tree. */
export async function listTree(pdf: Pdf, page = 1): Promise<TreeNode[]> {
  const flatten = (node: TreeNode): TreeNode[] => [node, ...(node.children ?? []).flatMap(flatten)];
  const tree = (await (await pdf.getPage(page)).getStructTree()) as TreeNode | null;
  return tree ? flatten(tree) : [];
}

/** Roles whose words are said in one go. */
const SAID = new Set(['H1', 'H2', 'H3', 'P', 'LI', 'TH', 'TD', 'Caption']);

/**
 * What is heard of a page by who has its tags read aloud, in their order: a line each for headings, paragraphs, items and
 * cells, with their role; what stands in none of these has a line without one. Signs between bars part what is tagged apart.
 */
export async function readAloud(pdf: Pdf, number = 1): Promise<string[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast(Boolean);
      if (id) words.set(id, (words.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id);
  }
  const lines: string[] = [];
  const say = (node: TreeNode & { id?: string }): string =>
    node.alt ?? ((node.id && words.get(node.id)) || (node.children ?? []).map(say).join(' '));
  const visit = (node: TreeNode & { id?: string }) => {
    const isSaid = SAID.has(node.role ?? '') || !node.children || node.alt;
    if (!isSaid) return node.children!.forEach(visit);
    const text = say(node).replace(/\s+/g, ' ').trim();
    if (text) lines.push(SAID.has(node.role ?? '') ? `${node.role}: ${text}` : text);
  };
  visit((await page.getStructTree()) as TreeNode);
  return lines;
}

/**
 * The text of a page as its file holds it, piece by marked piece. Viewers put in spaces by where letters stand; those that
 * read a text aloud need not.
 */
export async function readPieces(pdf: Pdf, number: number): Promise<string[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
  const pieces: string[] = [];
  let text = '';
  for (const [index, operator] of fnArray.entries()) {
    if (operator === OPS.showText) {
      const [glyphs] = argsArray[index] as [({ unicode: string } | number)[]];
      text += glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('');
    } else if (operator === OPS.beginMarkedContentProps || operator === OPS.beginMarkedContent) {
      pieces.push(text);
      text = '';
    }
  }
  return [...pieces, text];
}

/** A font of a PDF. */
interface Font {
  name: string;
  /** `TrueType`, `CIDFontType2`, `Type3` … */
  type: string;
  embedded: boolean;
  /** What its glyphs say when text is searched or copied; of a part of a composite font, nothing. */
  toUnicode?: string;
}

/** Every font of a PDF. */
export async function listFonts(file: string): Promise<Font[]> {
  const { context } = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  const dicts = context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const text = (dict: PDFDict, key: string) => dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? '';
  return dicts
    .filter((dict) => text(dict, 'Type') === 'Font')
    .map((dict) => {
      const type = text(dict, 'Subtype');
      const descriptor = dict.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
      const map = dict.lookup(PDFName.of('ToUnicode'));
      return {
        name: text(dict, 'BaseFont'),
        type,
        // A composite font holds no glyphs: its part does.
        embedded:
          type === 'Type0' || ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key))),
        ...(map instanceof PDFRawStream && {
          toUnicode: Buffer.from(decodePDFRawStream(map).decode()).toString('latin1'),
        }),
      };
    });
}

/** Characters that a ToUnicode map gives; of a range, both ends. */
export function mappedText(map: string): string {
  const read = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const inside = (kind: string) => [...map.matchAll(new RegExp(`begin${kind}([\\s\\S]*?)end${kind}`, 'g'))].join('');
  const single = [...inside('bfchar').matchAll(/<\w+>\s*<(\w+)>/g)].map(([, hex]) => read(hex!));
  const ranges = [...inside('bfrange').matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)].map(([, from, to, first]) => {
    const start = read(first!);
    return start + String.fromCodePoint(start.codePointAt(0)! + parseInt(to!, 16) - parseInt(from!, 16));
  });
  const lists = [...inside('bfrange').matchAll(/\[([^\]]*)\]/g)].map(([, list]) =>
    read(list!.replace(/[^0-9a-f]/gi, '')),
  );
  return [...single, ...ranges, ...lists].join('');
}
