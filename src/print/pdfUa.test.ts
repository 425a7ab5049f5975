import { PDFDocument, PDFHexString, PDFName, PDFString, type PDFRef } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { findFaults } from './pdfUa.ts';

/** A part of a structure tree: role, what else is said of it, parts. */
type Draft = [role: string, more: Record<string, string | number>, ...parts: Draft[]];

const cell = (role: 'TH' | 'TD', span = 1): Draft => [
  role,
  { ColSpan: span, ...(role === 'TH' && { Scope: 'Column' }) },
];
const row = (...cells: Draft[]): Draft => ['TR', {}, ...cells];

/** A page with a structure and a link, in order but for what is asked for. */
async function draw(
  parts: Draft[],
  { content = '/P <</MCID 0 >>BDC\n0 0 9 1 re\nf\nEMC', link = 'Wind' } = {},
): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const { context, catalog } = pdf;
  pdf.setTitle('Wind', { showInWindowTitleBar: true });
  pdf.setLanguage('en-GB');
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  const page = pdf.addPage();
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
  const annotation = context.obj({ Type: 'Annot', Subtype: 'Link', StructParent: 1 });
  if (link) annotation.set(PDFName.of('Contents'), PDFHexString.fromText(link));
  page.node.set(PDFName.of('Annots'), context.obj([context.register(annotation)]));
  const add = ([role, { Alt, ...attributes }, ...kids]: Draft): PDFRef => {
    const dict = context.obj({ S: role, K: kids.map(add), A: { O: 'Table', ...attributes } });
    if (Alt) dict.set(PDFName.of('Alt'), PDFString.of(String(Alt)));
    return context.register(dict);
  };
  const root = context.obj({ Type: 'StructTreeRoot', K: parts.map(add), RoleMap: { Strong: 'Span' } });
  catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
  return pdf;
}

const good: Draft[] = [
  ['H1', {}],
  ['P', {}, ['Strong', {}]],
  ['L', {}, ['LI', {}, ['Lbl', {}], ['LBody', {}]]],
  ['H2', {}],
  ['Table', {}, ['Caption', {}], row(cell('TH'), cell('TH')), row(cell('TD', 2))],
  ['Figure', { Alt: 'A code' }],
];

test('a file in order has no fault', async () => {
  expect(findFaults(await draw(good))).toEqual([]);
});

test.each<[string, Draft[]]>([
  ['7.4: the first heading is not of the first level', [['H2', {}]]],
  [
    '7.4: a heading skips a level',
    [
      ['H1', {}],
      ['H3', {}],
    ],
  ],
  ['7.2: a list holds something else than items', [['L', {}, ['P', {}]]]],
  ['7.2: an item of a list has no body', [['L', {}, ['LI', {}, ['P', {}]]]]],
  ['7.2: a table holds something else than rows', [['Table', {}, ['P', {}], row(cell('TD'))]]],
  ['7.2: a table has more than one caption', [['Table', {}, ['Caption', {}], ['Caption', {}], row(cell('TD'))]]],
  ['7.2: rows of a table have different numbers of columns', [['Table', {}, row(cell('TD', 3)), row(cell('TD', 2))]]],
  ['7.5: a head of a table does not say what it heads', [['Table', {}, row(['TH', {}])]]],
  ['7.3: a picture has no description', [['Figure', {}]]],
  ['7.1: the role Aside is not known', [['Aside', {}]]],
])('finds %s', async (fault, parts) => {
  expect(findFaults(await draw(parts))).toEqual([fault]);
});

test('finds ink without a tag, and a link that does not say where it leads', async () => {
  expect(findFaults(await draw(good, { content: '0 0 9 1 re\nf' }))).toEqual([
    '7.1: ink on page 1 is neither tagged nor an artifact',
  ]);
  expect(findFaults(await draw(good, { link: '' }))).toEqual(['7.18: a link does not say where it leads']);
});
