import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { AuthorError } from '../read/authorError.ts';
import { decodeText } from './decode.ts';
import { missingParts } from './docxParts.ts';
import { fromPandoc, isEmpty, workOf, type Work } from './fromPandoc.ts';
import { fromText } from './fromText.ts';
import type { Manuscript } from './manuscript.ts';
import type { Meta } from './pandocTree.ts';
import { findPandoc, PANDOC_FORMATS, readBibliography, readWithPandoc, type PandocPlace } from './pandoc.ts';

/** How to read a manuscript. */
export interface ReadSettings extends PandocPlace {
  /** The mark that strikes in plain text; else one of the usual. */
  mark?: string | undefined;
}

/** A manuscript, and by what it was read. */
export interface ReadManuscript {
  manuscript: Manuscript;
  reader: string;
}

/**
 * Read a manuscript, of whichever kind its name says it is.
 * @throws {AuthorError} when it cannot be read, with what to do
 */
export async function readManuscript(file: string, settings: ReadSettings): Promise<ReadManuscript> {
  const name = basename(file);
  const kind = extname(file).toLowerCase();
  const bytes = readFileSync(file);
  if (bytes.length === 0) throw new AuthorError(`"${name}" is empty.`);
  if (kind === '.txt')
    return settle(name, { manuscript: fromText(decodeText(bytes, name), settings.mark), reader: 'jianbao' });
  const options = PANDOC_FORMATS[kind];
  if (!options) throw new AuthorError(refusal(name, kind));
  // Before Pandoc is looked for: what cannot be opened needs no reader.
  if (kind === '.docx') missingParts(bytes, fromText(''));
  const pandoc = await findPandoc(settings);
  const document = await readWithPandoc(pandoc, file, options, settings.env);
  const works = new Map<string, Work>();
  for (const bibliography of namedFiles(document.meta['bibliography']).map((path) => resolve(dirname(file), path))) {
    if (!existsSync(bibliography)) continue;
    for (const { id, title = '', author = [], issued, DOI, URL } of await readBibliography(
      pandoc,
      bibliography,
      settings.env,
    )) {
      const names = author.map(({ given, family, literal }) => literal ?? [given, family].filter(Boolean).join(' '));
      const work = workOf(title, names, String(issued?.['date-parts']?.[0]?.[0] ?? ''));
      works.set(id, { ...work, ...(DOI ? { doi: DOI } : URL && { url: URL }) });
    }
  }
  const manuscript = fromPandoc(document, works);
  if (kind === '.docx') manuscript.parts.push(...missingParts(bytes, manuscript));
  return settle(name, { manuscript, reader: pandoc.name });
}

/** The files that `\\bibliography` or the front matter names. */
function namedFiles(meta: Meta | undefined): string[] {
  if (!meta) return [];
  if (meta.t === 'MetaList') return meta.c.flatMap(namedFiles);
  const name =
    meta.t === 'MetaString'
      ? meta.c
      : meta.t === 'MetaInlines'
        ? meta.c.map((inline) => (inline.t === 'Str' ? inline.c : '')).join('')
        : '';
  return name ? [name.includes('.') ? name : `${name}.bib`] : [];
}

function settle(name: string, read: ReadManuscript): ReadManuscript {
  if (isEmpty(read.manuscript)) throw new AuthorError(`"${name}" holds no text that could be read.`);
  return read;
}

function refusal(name: string, kind: string): string {
  if (kind === '.doc' || kind === '.wps')
    return `"${name}" is in an old format. Open it in a word processor and save it as .docx.`;
  if (kind === '.pdf')
    return `"${name}" is a PDF, which does not say what is a heading or a table. Ask for the manuscript as .docx, .odt or .tex.`;
  if (/^\.(?:png|jpe?g|tiff?|heic)$/.test(kind))
    return `"${name}" is a picture. Have its text recognised and save it as .docx or .txt.`;
  return `"${name}": no manuscript ends in "${kind}". These do: .docx .odt .tex .xml (JATS) .md .html .txt`;
}
