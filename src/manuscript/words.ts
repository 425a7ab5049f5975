import type { Settlement, StrikeRule } from './manuscript.ts';
import { publishedWords, type PublishedWords } from './publishedWords.ts';
import type { Slip } from './slips.ts';

/** What the files of an import say, in one language. */
export interface ImportWords {
  kinds: Readonly<Record<string, { name: string; plural: string; summary: string }>>;
  untitled: string;
  abstract: string;
  tableOf(section: string): string;
  figures: {
    title: string;
    description: string;
    scope: string;
    item: string;
    value: string;
    unit: string;
    year: string;
    section: string;
    reference: string;
  };
  /** Behind an amount of money: a year. */
  aYear: string;
  footnoteMarks(marks: readonly string[]): string;
  slip(slip: Slip): { title: string; text: string };
  doubt(settlement: Settlement, rule: string): { title: string; text: string };
  rules: Readonly<Record<StrikeRule, string>>;
  notSupplied: string;
  finalText: string;
  struckText: string;
  comments: string;
  elsewhere: string;
  footnotes: string;
  by: string;
}

const en: ImportWords = {
  kinds: {
    recommendation: { name: 'Recommendation', plural: 'Recommendations', summary: 'What the paper recommends.' },
    challenge: { name: 'Challenge', plural: 'Challenges', summary: 'What the paper finds hard.' },
    opportunity: { name: 'Opportunity', plural: 'Opportunities', summary: 'What the paper expects to gain.' },
    application: { name: 'Application', plural: 'Applications', summary: 'Where the paper sees its subject in use.' },
    background: { name: 'Background', plural: 'Background', summary: 'What a reader needs to know first.' },
    finding: { name: 'Finding', plural: 'Findings', summary: 'What the paper finds.' },
    measure: { name: 'Measure', plural: 'Measures', summary: 'What the paper proposes to do.' },
    method: { name: 'Method', plural: 'Methods', summary: 'How the paper reached its findings.' },
  },
  untitled: 'Untitled table',
  abstract: 'Abstract',
  tableOf: (section) => `A table of the paper, from section ${section}.`,
  figures: {
    title: 'Figures in the text',
    description: 'Figures that the paper gives in its text, not in a table.',
    scope: 'As the name of each figure says.',
    item: 'What it measures',
    value: 'Value',
    unit: 'Unit',
    year: 'Year',
    section: 'Section',
    reference: 'Reference',
  },
  aYear: 'a year',
  footnoteMarks: (marks) => `Cells with a footnote in the paper: ${marks.join('; ')}`,
  slip: (slip) => {
    switch (slip.kind) {
      case 'table-alone':
        return {
          title: `Table ${slip.number} without a Table ${slip.missing.join(', ')}`,
          text: `The paper numbers its first table ${slip.number}; there is no Table ${slip.missing.join(' or ')}.`,
        };
      case 'counts-differ':
        return {
          title: `${slip.counts.join(' and ')} ${slip.noun}`,
          text: `One paragraph, what was struck out included, counts ${slip.noun} as ${slip.counts.join(' and as ')}.`,
        };
      case 'unit-misfit':
        return {
          title: `“${slip.measure}” in per cent`,
          text: `The paper gives ${slip.values.join(', ')} as ${slip.measure}, which is an amount: these may be rates of growth or shares.`,
        };
      case 'list-differs':
        return {
          title: `“${slip.heading}” has another name in the list`,
          text: `The sentence that lists these items has “${slip.named}”; the heading reads “${slip.heading}”.`,
        };
      case 'item-gap':
        return {
          title: `Item ${slip.to} follows item ${slip.from}`,
          text: `The numbers of the items go from ${slip.from} to ${slip.to}.`,
        };
      case 'reference-gap':
        return {
          title: 'Numbers that the text does not cite',
          text: `The text cites no work by the number ${slip.numbers.join(', ')}.`,
        };
      case 'never-cited':
        return {
          title: 'Works that the text does not cite',
          text: `The reference list and the text differ at number ${slip.numbers.join(', ')}.`,
        };
      case 'bracket-open':
        return {
          title: `“${slip.text}” has no closing bracket`,
          text: `The mark of a reference, “${slip.text}”, is not closed.`,
        };
      case 'spelling':
        return {
          title: `“${slip.found}” may be ${slip.usual}`,
          text: `“${slip.found}” stands once; elsewhere the paper writes ${slip.usual}.`,
        };
      case 'table-differs':
        return {
          title: `${slip.label}: text and table differ`,
          text: `For “${slip.label}” the text gives ${slip.inText}, the table ${slip.inTable.join(', ')}.`,
        };
    }
  },
  doubt: ({ text, otherwise }, rule) => ({
    title: `What was struck: “${clip(text)}”`,
    text: `Taken as struck out: “${clip(text)}” (${rule}). It may be “${clip(otherwise ?? '')}” instead.`,
  }),
  rules: {
    brackets: 'what stands in the brackets before the mark',
    heading: 'the old words of a heading, between its number and the mark',
    line: 'the whole line',
    item: 'the whole item: its heading stands twice with the same number',
    'replaced-line': 'the whole line, which the next one begins anew',
    list: 'the old list, which another replaces',
    sentence: 'the sentence before the mark',
    'reference-back': 'the last sentence and the one to which it refers back',
    doubled: 'words that stand again behind the mark',
    clause: 'the words back to the last stop or comma',
    word: 'the word that another replaces',
    'list-item': 'the last item of a list that goes on',
  },
  notSupplied: 'Reference entry not supplied with the manuscript.',
  finalText: 'Final text. Sections and paragraphs are numbered as places count them; made by jianbao import.',
  struckText: 'Struck out',
  comments: 'Comments',
  elsewhere: 'Text that stands elsewhere in the manuscript',
  footnotes: 'Footnotes',
  by: 'by',
};

