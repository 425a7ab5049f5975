import { append } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const text = (words: string) => ({ 'pages/about/en.mdx': append(`\n${words}\n`) });

testReports([
  [
    'a footnote with its marks, several to a note, is no problem',
    text(
      'Dear[^1], very[^1], and slow[^Word].\n\n[^1]: In 2023.\n\n[^word]: Of <Term of="pumped-hydro">plants</Term>.',
    ),
    [],
  ],
  [
    'a mark without a note is reported at its place, and code and what is escaped are not',
    text('Dear[^1], `[^2]`, \\[^3].'),
    ['pages/about/en.mdx:12:5  no footnote is named "1"', 'Add a line "[^1]: …" below, or remove the mark.'],
  ],
  [
    'a note that nothing refers to, and one that stands twice, are reported',
    text('Dear[^1].\n\n[^1]: In 2023.\n\n[^1]: In 2024.\n\n[^b]: In 2025.'),
    [
      'pages/about/en.mdx:16:1  the footnote "1" stands twice, first in line 14',
      'Give each its own name, and write that where it belongs.',
      'pages/about/en.mdx:18:1  nothing refers to the footnote "b"',
      'Write [^b] where it belongs, or remove it.',
    ],
  ],
]);
