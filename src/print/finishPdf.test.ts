import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { finishPdf } from './finishPdf.ts';

const matter = { title: 'Wind', tag: 'en-GB', author: 'Editors', date: '2024-02-29' };

/** A tagged page with a table of two heads and a cell, which have ids of numbers, as Chromium gives them. */
async function printTable(...numbers: [number, number, number]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const { context, catalog } = pdf;
  const ids = numbers.map((number) => PDFString.of(`node${String(number).padStart(8, '0')}`));
  const [column, row, cell] = ids as [PDFString, PDFString, PDFString];
  const elements = [
    { S: 'TH', ID: column },
    { S: 'TH', ID: row },
    { S: 'TD', ID: cell, A: { O: 'Table', Headers: [column, row] } },
  ].map((element) => context.register(context.obj({ Type: 'StructElem', ...element })));
  const names = ids
    .map((id, index) => [id, elements[index]!] as const)
    .toSorted(([a], [b]) => (`${a}` < `${b}` ? -1 : 1));
  const leaf = context.register(context.obj({ Limits: [names[0]![0], names[2]![0]], Names: names.flat() }));
  const tree = context.register(context.obj({ Kids: [leaf] }));
  const root = context.obj({ Type: 'StructTreeRoot', K: elements, IDTree: tree });
  catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
  return pdf.save({ useObjectStreams: false });
}

test('the same print gives the same bytes, whatever was printed before it', async () => {
  const first = await finishPdf(await printTable(7, 8, 9), matter);
  for (const numbers of [
    [312, 313, 400],
    [21, 12, 20],
  ] as [number, number, number][]) {
    const later = await finishPdf(await printTable(...numbers), matter);
    expect(Buffer.from(later.bytes).equals(Buffer.from(first.bytes)), numbers.join()).toBe(true);
  }
});

test.each([
  ['https://example.org/%E9%A3%8E', 'https://example.org/风'],
  ['https://example.org/100%/%E9%A3%8E', 'https://example.org/100%/%E9%A3%8E'],
])('a link to %s is described by its address as far as it can be read', async (address, words) => {
  const pdf = await PDFDocument.create();
  const { context } = pdf;
  const link = { Type: 'Annot', Subtype: 'Link', A: { S: 'URI', URI: PDFString.of(address) } };
  pdf.addPage().node.set(PDFName.of('Annots'), context.obj([link]));
  const { bytes } = await finishPdf(await pdf.save(), matter);
  const [page] = (await PDFDocument.load(bytes)).getPages();
  const links = page!.node.lookup(PDFName.of('Annots'), PDFArray);
  expect(links.lookup(0, PDFDict).lookup(PDFName.of('Contents'), PDFHexString).decodeText()).toBe(words);
});
