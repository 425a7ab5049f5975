import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { hasLooseInk } from './artifacts.ts';
import { readStream } from './readStream.ts';

const name = PDFName.of;

/** Roles of ISO 32000-1, 14.8.4, by which readers know what a part is. */
const ROLES = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

/** A part of the structure tree. */
interface Part {
  role: string;
  dict: PDFDict;
  parts: Part[];
}

/**
 * What keeps a finished PDF from PDF/UA-1 (ISO 14289-1), as far as its structure shows it; each fault once, by its
 * clause. Only what has none may say that it conforms. The tests hold these rules against veraPDF, which knows all.
 */
export function findFaults(pdf: PDFDocument): string[] {
  const root = readTree(pdf);
  const parts = [...walk(root)];
  return [
    ...checkDocument(pdf),
    ...checkInk(pdf),
    ...parts.flatMap(checkPart),
    ...checkHeadings(parts),
    ...checkLinks(pdf),
    ...checkFonts(pdf),
  ].filter((fault, index, all) => all.indexOf(fault) === index);
}

function checkDocument({ catalog }: PDFDocument): string[] {
  const hasTitle = catalog.lookupMaybe(name('ViewerPreferences'), PDFDict)?.has(name('DisplayDocTitle'));
  const isMarked = catalog.lookupMaybe(name('MarkInfo'), PDFDict)?.has(name('Marked'));
  return [
    ...(hasTitle ? [] : ['7.1: the title is not shown']),
    ...(isMarked ? [] : ['7.1: the file is not tagged']),
    ...(catalog.has(name('Lang')) ? [] : ['7.2: no language is named']),
  ];
}

function checkInk(pdf: PDFDocument): string[] {
  return pdf.getPages().flatMap(({ node }, index) => {
    const contents = node.Contents();
    const isLoose = !(contents instanceof PDFRawStream) || hasLooseInk(readStream(contents));
    return isLoose ? [`7.1: ink on page ${index + 1} is neither tagged nor an artifact`] : [];
  });
}

function checkPart(part: Part): string[] {
  const { role, dict, parts } = part;
  if (!ROLES.has(role)) return [`7.1: the role ${role} is not known`];
  const kids = parts.map((kid) => kid.role);
  const holdsOnly = (...roles: string[]) => kids.every((kid) => roles.includes(kid));
  switch (role) {
    case 'Table':
      return checkTable(part);
    case 'TH':
      return attributesOf(dict).some((attributes) => attributes.has(name('Scope')))
        ? []
        : ['7.5: a head of a table does not say what it heads'];
    case 'L':
      return holdsOnly('LI', 'L', 'Caption') ? [] : ['7.2: a list holds something else than items'];
    case 'LI':
      return holdsOnly('Lbl', 'LBody') ? [] : ['7.2: an item of a list has no body'];
    case 'Figure':
    case 'Formula':
      return dict.has(name('Alt')) || dict.has(name('ActualText')) ? [] : ['7.3: a picture has no description'];
    default:
      return [];
  }
}

/** Rows have the same number of columns, and nothing but rows, and a caption that says something, stands in a table. */
function checkTable(table: Part): string[] {
  const unwrapped = table.parts.flatMap((part) =>
    ['THead', 'TBody', 'TFoot', 'NonStruct'].includes(part.role) ? part.parts : [part],
  );
  const rows = unwrapped.filter(({ role }) => role === 'TR');
  const isClean = unwrapped.every(({ role }) => role === 'TR' || role === 'Caption');
  const captions = unwrapped.filter(({ role }) => role === 'Caption');
  const isSaid = captions.every(({ dict }) => dict.has(name('K')));
  const widths = new Set(widthsOf(rows));
  return [
    ...(isClean ? [] : ['7.2: a table holds something else than rows']),
    ...(captions.length > 1 ? ['7.2: a table has more than one caption'] : []),
    ...(isSaid ? [] : ['7.2: a caption is empty']),
    ...(widths.size > 1 ? ['7.2: rows of a table have different numbers of columns'] : []),
  ];
}