const zh: ImportWords = {
  kinds: {
    recommendation: { name: '建议', plural: '建议', summary: '论文提出的建议。' },
    challenge: { name: '挑战', plural: '挑战', summary: '论文指出的难处。' },
    opportunity: { name: '机遇', plural: '机遇', summary: '论文看到的机遇。' },
    application: { name: '应用', plural: '应用', summary: '论文所述对象的用处。' },
    background: { name: '背景', plural: '背景', summary: '读懂论文所需的背景。' },
    finding: { name: '结论', plural: '结论', summary: '论文得出的结论。' },
    measure: { name: '措施', plural: '措施', summary: '论文主张的措施。' },
    method: { name: '方法', plural: '方法', summary: '论文采用的方法。' },
  },
  untitled: '无题名的表',
  abstract: '摘要',
  tableOf: (section) => `论文第${section}节的表。`,
  figures: {
    title: '正文中的数字',
    description: '论文在正文而不是表格中给出的数字。',
    scope: '见各指标的名称。',
    item: '指标',
    value: '数值',
    unit: '单位',
    year: '年份',
    section: '节',
    reference: '参考文献',
  },
  aYear: '/年',
  footnoteMarks: (marks) => `论文中带脚注的单元格：${marks.join('；')}`,
  slip: (slip) => {
    switch (slip.kind) {
      case 'table-alone':
        return {
          title: `有表${slip.number}，没有表${slip.missing.join('、')}`,
          text: `论文的第一张表编号为表${slip.number}，文中没有表${slip.missing.join('、表')}。`,
        };
      case 'counts-differ':
        return {
          title: `${slip.counts.join('个与')}个${slip.noun}`,
          text: `同一段中（连同删去的文字），${slip.noun}的数目前后不一：${slip.counts.join('、')}。`,
        };
      case 'unit-misfit':
        return {
          title: `“${slip.measure}”以百分比表示`,
          text: `论文把${slip.values.join('、')}写作${slip.measure}。${slip.measure}是数额，不以百分比计，这些数字可能是增速或比重。`,
        };
      case 'list-differs':
        return {
          title: `“${slip.heading}”与列举不一致`,
          text: `列举各项的句子写作“${slip.named}”，标题写作“${slip.heading}”。`,
        };
      case 'item-gap':
        return { title: `第${slip.from}项之后是第${slip.to}项`, text: `各项编号从${slip.from}跳到${slip.to}。` };
      case 'reference-gap':
        return { title: '正文没有引用的编号', text: `正文没有引用以下编号的文献：${slip.numbers.join('、')}。` };
      case 'never-cited':
        return {
          title: '正文没有引用的文献',
          text: `参考文献表与正文的引用不一致，编号：${slip.numbers.join('、')}。`,
        };
      case 'bracket-open':
        return { title: `“${slip.text}”缺右括号`, text: `文献标记“${slip.text}”没有右括号。` };
      case 'spelling':
        return {
          title: `“${slip.found}”疑为${slip.usual}`,
          text: `“${slip.found}”只出现一次，别处写作${slip.usual}。`,
        };
      case 'table-differs':
        return {
          title: `${slip.label}：正文与表格不一致`,
          text: `“${slip.label}”在正文中是${slip.inText}，在表中是${slip.inTable.join('、')}。`,
        };
    }
  },
  doubt: ({ text, otherwise }, rule) => ({
    title: `删去的是“${clip(text)}”`,
    text: `按${rule}处理，删去“${clip(text)}”。也可能是指“${clip(otherwise ?? '')}”。`,
  }),
  rules: {
    brackets: '标记前括号内的文字',
    heading: '标题编号与标记之间的旧标题',
    line: '整行',
    item: '整项（同一编号有两个标题）',
    'replaced-line': '整行（下一行以同样的文字重写）',
    list: '被后文替换的列举',
    sentence: '标记前的一句',
    'reference-back': '末句及其所指的前一句',
    doubled: '标记后重复出现的字词',
    clause: '上一处标点以后的文字',
    word: '被近义词替换的词',
    'list-item': '并列成分中的最后一项',
  },
  notSupplied: '稿件未附该条参考文献。',
  finalText: '定稿文字。节和段的编号与出处的计数一致；由jianbao import生成。',
  struckText: '删去的文字',
  comments: '批注',
  elsewhere: '稿件中其他位置的文字',
  footnotes: '脚注',
  by: '作者：',
};

function clip(text: string): string {
  const letters = [...text];
  return letters.length > 24 ? `${letters.slice(0, 24).join('')}…` : text;
}

/** English where only editors read, and the words of a language where a site publishes what an import wrote. */
function wordsIn(words: PublishedWords): ImportWords {
  const [title, description, scope, item, value, unit, year, section, reference] = words.figures;
  return {
    ...en,
    kinds: Object.fromEntries(
      Object.entries(words.kinds).map(([id, [name, plural, summary]]) => [id, { name, plural, summary }]),
    ),
    untitled: words.untitled,
    abstract: words.abstract,
    aYear: words.aYear,
    tableOf: (id) => words.tableOf.replace('{}', id),
    figures: { title, description, scope, item, value, unit, year, section, reference },
    footnoteMarks: (marks) => words.footnoteMarks.replace('{}', marks.join('; ')),
    notSupplied: words.notSupplied,
  };
}

/** What the files of an import say in a language; in English where we have no words in it. */
export function importWords(lang: string): ImportWords {
  if (lang.startsWith('zh')) return zh;
  const words = publishedWords[lang.split('-')[0]!];
  return words ? wordsIn(words) : en;
}
