import { deflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  ParseSpeeds,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { markArtifacts } from './artifacts.ts';
import { partWords, readFonts, type FontText } from './partWords.ts';
import { findFaults } from './pdfUa.ts';
import { readStream } from './readStream.ts';

/** What is said about a PDF. */
export interface PdfMatter {
  title: string;
  /** BCP 47 tag. */
  tag: string;
  author: string;
  /** Day of the edition, `2024-02-29`: a PDF is as old as what it says. */
  date: string;
  bookmarks?: Bookmark[];
}

/** A bookmark, with others below it. */
export interface Bookmark {
  title: string;
  /** Page number, from 1. */
  page: number;
  below?: Bookmark[];
}

const name = PDFName.of;

/** As it is, and in one go: else the library waits for a moment after every hundred objects. */
const AT_ONCE = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest };

/** A PDF that is finished. */
export interface FinishedPdf {
  bytes: Uint8Array;
  pages: number;
  /** What keeps it from PDF/UA-1: a text each. A file with none says in its metadata that it conforms. */
  faults: string[];
}

/**
 * Finish a tagged PDF as Chromium prints it: metadata, bookmarks, and what PDF/UA-1 (ISO 14289-1) asks for beyond. The
 * same print gives the same bytes, whenever and in whatever order it is made.
 */
export async function finishPdf(printed: Uint8Array, matter: PdfMatter): Promise<FinishedPdf> {
  const pdf = await PDFDocument.load(printed, AT_ONCE);
  if (matter.bookmarks) setBookmarks(pdf, matter.bookmarks);
  const elements = listElements(pdf);
  mapRoles(pdf);
  tagFormulas(elements);
  wrapListItems(pdf, elements);
  wrapCaptions(pdf, elements);
  renumberCells(pdf, elements);
  describeLinks(pdf, matter);
  const fonts = new Map<PDFObject, FontText>();
  for (const { node } of pdf.getPages()) {
    const contents = node.Contents();
    const ref = node.get(name('Contents'));
    if (contents instanceof PDFRawStream && ref instanceof PDFRef) {
      const marked = markArtifacts(partWords(readStream(contents), readFonts(node.Resources(), fonts)));
      // In the old one's place: beside it, the old one would stay in the file, unused.
      const packed = deflateSync(Buffer.from(marked, 'latin1'));
      pdf.context.assign(ref, pdf.context.stream(packed, { Filter: 'FlateDecode' }));
    }
  }
  setProperties(pdf, matter);
  const faults = findFaults(pdf);
  setMetadata(pdf, matter, faults.length === 0);
  // Chromium writes version 1.4, which knows no packed objects: with them a sheet is a third smaller. The version becomes 1.7.
  return {
    bytes: await pdf.save({ useObjectStreams: true, objectsPerTick: Infinity }),
    pages: pdf.getPageCount(),
    faults,
  };
}

/** The pages, from 1, on which those parts of a print begin that links within it lead to, by their ids. */
export async function findParts(printed: Uint8Array): Promise<Map<string, number>> {
  const pdf = await PDFDocument.load(printed, AT_ONCE);
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref, index + 1]));
  const places = pdf.catalog.lookupMaybe(name('Dests'), PDFDict);
  return new Map(
    [...(places?.entries() ?? [])].flatMap(([id, place]) => {
      const value = pdf.context.lookup(place);
      const page = value instanceof PDFArray ? pages.get(value.get(0) as PDFRef) : undefined;
      return page === undefined ? [] : [[id.decodeText(), page] as const];
    }),
  );
}

function setProperties(pdf: PDFDocument, { title, tag, author, date }: PdfMatter): void {
  const day = new Date(`${date}T00:00:00Z`);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setAuthor(author);
  pdf.setLanguage(tag);
  pdf.setCreator('Jianbao');
  pdf.setProducer('Chromium, pdf-lib');
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
}