/** Columns of each row, with cells that reach down from rows above. */
function widthsOf(rows: readonly Part[]): number[] {
  let reaching: { span: number; rows: number }[] = [];
  return rows.map(({ parts }) => {
    const fromAbove = reaching.reduce((sum, { span }) => sum + span, 0);
    const cells = parts.map(({ dict }) => ({ span: spanOf(dict, 'ColSpan'), rows: spanOf(dict, 'RowSpan') }));
    reaching = [...reaching, ...cells]
      .map((cell) => ({ ...cell, rows: cell.rows - 1 }))
      .filter((cell) => cell.rows > 0);
    return fromAbove + cells.reduce((sum, { span }) => sum + span, 0);
  });
}

function spanOf(dict: PDFDict, key: string): number {
  const spans = attributesOf(dict).flatMap(
    (attributes) => attributes.lookupMaybe(name(key), PDFNumber)?.asNumber() ?? [],
  );
  return spans[0] ?? 1;
}

function checkHeadings(parts: readonly Part[]): string[] {
  const levels = parts.flatMap(({ role }) => (/^H[1-6]$/.test(role) ? Number(role[1]) : []));
  return [
    ...(levels.length > 0 && levels[0] !== 1 ? ['7.4: the first heading is not of the first level'] : []),
    ...(levels.some((level, index) => index > 0 && level > levels[index - 1]! + 1)
      ? ['7.4: a heading skips a level']
      : []),
  ];
}

function checkLinks(pdf: PDFDocument): string[] {
  const links = pdf.getPages().flatMap(({ node }) => {
    const annotations = node.Annots();
    return Array.from({ length: annotations?.size() ?? 0 }, (_, index) => annotations!.lookup(index, PDFDict));
  });
  const says = (link: PDFDict) => {
    const contents = link.lookup(name('Contents'));
    return (contents instanceof PDFString || contents instanceof PDFHexString) && contents.decodeText() !== '';
  };
  return [
    ...(links.every(says) ? [] : ['7.18: a link does not say where it leads']),
    ...(links.every((link) => link.has(name('StructParent'))) ? [] : ['7.18: a link is not tagged']),
  ];
}

function checkFonts({ context }: PDFDocument): string[] {
  const fonts = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.get(name('Type')) === name('Font') ? [object] : []));
  const isEmbedded = (font: PDFDict) =>
    font.has(name('DescendantFonts')) ||
    font.get(name('Subtype')) === name('Type3') ||
    ['FontFile', 'FontFile2', 'FontFile3'].some((key) =>
      font.lookupMaybe(name('FontDescriptor'), PDFDict)?.has(name(key)),
    );
  return fonts.every(isEmbedded) ? [] : ['7.21: a font is not embedded'];
}

/** Attributes of a part, which may be one dictionary or several. */
function attributesOf(dict: PDFDict): PDFDict[] {
  const attributes = dict.lookup(name('A'));
  if (attributes instanceof PDFDict) return [attributes];
  if (!(attributes instanceof PDFArray)) return [];
  return attributes.asArray().flatMap((_, index) => {
    const one = attributes.lookup(index);
    return one instanceof PDFDict ? [one] : [];
  });
}

/** The structure tree, its roles as the role map gives them. */
function readTree({ catalog, context }: PDFDocument): Part {
  const root = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  const roles = root?.lookupMaybe(name('RoleMap'), PDFDict);
  const read = (kid: PDFObject | undefined): Part[] => {
    const value = kid instanceof PDFRef ? context.lookup(kid) : kid;
    if (value instanceof PDFArray) return value.asArray().flatMap(read);
    const role = value instanceof PDFDict ? value.get(name('S')) : undefined;
    if (!(value instanceof PDFDict) || !(role instanceof PDFName)) return [];
    const mapped = roles?.lookupMaybe(role, PDFName) ?? role;
    return [{ role: mapped.decodeText(), dict: value, parts: read(value.get(name('K'))) }];
  };
  return { role: 'Document', dict: root ?? context.obj({}), parts: read(root?.get(name('K'))) };
}

function* walk(part: Part): Generator<Part> {
  for (const kid of part.parts) {
    yield kid;
    yield* walk(kid);
  }
}
