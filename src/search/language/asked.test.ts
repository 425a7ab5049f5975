import { describe, expect, test } from 'vitest';
import { answer } from './answer.ts';
import type { Mode } from './languages.ts';
import { indexOf } from './testing.ts';

/* What readers type, and what of some texts holds it: each listed text marks it, and no other is listed. */

async function findIn(mode: Mode, query: string, texts: readonly string[]): Promise<string[]> {
  // A space says that the last word has come to its end.
  const { hits, matcher } = await answer(
    `${query} `,
    indexOf(
      texts.map((text) => ['-', text]),
      mode,
    ),
  );
  for (const hit of hits) expect(matcher(texts[hit]!), texts[hit]).not.toEqual([]);
  return hits.toSorted((a, b) => a - b).map((hit) => texts[hit]!);
}

describe('in English', () => {
  test.each([
    ['C++', ['written in C++'], ['written in C', 'in C#', 'a café']],
    ['C', ['written in C'], ['written in C++', 'in C#']],
    ['T+1', ['settled T+1'], ['T1 lines', 'T+10']],
    ['U.S.', ['the U.S. market'], ['tell us', 'the U.S.A.']],
    ['15.3%', ['up 15.3%', 'up 15.3 %', 'up 15.3％'], ['153%', '15.37%', '115.3%', '15.3 points']],
    ['GPT-3', ['GPT-3 did', 'GPT3 did', 'GPT 3 did', 'GPT‑3 did'], ['GPT-4 did', 'GPT-3.5 did', 'a GPT of 3']],
    ['5G', ['5G networks', '５Ｇ networks'], ['15G', '5 G']],
    ['R&D', ['R&D costs', 'r&d'], ['R and D', 'RD']],
    ['CO2', ['CO2 taxes', 'CO₂ taxes'], ['CO22', 'CO 2']],
    ['CO₂', ['CO2 taxes', 'CO₂ taxes'], []],
    ['10–15', ['10–15 years', '10-15 years'], ['1015', '110–15', '10 to 15']],
    ['10-15', ['10–15 years', '10-15 years'], ['1015']],
    ['¥5.24tn', ['¥5.24tn', '￥5.24 tn', '¥5.24 trillion'], ['$5.24tn', '¥5.24bn', '¥15.24tn']],
    ['-2.6', ['fell -2.6', 'fell −2.6', 'fell –2.6', '−2.6%'], ['rose 2.6', '1-2.6']],
    ['cafe', ['a café', 'cafés', 'cafe\u0301'], ['cave']],
    ['café', ['a cafe', 'a café'], []],
    ['III', ['type Ⅲ', 'type III'], ['type II']],
    ['ＧＰＴ－3', ['GPT-3'], ['GPT-4']],
    ['organise', ['they organize', 'organised', 'organising'], ['organisation', 'an organ', 'organic']],
    ['organisation', ['an organization', 'organisations'], ['organ', 'organised']],
    ['labour', ['labor', 'labours'], ['laboratory']],
    ['analyse', ['analyzed', 'analyses it'], ['analytics']],
    ['China', ['China’s', "China's"], ['Chinese']],
    ["don't", ['don’t', "don't"], ['do not']],
    ['how is privacy protected', ['privacy is protected', 'it protects privacy'], ['privacy', 'protected']],
    ['AI regulation', ['the regulation of AI', 'AI regulations'], ['regulated', 'AIs regulate']],
    ['subsidies', ['a subsidy'], ['subsidiary', 'subside']],
    ['healthcare', ['healthcare'], ['health', 'healthy']],
  ])('“%s” finds %j, and not %j', async (query, held, others) => {
    expect(await findIn('english', query, [...held, ...others])).toEqual(held);
  });
});

describe('in Chinese', () => {
  test.each([
    ['C++', ['用C++写', '用Ｃ＋＋写'], ['用C写']],
    ['T+1', ['T+1交收', 'Ｔ＋１交收'], ['T1']],
    ['15.3%', ['增长15.3%', '增长１５.３％'], ['153%', '15.3']],
    ['GPT-3', ['GPT-3模型', 'ＧＰＴ－３', 'GPT‑3'], ['GPT-4模型']],
    ['R&D', ['R&D投入', 'R＆D投入'], ['RD']],
    ['CO2', ['CO₂排放', 'CO2排放'], ['CO']],
    ['10–15', ['10—15年', '10-15年', '10～15年'], ['10至15年', '1015']],
    ['¥5.24', ['¥5.24万亿', '￥5.24万亿'], ['5.24万亿']],
    ['-2.6', ['−2.6%', '－2.6'], ['2.6']],
    ['cafe', ['Café'], []],
    ['III类', ['Ⅲ类水', 'III类水'], ['Ⅱ类水']],
    ['Ⅲ类', ['Ⅲ类水', 'III类水'], ['Ⅳ类水']],
    ['5.24万亿', ['5.24万亿元', '５.24万亿'], ['52,395亿元']],
    ['52395亿元', ['52,395亿元', '52395亿元'], ['5.24万亿元']],
    ['人工智能 监管', ['监管人工智能', '人工智能的监管'], ['人工智能', '监管']],
    ['人工智慧', ['人工智慧'], ['人工智能']],
    ['監管', ['监管'], ['监督管理']],
  ])('“%s” finds %j, and not %j', async (query, held, others) => {
    expect(await findIn('exact', query, [...held, ...others])).toEqual(held);
  });

  test('“版权归谁” lists what holds it, and under most of it what holds 版权', async () => {
    const texts = [
      ['-', '版权归谁'],
      ['-', '版权归作者'],
      ['-', '谁来归还'],
    ];
    expect(await answer('版权归谁', indexOf(texts, 'exact'))).toMatchObject({ hits: [0], most: [1] });
  });
});

describe('in German', () => {
  test.each([
    ['Aerzte', ['die Ärzte', 'die Aerzte'], ['Arzt']],
    ['Ärzte', ['die Ärzte', 'die Aerzte'], ['die Arzte']],
    ['Arzte', ['die Ärzte', 'die Arzte'], ['Arzt']],
    ['Muenchen', ['München'], ['Munchen']],
    ['ubergrosse', ['Übergröße', 'Uebergroesse'], ['über Größe']],
    ['neue', ['neue'], ['neu']],
    ['"schon"', ['schon'], ['schön']],
  ])('“%s” finds %j, and not %j', async (query, held, others) => {
    expect(await findIn('german', query, [...held, ...others])).toEqual(held);
  });
});
