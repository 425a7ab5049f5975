import { strFromU8, unzipSync } from 'fflate';
import { AuthorError } from '../read/authorError.ts';
import { written, type Manuscript, type Part } from './manuscript.ts';

/**
 * What a DOCX holds and a manuscript that was read from it lacks: headers, text boxes, what a reader passes over. Each
 * paragraph of each part is looked for, so that no character is lost without a word.
 * @throws {AuthorError} when the file is no DOCX that can be opened
 */
export function missingParts(bytes: Uint8Array, manuscript: Manuscript): Part[] {
  const whole = plain(textsOf(manuscript).join(' '));
  return Object.entries(openDocx(bytes))
    .filter(
      ([name]) =>
        /^word\/[^/]+\.xml$/.test(name) &&
        !/^word\/(?:styles|settings|numbering|fontTable|webSettings|theme)/.test(name),
    )
    .flatMap(([name, part]) =>
      paragraphsOf(strFromU8(part)).flatMap((texts): Part[] => {
        const text = texts.join('');
        if (plain(text) === '' || whole.includes(plain(text))) return [];
        const lost = texts.filter((piece) => plain(piece) !== '' && !whole.includes(plain(piece)));
        return lost.length > 0 ? [{ name, text: lost.length === texts.length ? text : lost.join(' ') }] : [];
      }),
    );
}

/** The files of a DOCX. */
function openDocx(bytes: Uint8Array): Record<string, Uint8Array> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new AuthorError(
      'The file is encrypted, or is an old .doc under another name. Open it, take off its password, and save it as .docx.',
    );
  }
  try {
    const files = unzipSync(bytes);
    if (files['word/document.xml']) return files;
  } catch {
    // Told below.
  }
  throw new AuthorError(
    'The file is no DOCX that can be opened: it is damaged or cut off. Open it in a word processor and save it anew.',
  );
}

/** The texts of each paragraph, struck ones too, in the order of a part. */
function paragraphsOf(xml: string): string[][] {
  return xml
    .split(/<\/w:p>/)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:(?:t|delText)(?:\s[^>]*)?>([^<]*)<\/w:(?:t|delText)>/g)].map(([, text]) =>
        decode(text!),
      ),
    );
}

function decode(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    name ? (named[name] ?? whole) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  );
}

/** A text without what readers set differently: spaces, and the shape of quotation marks. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\u200b\u00ad]+/g, '')
    .replaceAll(/[“”„«»]/g, '"')
    .replaceAll(/[‘’‚]/g, "'");
}

/** Every text that was read. */
export function textsOf({
  title,
  authors,
  date,
  blocks,
  footnotes,
  comments,
  references,
  parts,
}: Manuscript): string[] {
  const inBlocks = blocks.flatMap((block) =>
    block.type === 'table'
      ? [block.caption, ...[...block.head, ...block.rows].flat().map(({ runs }) => runs)].map(written)
      : [written(block.runs)],
  );
  return [
    title ?? '',
    ...authors,
    date ?? '',
    ...inBlocks,
    ...footnotes,
    ...[...comments, ...references, ...parts].map(({ text }) => text),
  ];
}
