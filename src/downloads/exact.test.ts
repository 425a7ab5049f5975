import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { viewTable } from '../views/tableView.ts';
import { viewFigure } from '../views/views.ts';
import { siteOf } from '../testing/site.ts';
import { writeCsv, writeExcelCsv } from './csv.ts';
import { writeJson } from './json.ts';
import { readTableData } from './tableData.ts';
import { writeXlsx } from './xlsx.ts';

/** What a source may write, what a reader sees of it in English, and whether Excel keeps it as a number. */
const numbers = [
  ['52395', '52,395', true],
  ['86.30', '86.30', true],
  ['-0', '−0', false],
  ['-0.0', '−0.0', false],
  ['9007199254740993', '9,007,199,254,740,993', false],
  ['0.1234567890123456789012345678901234567890', '0.1234567890123456789012345678901234567890', false],
  ['0.00000000001', '0.00000000001', true],
  ['1.67e-27', '1.67\u00a0×\u00a010⁻²⁷', true],
  [`1${'0'.repeat(399)}`, `1${',000'.repeat(133)}`, false],
] as const;

describe.each(numbers)('%s', (digits, written, isNumber) => {
  const site = siteOf({
    'data/storage.csv': `id,item_zh,item_en,share,value,unit,reference\npumped,抽水,Pumped,${digits},8,hours,1\nbattery,电池,Batteries,${digits},2,hours,2\n`,
  });
  const briefing = site.in('en');
  const table = site.getTable('storage');
  const data = readTableData(briefing, table);

  test('stands with every digit on its page and in a text', () => {
    expect(viewTable(briefing, table).rows[0]!.cells[1]!.text).toBe(written);
    expect(viewFigure(briefing, site.getFigure('storage.pumped.share')).text).toBe(`${written}%`);
  });

  test('and in every download', async () => {
    expect(writeCsv(data)).toContain(`pumped,Pumped,${digits},8,`);
    expect(writeJson(data)).toContain(`"share": ${digits},`);
    expect(writeExcelCsv(data, briefing.t)).toContain(`,${digits},8,`);
    const sheets = unzipSync(await writeXlsx(data, briefing.t));
    const [sheet, strings] = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'].map((name) =>
      strFromU8(sheets[name]!),
    );
    const cell = /<c r="C2"[^>]*>.*?<\/c>/.exec(sheet!)![0];
    if (isNumber) expect(Number(/<v>(.*?)<\/v>/.exec(cell)![1])).toBe(Number(digits));
    else expect(strings).toContain(`>${digits}<`);
    expect(cell.includes('t="s"')).toBe(!isNumber);
    expect(strings!.includes('fifteen digits')).toBe(!isNumber);
  });
});
