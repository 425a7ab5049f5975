import fc from 'fast-check';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, test } from 'vitest';
import { writeRoot } from './plainWords.ts';

type Tree = Parameters<typeof toMarkdown>[0];

const piece = fc.oneof(
  fc.constantFrom(...'\t\n\r !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~aWp1中。'),
  fc.constantFrom('www.', 'https://', 'a@b.c', '10. ', '3.5', '](', '---', '&amp;', '<b>', ' - ', '\n# ', 'now'),
);
const start = fc.constantFrom('', ' ', '(', '.a', '= ', '+ ', ':-', '- ', '1. ', '1) ', '# ');
const words = fc.tuple(start, fc.array(piece, { maxLength: 6 })).map(([first, more]) => first + more.join(''));
const url = fc.oneof(
  words,
  fc.string({ unit: piece, maxLength: 4 }).map((end) => `https://x.example/${end}`),
);
const { phrases } = fc.letrec<{ phrases: unknown[]; phrase: unknown }>((tie) => ({
  phrases: fc.array(tie('phrase'), { maxLength: 4 }),
  phrase: fc.oneof(
    { depthSize: 'small' },
    fc.record({ type: fc.constant('text'), value: words }),
    fc.record({ type: fc.constantFrom('break', 'inlineCode'), value: words }),
    fc.record({ type: fc.constant('image'), url, alt: words }),
    fc.record({ type: fc.constant('link'), url, title: fc.option(words), children: tie('phrases') }),
    fc.record({ type: fc.constantFrom('emphasis', 'strong', 'delete'), children: tie('phrases') }),
  ),
}));
const inside = (...types: string[]) => phrases.map((children) => types.reduceRight(wrap, children));
const wrap = (children: unknown, type: string): unknown => ({ type, children: [children].flat(), depth: 2 });
const block = fc.oneof(
  inside('paragraph'),
  inside('heading'),
  inside('list', 'listItem', 'paragraph'),
  inside('table', 'tableRow', 'tableCell'),
);

/** What chance seldom puts beside one another: words that are a sign only together. */
const together = [['a]', '(b)'], ['w', '.b'], ['2', ') b'], ['a\t', '\nb'], ['\ta'], ['a\n', '\tb']].map(
  (values): [unknown[]] => {
    const texts = values.map((value) => ({ type: 'text', value }));
    return [[wrap(texts, 'paragraph')]];
  },
);

test('words are written with and without signs as the library writes them all', () => {
  const write = (tree: Tree, own: object[]) => toMarkdown(tree, { extensions: [gfmToMarkdown(), ...own] });
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (children) => {
      const tree = { type: 'root', children } as Tree;
      expect(write(tree, [{ handlers: { root: writeRoot } }])).toBe(write(tree, []));
    }),
    { numRuns: 2000, examples: together },
  );
});
