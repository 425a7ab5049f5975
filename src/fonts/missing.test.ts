import { expect, test } from 'vitest';
import { describeMissing } from './missing.ts';

test('a character that no face holds is reported once, by the page that shows it first', () => {
  const missing = [
    { character: '🦄', text: 'Air: 🦄 and more\nand more', page: 'cost/index.html' },
    { character: '🦄', text: '🦄', page: 'wind/index.html' },
    { character: '𠮷', text: '𠮷', page: 'wind/index.html' },
  ];
  expect(describeMissing(missing)).toBe(
    [
      'cost/index.html  no face holds "🦄" (U+1F984), in "Air: 🦄 and more"',
      'wind/index.html  no face holds "𠮷" (U+20BB7), in "𠮷"',
      '    Write it in another way: a PDF would show a box. Or build without PDFs: --no-pdf.',
    ].join('\n'),
  );
});
