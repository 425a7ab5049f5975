import { describe, expect, test } from 'vitest';
import { settleMarks } from './strikeMarks.ts';

/** What stands of a draft, and what was struck; the mark is ✗. */
function settle(...lines: string[]): [standing: string[], struck: string[]] {
  const { lines: marked, settlements } = settleMarks(lines, '✗');
  const standing = marked.map(({ pieces }) =>
    pieces
      .filter(({ isStruck }) => !isStruck)
      .map(({ text }) => text)
      .join(''),
  );
  return [standing, settlements.map(({ text }) => text)];
}

describe('what a mark strikes', () => {
  test.each([
    ['the brackets before it', '【旧的一句。】✗新的一句。', '新的一句。', '【旧的一句。】'],
    ['the sentence before it', '第一句。然而第二句。✗第三句。', '第一句。第三句。', '然而第二句。'],
    [
      'the sentence that the last one refers back to, too',
      '它是新的。这类产品很多。✗定义如下。',
      '定义如下。',
      '它是新的。这类产品很多。',
    ],
    ['the words back to the last comma', '走向跨模态，未来的✗文本不限于此。', '走向跨模态，文本不限于此。', '未来的'],
    [
      'words that stand again behind it',
      '成本上升。大模型未来的发展，✗的发展方向是压缩。',
      '成本上升。大模型未来的发展方向是压缩。',
      '的发展，',
    ],
    ['the word that another replaces', '拓展了商业应用范围✗范畴，如写作。', '拓展了商业应用范畴，如写作。', '范围'],
    [
      'the last item of a list that goes on',
      '涉及数据伦理、隐私、版权✗道德及安全等问题。',
      '涉及数据伦理、隐私、道德及安全等问题。',
      '版权',
    ],
    [
      'the whole list where a sentence goes on',
      '面临挑战。政府、企业和机构✗需要采取措施。',
      '面临挑战。需要采取措施。',
      '政府、企业和机构',
    ],
    [
      'a list that another replaces',
      '面临一些挑战，包括幻觉和成本等问题。✗诸如质量等。',
      '面临一些挑战，诸如质量等。',
      '包括幻觉和成本等问题。',
    ],
    [
      'the old words of a heading',
      '（2）数据资源和成本✗数据和算力成本较高',
      '（2）数据和算力成本较高',
      '数据资源和成本',
    ],
    ['an English sentence', 'First. However, second. ✗ Third.', 'First.  Third.', 'However, second.'],
  ])('%s', (_, line, stands, struck) => {
    expect(settle(line)).toEqual([[stands], [struck]]);
  });

  test('an item of which all text is struck goes with its heading', () => {
    const [standing] = settle('（2）留下的', '正文。', '（3）跨学科', '全部删去。✗', '（3）多模态', '正文。');
    expect(standing).toEqual(['（2）留下的', '正文。', '', '', '（3）多模态', '正文。']);
  });

  test('of two headings with one number, the second goes with the text under it', () => {
    const [standing] = settle('（1）新的标题', '（1）旧的标题', '旧的一句。旧的两句。✗新的一句。');
    expect(standing).toEqual(['（1）新的标题', '', '新的一句。']);
  });

  test('a line that the next one begins anew goes whole, and without doubt', () => {
    const { settlements } = settleMarks(
      ['模型的训练需要大量数据资源。很贵。✗', '模型的训练需要大量数据资源，成本较高。'],
      '✗',
    );
    expect(settlements).toEqual([{ line: 1, text: '模型的训练需要大量数据资源。很贵。', rule: 'replaced-line' }]);
  });

  test('every doubtful one says what else may have been meant', () => {
    const { settlements } = settleMarks(['一句。两句。✗三句。'], '✗');
    expect(settlements).toEqual([{ line: 1, text: '两句。', rule: 'sentence', otherwise: '一句。两句。' }]);
  });
});
