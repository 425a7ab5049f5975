/* The other look of the sheets, `print.style: jianbao`: the sample in it, in both of its languages. */
import { appendFileSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { leastType, listFonts, readPdf } from '../pdf.ts';
import { squeeze } from '../sheets.ts';
import { build, sites } from '../sites.ts';
import { checkPdfUa, findJava } from '../veraPdf.ts';
import { begin, copySite } from './copies.ts';

const site = copySite(sites.sample, 'jianbao');
const printed = join(site.folder, 'print');
let output = '';
let pdfs: string[];

beforeAll(async () => {
  begin(site, sites.sample);
  const print = `
sheet:
  serial: { zh: 第3期（总第27期）, en: Issue 3 (No. 27 overall) }
print:
  style: jianbao
  name: { zh: 能源研究简报, en: Energy Research Briefing }
  report: { zh: 市委、市政府, en: The Mayor }
  issue: { zh: 各区能源主管部门, en: District energy offices }
  copies: 120
`;
  appendFileSync(join(site.source.contentDir, 'site.yaml'), print);
  const built = await build(site);
  output = built.output;
  expect(built.status, output).toBe(0);
  pdfs = globSync(join(printed, '**/*.pdf')).sort();
});

test('every sheet is one page of either paper, has no type under 9 pt, and nothing keeps it from PDF/UA-1', async () => {
  const sheets = pdfs.filter((file) => !file.includes('whole-briefing'));
  expect(sheets).toHaveLength(40);
  for (const file of sheets) {
    const { pdf, pages } = await readPdf(file);
    expect.soft(pages, file).toBe(1);
    // Scripts in a formula are as small as printers set them.
    expect.soft(await leastType(pdf), file).toBeGreaterThan(file.includes('measuring') ? 5 : 8.99);
  }
  expect(output).not.toContain('PDF/UA');
});

test.skipIf(!findJava())('veraPDF, for which Java and Maven must be installed, finds nothing wrong', () => {
  expect([...checkPdfUa(pdfs, findJava()!)].filter(([, broken]) => broken !== '')).toEqual([]);
});

test.each([
  {
    lang: 'zh',
    head: '能源研究简报第3期（总第27期）样例编辑组编印第0.3版2024年5月17日措施2（共2项）在电池失效之前更换',
    parts: [
      '一、问题',
      '二、怎么做（一）每年从收入中预留一部分',
      '（二）每年用同一方法',
      '三、依据（一）',
      '四、相关简报',
    ],
    // Nobody is named whom it is sent to.
    foot: '报：市委、市政府发：各区能源主管部门共印120份',
  },
  {
    lang: 'en',
    head: 'EnergyResearchBriefingIssue3(No.27overall)IssuedbyThespecimendeskEdition0.317May2024Measure2of2',
    parts: ['1.Theproblem', '2.Whattodo(1)', '3.Evidence(1)', '4.Relatedbriefs'],
    foot: 'To:TheMayorCirculatedto:Districtenergyoffices120copiesprinted',
  },
])('a brief in $lang says head, numbered parts and foot in this order', async ({ lang, head, parts, foot }) => {
  const text = squeeze((await readPdf(join(printed, `measure/renew-batteries.${lang}.a4.pdf`))).text);
  expect(text.slice(0, head.length)).toBe(head);
  expect(text.slice(-foot.length)).toBe(foot);
  expect(text).not.toMatch(/[:：]{2}/);
  const places = parts.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('no sheet borrows a letter from a face of the machine', async () => {
  for (const file of pdfs) {
    const names = (await listFonts(file)).map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''));
    expect
      .soft(
        names.filter((name) => !/^(?:Brief|Noto)/.test(name)),
        file,
      )
      .toEqual([]);
  }
});

test('a Chinese sheet is set in Song and Hei, by faces that the PDFs alone have', async () => {
  const fonts = await listFonts(join(printed, 'finding/idle-stations.zh.a4.pdf'));
  const names = new Set(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')));
  expect([...names].filter((name) => !/^NotoS(?:erif|ans)SC-(?:Regular|Bold)$/.test(name))).toEqual([]);
  expect(names).not.toContain('NotoSansSC-Regular');
  const files = globSync(join(site.folder, '_astro/*'));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => basename(file).startsWith('sheet-'))).toEqual([]);
});
