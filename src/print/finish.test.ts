import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { expect, test } from 'vitest';
import { finishPdf } from './finish.ts';

const matter = { title: 'Wind', tag: 'en-GB', author: 'Editors', date: '2024-02-29' };

/** A tagged page with a table of one head and one cell, whose ids go on from a number, as Chromium's do. */
async function printTable(start: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const { context, catalog } = pdf;
  const id = (offset: number) => PDFString.of(`node${String(start + offset).padStart(8, '0')}`);
  const head = context.register(context.obj({ Type: 'StructElem', S: 'TH', ID: id(0) }));
  const cell = context.register(
    context.obj({ Type: 'StructElem', S: 'TD', ID: id(1), A: { O: 'Table', Headers: [id(0)] } }),
  );
  const leaf = context.register(context.obj({ Limits: [id(0), id(1)], Names: [id(0), head, id(1), cell] }));
  const tree = context.register(context.obj({ Kids: [leaf] }));
  const root = context.obj({ Type: 'StructTreeRoot', K: [head, cell], IDTree: tree });
  catalog.set(PDFName.of('StructTreeRoot'), context.register(root));
  return pdf.save({ useObjectStreams: false });
}

test('the same print gives the same bytes, whatever was printed before it', async () => {
  const first = await finishPdf(await printTable(7), matter);
  const later = await finishPdf(await printTable(312), matter);
  expect(Buffer.from(later.bytes).equals(Buffer.from(first.bytes))).toBe(true);
});
