import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { ownBlocks } from '../blocks/definitions.ts';
import { append } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const text = (words: string) => ({ 'pages/about/en.mdx': append(`\n${words}\n`) });

testReports([
  [
    'a block that there is none of is reported',
    text('It is <Figur of="storage.pumped.share" />.'),
    [
      'pages/about/en.mdx:12:7  no block is named "Figur"',
      'Nearest: "Figure". The blocks are: Bare, Brief, Cite, DataTable, Editorial, Figure, FigureBars, Picture, Term.',
    ],
  ],
  [
    'a block without an attribute that it needs is reported',
    text('It is <Figure />.'),
    ['pages/about/en.mdx:12:7  <Figure> has no "of"', 'Add of="…".'],
  ],
  [
    'a block with an attribute that it does not know is reported',
    text('It is <Figure of="storage.pumped.share" unit="x" />.'),
    ['pages/about/en.mdx:12:41  <Figure> has no attribute "unit"', 'Its attributes are: of.'],
  ],
  [
    'an attribute with code for a value is reported',
    text('It is <Figure of={id} />.'),
    ['pages/about/en.mdx:12:15  "of" of <Figure> is not plain text', 'Write of="…", with quotes.'],
  ],
  [
    'an attribute without a value is reported',
    text('It is <Figure of />.'),
    ['pages/about/en.mdx:12:15  "of" of <Figure> is not plain text', 'Write of="…", with quotes.'],
  ],
  [
    'code among the attributes is reported',
    text('It is <Editorial {...props}>x</Editorial>.'),
    ['pages/about/en.mdx:12:7  <Editorial> has code among its attributes', 'Write each attribute as name="text".'],
  ],
  [
    'a term without words is reported',
    text('It is <Term of="pumped-hydro" />.'),
    ['pages/about/en.mdx:12:7  <Term> has no words', 'Write them between the tags: <Term>words</Term>.'],
  ],
  ['a brief without words shows its title', text('It is <Brief of="hurdle/idle-plants" />.'), []],
  [
    'an import is reported',
    text('import x from "y"'),
    [
      'pages/about/en.mdx:12:1  code in a text: "import x from "y""',
      'Remove it; every block is there without an import.',
    ],
  ],
  [
    'an export is reported',
    text('export const x = 1'),
    [
      'pages/about/en.mdx:12:1  code in a text: "export const x = 1"',
      'Remove it; every block is there without an import.',
    ],
  ],
  [
    'code in a sentence is reported',
    text('It is {1 + 1}.'),
    [
      'pages/about/en.mdx:12:7  code in a text: "1 + 1"',
      'Braces are for code here. Write literal ones as \\{ and \\}.',
    ],
  ],
  [
    'code on lines of its own is reported by its first',
    text('{[1].map(() =>\n  1)}'),
    [
      'pages/about/en.mdx:12:1  code in a text: "[1].map(() =>"',
      'Braces are for code here. Write literal ones as \\{ and \\}.',
    ],
  ],
  ['a comment in braces is no problem', text('It is. {/* Check this. */}'), []],
  [
    'an HTML element that Markdown does without is reported',
    text('<div>It is.</div>'),
    [
      'pages/about/en.mdx:12:1  the HTML element <div> has no place in a text',
      'Write Markdown or a block; the elements allowed are: br, span, strong, sub, sup.',
    ],
  ],
  [
    'the few elements that Markdown lacks are no problem',
    text('H<sub>2</sub>O, 1<sup>st</sup>, <strong>so</strong><br />and <span lang="zh-CN">电</span>.'),
    [],
  ],
  [
    'a span without a language is reported',
    text('It <span>is</span>.'),
    ['pages/about/en.mdx:12:4  <span> has no "lang"', 'Add lang="…".'],
  ],
  [
    'an element with a class is reported',
    text('It <strong class="red">is</strong>.'),
    ['pages/about/en.mdx:12:12  <strong> has no attribute "class"', 'Its attributes are: none.'],
  ],
  [
    'a tag without a name is reported',
    text('It <>is</>.'),
    [
      'pages/about/en.mdx:12:4  the HTML element <> has no place in a text',
      'Write Markdown or a block; the elements allowed are: br, span, strong, sub, sup.',
    ],
  ],
]);

test('the blocks checked are the blocks that there are, with the same attributes', () => {
  const dir = 'src/blocks';
  const drawn = readdirSync(dir)
    .filter((file) => file.endsWith('.astro'))
    .map((file) => {
      const [, props = ''] = /interface Props \{([^]*?)\n\}/.exec(readFileSync(`${dir}/${file}`, 'utf8')) ?? [];
      const attributes = [...props.matchAll(/^ {2}(\w+\??): string;/gm)].map(([, name]) => name);
      return [basename(file, '.astro'), attributes.sort()];
    });
  const checked = ownBlocks.map(({ name, attributes }) => [
    name,
    Object.entries(attributes)
      .map(([attribute, { required }]) => attribute + (required ? '' : '?'))
      .sort(),
  ]);
  expect(Object.fromEntries(checked)).toEqual(Object.fromEntries(drawn));
});
