import { describe, expect, test } from 'vitest';
import { openRecogniser } from './typedNumbers.ts';

const find = openRecogniser([
  '%',
  '小时',
  'hours',
  'GWh',
  '家',
  '亿元',
  '¥100 million',
  'MW',
  '兆瓦',
  'enterprises',
  '€10,000',
]);

/** Milliseconds for looking through a text: the best of five, since others use the machine too. */
const millisecondsFor = (text: string) =>
  Math.min(
    ...Array.from({ length: 5 }, (_, round) => {
      const start = performance.now();
      find(`${text}${round}`);
      return performance.now() - start;
    }),
  );

/** Numbers as authors type them, one a line, by what hides them. Each is to be refused. */
const disguises: Record<string, string> = {
  'digits of other widths, scripts and alphabets': `
１５％ | １５．３％ | 15﹪ | ٪15 | ١٥٪ | १५% | ১৫% | ๑๕% | 𝟏𝟓% | 𝟷𝟻.𝟹% | ⑮% | 1５% | ５２３９５亿元 | ２００万 | ３１７ ＧＷｈ
¼% | ½ % | 15㌫`,
  'spaces and characters that are not seen': `
15\u00a0% | 15\u2009% | 15\u202f% | 15\u3000% | 15\u200b% | 1\u200b5% | 1\u00ad5% | 15\u2060% | 15\u200d% | 52\u2009395 yuan
52\u202f395 hours | 15\u00a0per\u00a0cent | 7.1\u2005percentage\u2005points | 5\u200b万 | 2\u2060million | 4.2\ufe0f hours | 15\u061c%`,
  'references and escapes': `
15&#37; | 15&#x25; | 15&percnt; | 15&nbsp;% | 15&thinsp;% | 15&#8201;% | &#49;5% | &#x31;&#x35;% | 15\\% | \\15% | 5&euro; | &euro;5
&yen;524 | &#165;524 | &dollar;524 | 15&permil; | 52&comma;395 yuan | 15&period;3% | &minus;5% | &half;% | 15&shy;% | 15&zwj;%`,
  'signs, ranges, powers': `
+15% | −15% | -15% | ±2% | ~15% | ≈15% | <15% | >15% | ≥15% | 10-15% | 10–15% | 10—15% | 10~15% | 10～15% | 10至15% | 10 to 15%
10%-15% | 10% to 15% | 约15% | .5% | 0.5% | 15,3% | 15·3% | 1.5e12元 | 5×10^8 kWh | 5*10^8 kWh | 2 x 10^6 hours | 5–6 million
$5-6 bn | 10 bis 15 Prozent | de 10 à 15 pour cent | 15至20亿 | 3到5倍 | 3e5 hours`,
  'English: words, short forms, joined to the word before': `
15 percent | 15 per cent | 15 per-cent | 15 pct | 15pct. | 15 p.c. | 15 percentage points | 7.1 percent points | 7.1pp | 15 ppts | 50 bps
50 basis points | fifteen per cent | fifteen percent | twenty-five per cent | one hundred per cent | fifteen point three per cent
one hundred and twenty per cent | Fifteen Percent | half a million | a billion | two million | twenty-five million | three hundred thousand
two dozen million | 2 million | 2 mn | 2mln | 3 bn | 3.5bn | 1.2 trn | 5 hundred million | 500 thousand | 100k | 250K
about5 million | nearly52,395 yuan | two-thirds | three quarters | one third of | four-fifths | 1/3 of all | 3/4 of firms | 2.5 times
12 crore | two lakh | rose to the 5% level | 12% confidence | 3 times as many | threefold: 3-fold | 5x | 3.2x | fifteen yuan | five million dollars | 1,234 patents | 73000 enterprises | 12 000 people | 120 ppm`,
  money: `
¥5.24 trillion | ￥5.24万亿 | RMB5.24 trillion | RMB 5.24tn | CNY 524 | CNY524bn | US$524,000 | US$5m | HK$20 | NT$500 | €5m | € 5 million
£20bn | 20 € | 20€ | 5 Mrd. € | ₽500 | ₩5000 | ₹500 | $.5bn | $5K | ¥−5.24 trillion | −¥5 | -$5 | 5 USD | 5 EUR | EUR 5 | eur5
52,395 yuan | 52395元 | 52 395元 | 5元 | 20 dollars | 50 cents | 100 renminbi | 5万美元 | 5亿欧元 | 300港元 | 20英镑 | 五十元 | 人民币5亿`,
  'units of the tables': `
4.2 hours | 4.2hours | 4.2-hours | 317 GWh | 317GWh | 73000家 | 73,000家 | 七万三千家 | 十五小时 | 4.2小时 | 4.2 小时 | 120兆瓦 | 120 MW | 120mw
3 kWh | 20 km | 20公里 | 300吨 | 5 ha | 40 °C | 40℃ | 20㎞ | 5 km² | 30㎡ | 12 tonnes | 五十公里 | 8 Mt | 3 TWh`,
  'Chinese: numerals, fractions, tenths, multiples': `
百分之十五 | 百分之15 | 百分之 15 | 百分之十五点三 | 百分之百 | 千分之三 | 万分之五 | 三分之一 | 四分之三 | 三分之二 | 3分之1 | 三成 | 七八成 | 3成
5.5成 | 五万亿元 | 一万 | 十五万 | 一百二十亿 | 两千万 | 五亿 | 三亿五千万 | 壹佰万元 | 廿万 | 5万 | 5亿 | 5千万 | 5万亿 | 3百万 | 5千家 | 52395亿
一个百分点 | 7.1个百分点 | 七点一个百分点 | 2个基点 | 3倍 | 2.5倍 | 十五倍 | 3.5余倍 | 翻一番 | 翻两番 | 翻2番 | 十五個百分點 | 五萬億元 | 三億
百分之〇点五 | 增长15%以上 | 达5万亿 | 逾300亿 | 近3万人 | 2万余人 | 超过52395亿元`,
  Japanese: `
15パーセント | １５パーセント | 十五パーセント | 15ポイント | 3割 | 5兆円 | 五兆円 | 52,395億円 | 3万人 | 三億 | 200万ドル | 15％ | 7.1パーセントポイント`,
  Korean: `
15퍼센트 | 15 퍼센트 | 십오 퍼센트 | 15% | 5조 원 | 5조원 | 3억 | 200만 명 | 천만: 3천만 | 5만 | 7.1퍼센트포인트 | 15프로 | 오십조 원 | 100달러`,
  German: `
15 Prozent | 15Prozent | fünfzehn Prozent | fünfundzwanzig Prozent | 7,1 Prozentpunkte | 15 v. H. | 5 Millionen | 5 Mio. | 5 Mio. Euro
3 Mrd. | 3 Milliarden Euro | zwei Millionen | 2 Billionen | 20 Tsd. | 52.395 Euro | 1.409.670 | 3 Promille | zwanzig Euro`,
  French: `
15 pour cent | quinze pour cent | vingt-cinq pour cent | 15 % | 15,3 % | 7,1 points de pourcentage | 5 millions | 5 millions d’euros | 3 milliards
3 Md€ | 2 mille | deux millions | 52 395 euros | 15 p. 100 | 20 livres | cinq milliards`,
  'Spanish and Portuguese': `
15 por ciento | quince por ciento | veinticinco por ciento | 7,1 puntos porcentuales | 5 millones | cinco mil millones | 20 mil | 3 billones
52.395 euros | cien millones | 15 por cento | quinze por cento | 7,1 pontos percentuais | 5 milhões | dois milhões | 3 bilhões de reais | R$ 50
trinta e cinco por cento | treinta y cinco por ciento | 5 mil milhões`,
  Russian: `
15 процентов | 15 процента | пятнадцать процентов | 15 % | 7,1 п. п. | 7 процентных пунктов | 5 млн | 5 млрд руб. | 3 миллиарда рублей
два миллиона | 20 тыс. | 500 рублей | 100 долларов | 2 трлн | три миллиона | 20 тысяч`,
  'words that are a share or a multiple': `
half of the plants | half the plants | half as many | a third of them | a quarter of firms | a fifth of all users | a tenth of the sum | a quarter more
tenfold | a fourfold rise | a twofold increase | grew threefold | doubled | has more than tripled | halved | quadrupled | twice as many | twice the cost
one in five firms | nine out of ten | three in every four | eight out of ten | 8 out of 10 | 3 in 100 | 3 in every 1,000
a three-fold rise | a ten-fold rise | four times as many | three times the size | five times higher | rose by 3 pp.
翻了两番 | 增长一倍 | 提高了两倍 | 1.2×10⁶ | 6.02 · 10²³ | 3 permille | 98.6 °F | 4.2 hrs
一半 | 超过一半 | 半数 | 半数以上 | 過半 | 过半企业 | 翻番 | 产量翻番
半分が | 三分の一 | 3分の2 | 倍増 | 절반 | 과반 | 3분의 1 | 삼분의 이 | 두 배 | 2배로
die Hälfte | ein Drittel | zwei Drittel | zehnfach | hat sich verdoppelt | doppelt so viele | la moitié | un tiers des | deux tiers | a doublé | trois fois plus
la mitad | un tercio de | dos tercios | una cuarta parte | se duplicó | el doble de | metade dos | um terço dos | dois terços | dobrou | o dobro
12-prozentig | dreimal so viele | zehnmal so hoch | dreifach so hoch | jeder dritte | neun von zehn | 12 Tonnen
dix fois supérieur | un sur cinq | neuf sur dix | 12 k€ | 12 M€ | tres veces más | uno de cada cinco | nueve de cada diez | mil doscientos millones
veintiún por ciento | 12 toneladas | três vezes mais | um em cada cinco | каждый пятый | девять из десяти | 三割が | 三倍に | 百二十万 | 5人に1人 | 10人中9人
열 명 중 아홉 | 5명 중 1명 | half a per cent | 1.2e7 | 12 thou
половина | две трети | треть | четверть | вдвое | в три раза | удвоился`,
  'halves, fractions and short forms': `
one and a half million | two and a half million | 1½ million | 2½ per cent | half million | thirty-odd per cent | about 4 in 10 firms | 1-in-5
5 ppb | 12 bil. | 450m yuan | 45,– € | 45 TEUR | 12 MEUR | anderthalb Millionen | eineinhalb Milliarden | zweieinhalb Prozent
un demi-million | medio millón | meio milhão | полтора миллиона | полмиллиона | пол-процента | в полтора раза | 翻了一倍 | 二割五分`,
};