/** Write the metadata. Only a file that was checked says that it conforms to PDF/UA-1. */
function setMetadata(pdf: PDFDocument, { title, tag, author, date }: PdfMatter, conforms: boolean): void {
  const stamp = `${date}T00:00:00Z`;
  const xmp = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escape(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${escape(tag)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Jianbao</xmp:CreatorTool><xmp:CreateDate>${stamp}</xmp:CreateDate><xmp:ModifyDate>${stamp}</xmp:ModifyDate>
<pdf:Producer>Chromium, pdf-lib</pdf:Producer>
</rdf:Description>${conforms ? UA : ''}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  const stream = pdf.context.stream(Buffer.from(xmp, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(name('Metadata'), pdf.context.register(stream));
}

const UA = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>`;

const escape = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Chromium names roles of PDF 2.0 in a file of an older version; readers drop the text of a role they do not know. */
function mapRoles(pdf: PDFDocument): void {
  const root = structureRoot(pdf);
  root?.set(name('RoleMap'), pdf.context.obj({ Strong: 'Span', Em: 'Span' }));
}

/** A picture that is described by its TeX is a formula: `press.ts` describes each. */
function tagFormulas(elements: Map<PDFRef, PDFDict>): void {
  for (const dict of elements.values()) {
    const words = dict.lookup(name('Alt'));
    const isText = words instanceof PDFString || words instanceof PDFHexString;
    if (isText && words.decodeText().startsWith('TeX: ')) dict.set(name('S'), name('Formula'));
  }
}

/** The content of a list item stands in its body. */
function wrapListItems(pdf: PDFDocument, elements: Map<PDFRef, PDFDict>): void {
  wrapKids(pdf, elements, 'LI', 'LBody', (role) => role !== 'Lbl' && role !== 'LBody');
}

/** What stands in a table and is no row is its caption: Chromium loses that tag when a caption holds paragraphs. */
function wrapCaptions(pdf: PDFDocument, elements: Map<PDFRef, PDFDict>): void {
  // Ink of the table's own, its rules, is no part of that.
  wrapKids(pdf, elements, 'Table', 'Caption', (role) => role !== undefined && !ROWS.has(role));
}

const ROWS = new Set(['TR', 'THead', 'TBody', 'TFoot', 'Caption']);

/**
 * Wrap in every element of a role what may not stand there by itself.
 * @param wrapper role of what is put around it
 * @param isLoose whether an element of a role is to be wrapped; `undefined` stands for marked content
 */
function wrapKids(
  pdf: PDFDocument,
  elements: Map<PDFRef, PDFDict>,
  role: string,
  wrapper: string,
  isLoose: (role: string | undefined) => boolean,
): void {
  const wrappers = new Map<PDFRef, PDFRef>();
  for (const [ref, dict] of [...elements]) {
    const kids = dict.get(name('K'));
    if (dict.get(name('S')) !== name(role) || !kids) continue;
    const list = kids instanceof PDFArray ? kids.asArray() : [kids];
    const isPart = (kid: PDFObject) => {
      const own = kid instanceof PDFRef ? elements.get(kid)?.get(name('S')) : undefined;
      return !isLoose(own instanceof PDFName ? own.decodeText() : undefined);
    };
    const content = list.filter((kid) => !isPart(kid));
    if (content.length === 0) continue;
    const body = pdf.context.obj({ Type: 'StructElem', S: wrapper, P: ref, K: content });
    const bodyRef = pdf.context.register(body);
    const page = dict.get(name('Pg'));
    if (page) body.set(name('Pg'), page);
    for (const kid of content) if (kid instanceof PDFRef) elements.get(kid)?.set(name('P'), bodyRef);
    const parts = list.filter(isPart);
    // A label stands before the body, and rows after their caption.
    dict.set(name('K'), pdf.context.obj(role === 'LI' ? [...parts, bodyRef] : [bodyRef, ...parts]));
    elements.set(bodyRef, body);
    wrappers.set(ref, bodyRef);
  }
  if (!isLoose(undefined)) return;
  // Marked content that was the element's own is now its wrapper's.
  const tree = structureRoot(pdf)?.lookupMaybe(name('ParentTree'), PDFDict);
  for (const entry of numberTree(tree)) {
    if (!(entry instanceof PDFArray)) continue;
    entry.asArray().forEach((parent, index) => {
      const body = parent instanceof PDFRef && wrappers.get(parent);
      if (body) entry.set(index, body);
    });
  }
}

/** Chromium numbers table cells by a counter that goes on from print to print, and not always in their order. */
function renumberCells(pdf: PDFDocument, elements: Map<PDFRef, PDFDict>): void {
  const found = [...elements.values()].flatMap((dict) => listStrings(dict, 'ID'));
  const ids = [...new Set(found.map(({ text }) => text))];
  const renamed = new Map(ids.map((id, index) => [id, `cell-${String(index + 1).padStart(5, '0')}`]));
  for (const dict of elements.values()) {
    for (const { text, replace } of [...listStrings(dict, 'ID'), ...listHeaders(dict)]) {
      const id = renamed.get(text);
      if (id) replace(PDFString.of(id));
    }
  }
  if (ids.length === 0) return;
  const names = [...elements].flatMap(([ref, dict]) => listStrings(dict, 'ID').map(({ text }) => ({ text, ref })));
  names.sort((a, b) => (a.text < b.text ? -1 : 1));
  const tree = { Names: names.flatMap(({ text, ref }) => [PDFString.of(text), ref]) };
  const root = structureRoot(pdf);
  // The old tree has the old names: left in the file, unused, it would still make its bytes differ.
  deleteTree(pdf, root?.get(name('IDTree')));
  root?.set(name('IDTree'), pdf.context.obj(tree));
}

/** Delete the nodes of a name tree. What they lead to stays. */
function deleteTree(pdf: PDFDocument, node: PDFObject | undefined): void {
  const kids = pdf.context.lookupMaybe(node, PDFDict)?.lookupMaybe(name('Kids'), PDFArray);
  for (const kid of kids?.asArray() ?? []) deleteTree(pdf, kid);
  if (node instanceof PDFRef) pdf.context.delete(node);
}

interface TextPlace {
  text: string;
  replace(value: PDFString): void;
}

function listStrings(dict: PDFDict, key: string): TextPlace[] {
  const value = dict.get(name(key));
  const isText = value instanceof PDFString || value instanceof PDFHexString;
  return isText ? [{ text: value.decodeText(), replace: (text) => dict.set(name(key), text) }] : [];
}

/** The ids of its header cells that a data cell names. */
function listHeaders(dict: PDFDict): TextPlace[] {
  const attributes = dict.lookup(name('A'));
  const all = attributes instanceof PDFArray ? attributes.asArray() : attributes ? [attributes] : [];
  return all.flatMap((one) => {
    const value = one instanceof PDFRef ? dict.context.lookup(one) : one;
    const headers = value instanceof PDFDict ? value.lookup(name('Headers')) : undefined;
    if (!(headers instanceof PDFArray)) return [];
    return headers.asArray().flatMap((header, index) => {
      const isText = header instanceof PDFString || header instanceof PDFHexString;
      return isText ? [{ text: header.decodeText(), replace: (text: PDFString) => headers.set(index, text) }] : [];
    });
  });
}

/** Who cannot see a link hears where it leads: its address, or within the file the bookmark of its page. */
function describeLinks(pdf: PDFDocument, { title, bookmarks = [] }: PdfMatter): void {
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref, index + 1]));
  const names = pdf.catalog.lookupMaybe(name('Dests'), PDFDict);
  const flat = bookmarks.flatMap((bookmark) => [bookmark, ...(bookmark.below ?? [])]);
  const titleAt = (link: PDFDict) => {
    const named = link.lookup(name('Dest'));
    const place = named instanceof PDFName ? names?.lookup(named) : named;
    const page = place instanceof PDFArray ? pages.get(place.get(0) as PDFRef) : undefined;
    return flat.findLast((bookmark) => page !== undefined && bookmark.page <= page)?.title ?? title;
  };
  for (const { node } of pdf.getPages()) {
    const annotations = node.Annots();
    for (let index = 0; index < (annotations?.size() ?? 0); index += 1) {
      const link = annotations!.lookup(index, PDFDict);
      const uri = link.lookupMaybe(name('A'), PDFDict)?.lookupMaybe(name('URI'), PDFString, PDFHexString);
      const text = uri ? readable(uri.decodeText()) : titleAt(link);
      link.set(name('Contents'), PDFHexString.fromText(text));
    }
  }
}

/** An address in its own letters; one whose escapes stand for none is left as it is. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function setBookmarks(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { context } = pdf;
  const root = context.nextRef();
  context.assign(root, context.obj({ Type: 'Outlines', ...addBookmarks(pdf, root, bookmarks) }));
  pdf.catalog.set(name('Outlines'), root);
  pdf.catalog.set(name('PageMode'), name('UseOutlines'));
}

/** Add bookmarks below another, or below the root. @returns what that says of them */
function addBookmarks(pdf: PDFDocument, parent: PDFRef, bookmarks: readonly Bookmark[]) {
  const { context } = pdf;
  const refs = bookmarks.map(() => context.nextRef());
  for (const [index, { title, page, below }] of bookmarks.entries()) {
    const item = context.obj({
      Parent: parent,
      Dest: [pdf.getPage(page - 1).ref, 'Fit'],
      ...(below && addBookmarks(pdf, refs[index]!, below)),
    });
    item.set(name('Title'), PDFHexString.fromText(title));
    if (index > 0) item.set(name('Prev'), refs[index - 1]!);
    if (index < refs.length - 1) item.set(name('Next'), refs[index + 1]!);
    context.assign(refs[index]!, item);
  }
  const shown = bookmarks.reduce((sum, { below = [] }) => sum + 1 + below.length, 0);
  return { First: refs[0]!, Last: refs.at(-1)!, Count: shown };
}

/** The elements of the structure tree in their order. */
function listElements(pdf: PDFDocument): Map<PDFRef, PDFDict> {
  const elements = new Map<PDFRef, PDFDict>();
  const visit = (kid: PDFObject | undefined) => {
    const value = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    if (value instanceof PDFArray) value.asArray().forEach(visit);
    else if (value instanceof PDFDict && kid instanceof PDFRef && value.has(name('S'))) {
      elements.set(kid, value);
      visit(value.get(name('K')));
    }
  };
  visit(structureRoot(pdf)?.get(name('K')));
  return elements;
}

function structureRoot(pdf: PDFDocument): PDFDict | undefined {
  return pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
}

/** Values of a number tree. */
function numberTree(node: PDFDict | undefined): PDFObject[] {
  const kids = node?.lookupMaybe(name('Kids'), PDFArray);
  const numbers = node?.lookupMaybe(name('Nums'), PDFArray);
  const below = kids ? kids.asArray().flatMap((_, index) => numberTree(kids.lookup(index, PDFDict))) : [];
  const own = numbers ? numbers.asArray().flatMap((_, index) => (index % 2 ? [numbers.lookup(index)!] : [])) : [];
  return [...below, ...own];
}