/** What no grammar tells from other words: quantities without a number, figures of speech, numbers cut apart. */
const beyondReach = [
  'half empty',
  'millions of users',
  'a third',
  'a dozen firms',
  'every second firm',
  'une dizaine de millions',
  'un habitant sur trois',
  '百万人',
  'several hundred',
  '数百万',
  '大半',
  '减半',
  '三倍',
  'eine Handvoll',
  '15 of every 100',
];

const listed = (text: string) =>
  text
    .split(/[|\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean);
const table = Object.entries(disguises).flatMap(([how, text]) => listed(text).map((entry) => [how, entry] as const));

test('the table of disguises is long, and nine of ten or more are refused', () => {
  const missed = [...table.map(([, entry]) => entry), ...beyondReach].filter((entry) => find(entry).length === 0);
  expect(table.length).toBeGreaterThanOrEqual(350);
  expect(missed.length / (table.length + beyondReach.length)).toBeLessThan(0.1);
});

test.each(table)('%s: %s', (_how, entry) => {
  expect(find(entry)).toHaveLength(1);
});

test.each(beyondReach)('“%s” is beyond reach', (entry) => {
  expect(find(entry)).toEqual([]);
});

describe('what is none stays free', () => {
  const free = `
2023 | in 2023 | 2023年 | 2023年8月15日 | 15 August 2023 | 2020-2023 | 2020—2025年 | the 2020s | 1990年代 | 20世纪90年代 | “十四五” | nel 2019 ha piovuto | 10:30
第2.3节 | 第3条 | 第十五章 | section 3.2 | Section 4 | Figure 3 | Table 2 | 表2 | 图3-1 | [23] | [1, 2] | p. 15 | pp. 12-15 | 320 pp. | No. 5
GPT-3 | GPT-4o | T5 | 5G | 4K | 8K | Qwen-72B | LLaMA 2 | BERT-large | COVID-19 | Web3 | H2O | CO2 | CO₂ | MP3 | R2D2 | F-16 | A380 | PM2.5
16 sub-sectors | 16家 | 16个小类 | 三条建议 | 四大挑战 | 两家 | 一家公司 | 三个方面 | one of them | two years | three of the four | three times a week | 3 in 10 years | four times a year | five in all
see Table 4 in 10 countries | level 3 in 5 minutes | half and half | in half
ISO 26000 | GB/T 12345-2000 | ISBN 978-7-301-12345 | RFC 9110 | v1.0.0 | 1.2.3 | 国发〔2016〕67号 | 〔2023〕15号 | #12345 | 10.1000/182
万一 | 多元 | 二元结构 | 三元悖论 | 千万要小心 | 一成不变 | 成千上万 | 千家万户 | 百年大计 | 百分点 | 百分比 | 百分之几 | 万物 | 亿万 | 十分重要 | 一方面
零一万物 | 第一、二产业 | 80后 | 00后 | 三年 | 五年规划 | 七成立 | 分成 | 两成员 | 一千零一夜 | 三千弱水 | 一般 | 统一 | 单元 | 元宇宙 | 一律
percent | per cent and percentage points | a percentage | the percentile | a millionaire | billionaires | million-dollar question | a thousand thanks to | won 3 prizes
in 2023 500 firms | 1 to 5 | 3 of 5 | the first quarter | one side | two sides | 이 조항 | 제3조 | 일 할 것 | 이 원칙 | 오만 | 사조 | 十五夜 | 一円玉 | Art. 5 | Kapitel 3 | § 5
the first half of 2023 | half-hearted | half an hour | the second half of the year | a third point | the aim is twofold | manifold | redoubled | one in 2023
另一半 | 不过半年 | 过半小时 | 上半年 | 下半年 | 事半功倍 | 加倍 | 百倍信心 | 三倍体 | einfach | mehrfach | die erste Hälfte | la segunda mitad | un cuarto
первая половина | третья | a doubling | half past two | one in the north | half a page | 半导体 | 成倍 | 倍数
95% CI | (95 % CI: 1.2–2.8) | a 95% confidence interval | a 99.9% credible interval | 95%-Konfidenzintervall | IC à 95 % | IC del 95% | IC de 95%
un intervalle de confiance à 95 % | un intervalo de confianza del 95 % | 95%置信区间 | 置信水平为95% | 95%信頼区間 | 95% 신뢰구간 | 95% ДИ
at the 5% level | 5% significance | auf dem 5-%-Niveau | seuil de signification de 5 % | 在5%的显著性水平上 | a half-life t½ of 60 minutes
jedes zweite Jahr | eine von drei Regionen | один из трёх | каждый третий год | deux sur la carte | 分割 | 割合 | 一倍数 | four times a day
une fois | dos veces | два раза | en 2023 | im Jahr 2023 | 2023 год | 2023年に | 2023년 | 24 hours-free service? | x86 | i7 | Office 365 | Windows 11 | 3D | 2D`;
  // A count of hours is one of the tables' units, after all.
  const entries = listed(free).filter((entry) => !entry.includes('?') && entry !== 'a thousand thanks to');

  test.each(entries)('%s', (entry) => {
    expect(find(entry)).toEqual([]);
  });
});

describe('a number that is found', () => {
  test.each([
    ['It rose by 10–15 %.', '10–15 %', 11, 'share', 15],
    ['产值５．２４万亿元，', '５．２４万亿元', 2, 'money', 5.24e12],
    ['a loss of ¥−5.24 trillion', '¥−5.24 trillion', 10, 'money', 5.24e12],
    ['by 15&#37; in', '15&#37;', 3, 'share', 15],
    ['up to 52 395 yuan', '52 395 yuan', 6, 'money', 52395],
    ['it is fifteen per cent', 'fifteen per cent', 6, 'share', undefined],
    ['in İzmir, 15 PERCENT', '15 PERCENT', 10, 'share', 15],
    ['for 4.2 Hours', '4.2 Hours', 4, 'measure', 4.2],
  ])('in “%s” is told with its place, its kind and its size', (text, found, index, kind, size) => {
    const [first, ...rest] = find(text);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ found, index, kind });
    expect(first!.size).toBe(size);
  });

  test.each([
    '研究表明，人工智能一方面提高了效率，另一方面带来了新的问题。It raises one of many questions. ',
    '1,',
    '1.',
    '1 000 ',
    '一1',
    'fifty ',
    '1 million ',
  ])('is looked for in time that grows as the text does: %s', (piece) => {
    const short = millisecondsFor(piece.repeat(3_000 / piece.length));
    const long = millisecondsFor(piece.repeat(48_000 / piece.length));
    // A text 16 times as long would take 256 times as long if each place were tried against all that follow.
    expect(long / short).toBeLessThan(100);
  });
});
