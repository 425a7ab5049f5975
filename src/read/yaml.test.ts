import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify, type ToStringOptions } from 'yaml';
import { z } from 'astro/zod';
import { describe as words } from '../problems/problem.ts';
import { BriefSchema } from '../schemas/brief.ts';
import { SourceSchema } from '../schemas/register.ts';
import { SiteSchema } from '../schemas/site.ts';
import { DataPackageSchema } from '../schemas/table.ts';
import { parseYaml } from './yaml.ts';

/** Problems with a text, two lines each: place and message, then advice. */
function report(text: string, schema: z.ZodType, file = 'x.yaml'): string[] {
  return parseYaml(text, schema, { file }).problems.flatMap((problem) => {
    const { message, advice } = words(problem, 'en');
    return [`${problem.line}:${problem.column}  ${message}`, advice];
  });
}

const brief = `title: 付费
short: 付费
order: 1
answer: 按小时付费。
problem: 闲置太多。
evidence:
  - text: 占比高。
place:
  - { section: '2' }
`;

/** The brief with one line changed. */
const withLine = (start: string, line: string) =>
  brief
    .split('\n')
    .map((old) => (old.startsWith(start) ? line : old))
    .join('\n');

test('a right text gives its value, without problems', () => {
  const { value, problems } = parseYaml(brief, BriefSchema, { file: 'x.yaml' });
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ order: 1, answer: { text: '按小时付费。', basis: 'paper' } });
});

test('lines above the text are counted', () => {
  const { problems } = parseYaml('order: 0', z.strictObject({ order: z.int().positive() }), {
    file: 'x',
    linesBefore: 1,
  });
  expect(problems).toMatchObject([{ line: 2, column: 8 }]);
});

test('an empty file is an empty group or an empty list, or said to be empty', () => {
  expect(parseYaml('', z.array(SourceSchema), { file: 'x.yaml' }).value).toEqual([]);
  expect(parseYaml('', z.strictObject({ a: z.string().optional() }), { file: 'x.yaml' }).value).toEqual({});
  expect(report('# nothing\n', z.strictObject({ a: z.string(), b: z.string() }))).toEqual([
    '1:1  nothing is written in this file',
    'Put back what was in it, or begin with that which npx jianbao new makes.',
  ]);
});

test('a number where text should stand is quoted as it is written', () => {
  expect(report(withLine('short', 'short: 1.10'), BriefSchema)).toEqual([
    '2:8  "short" is 1.10, not text',
    "Put quotes around it: '1.10'.",
  ]);
});

describe('broken YAML', () => {
  test.each<[sentence: string, text: string, report: string[]]>([
    ...[
      ['a comment after words', withLine('short', 'short: the #1 worry'), '2:12'],
      ['a comment that eats a bracket', withLine('  - { section', '  - { section: the #1 worry }'), '9:20'],
      ['a value that is a comment alone', withLine('short', 'short: #1 worry'), '2:8'],
    ].map(([what, text, place]): [string, string, string[]] => [
      `${what} is reported where it starts`,
      text!,
      [
        `${place}  a comment after a text: everything from the # on is left out`,
        'Put single quotes around the text; a comment stands on a line of its own.',
      ],
    ]),
    ...[
      ['an anchor', withLine('short', 'short: &Ageing batteries'), '2:8'],
      ['an alias', withLine('short', 'short: *ageing'), '2:8'],
      ['a type of YAML’s own', withLine('short', 'short: !!str 1'), '2:8'],
      ['an alias in a list', withLine('short', 'short: [*a]'), '2:9'],
    ].map(([what, text, place]): [string, string, string[]] => [
      `${what} is reported where it starts`,
      text!,
      [`${place}  broken YAML: a value that starts with a special character`, 'Put single quotes around the value.'],
    ]),
    [
      'a colon inside a value is reported',
      'title: 储能: 为何贵\n',
      [
        '1:8  broken YAML: a second ": " in one value',
        'Put single quotes around the value, or indent the next line as the one above it.',
      ],
    ],
    [
      'a line without a key is reported',
      'title\norder: 1\n',
      [
        '1:1  broken YAML: a line that is no "key: value", or is indented wrongly',
        'Write a colon and a space after the key, and indent the line as its neighbours.',
      ],
    ],
    [
      'a value that starts with a special character is reported',
      'title: @储能\n',
      ['1:8  broken YAML: a value that starts with a special character', 'Put single quotes around the value.'],
    ],
    [
      'a value that starts with an asterisk is reported, though YAML takes it for the name of another value',
      'title: *Storage*\n',
      ['1:8  broken YAML: a value that starts with a special character', 'Put single quotes around the value.'],
    ],
    [
      'a value that starts with a percent sign is reported',
      'title: %占比\n',
      ['1:8  broken YAML: a value that starts with a special character', 'Put single quotes around the value.'],
    ],
    [
      'a tab before a key is reported',
      'a:\n\tb: 1\n',
      ['2:1  broken YAML: a tab in the indentation', 'Indent with spaces.'],
    ],
    [
      'a quotation mark that is never closed is reported where it opens',
      'title: "储能\norder: 1\nplace: []\n',
      [
        '1:8  broken YAML: a quotation mark that is never closed',
        'Close it, or put the whole value between the other kind of quotation marks.',
      ],
    ],
    [
      'a quotation mark within quotation marks is reported',
      "title: 'it's dear'\n",
      [
        '1:12  broken YAML: text after the end of a value',
        'Put single quotes around the whole value, and double a single quote inside it.',
      ],
    ],
    [
      'a list that is never closed is reported',
      'topics: [a, b\norder: 1\n',
      ['2:1  broken YAML: a bracket that is never closed', 'Close the list with ] or the group with }.'],
    ],
    [
      'a group that is never closed is reported',
      'place: { a: 1\norder: 1\n',
      ['2:1  broken YAML: a bracket that is never closed', 'Close the list with ] or the group with }.'],
    ],
    [
      'each key that stands twice is reported',
      'a: 1\nb: 2\na: 3\nb: 4\n',
      [
        '3:1  the key "a" stands twice',
        'Keep one of the two.',
        '4:1  the key "b" stands twice',
        'Keep one of the two.',
      ],
    ],
    [
      'only the first mistake of syntax is reported: the rest follow from it',
      'a: b: c\n d\n"e\n',
      [
        '1:4  broken YAML: a second ": " in one value',
        'Put single quotes around the value, or indent the next line as the one above it.',
      ],
    ],
  ])('%s', (_sentence, text, expected) => {
    expect(report(text, z.unknown())).toEqual(expected);
  });
});

describe('broken JSON', () => {
  test.each<[sentence: string, text: string, report: string[]]>([
    [
      'a comma too many is reported, though YAML would read it',
      '{\n  "a": 1,\n}\n',
      [
        '3:1  broken JSON: a key in double quotation marks should stand here',
        'Look for a missing or extra comma, quotation mark or bracket, here or just before.',
      ],
    ],
    [
      'a comma too few is reported',
      '{\n  "a": 1\n  "b": 2\n}\n',
      [
        '3:3  broken JSON: a comma should stand here',
        'Look for a missing or extra comma, quotation mark or bracket, here or just before.',
      ],
    ],
    [
      'a bare word is reported, though YAML would read it',
      '{ "a": percent }\n',
      ['1:8  broken JSON: "percent" is neither a key nor a value', 'Put double quotation marks around keys and texts.'],
    ],
    [
      'an end before the end is reported',
      '{ "a": [1',
      [
        '1:10  broken JSON: ] should stand here',
        'Look for a missing or extra comma, quotation mark or bracket, here or just before.',
      ],
    ],
  ])('%s', (_sentence, text, expected) => {
    expect(report(text, z.unknown(), 'x.json')).toEqual(expected);
  });
});

describe('keys', () => {
  test.each<[sentence: string, text: string, report: string[]]>([
    ['a missing key is reported', withLine('answer', ''), ['1:1  missing key "answer"', 'Add it with a value.']],
    [
      'a missing key of an entry is reported at the entry',
      withLine('  - text', '  - basis: paper'),
      ['7:5  missing key "text"', 'Add it with a value.'],
    ],
    [
      'an unknown key is reported at the key',
      `${brief}colour: red\n`,
      [
        '10:1  unknown key "colour"',
        'Correct or remove it; the keys here are title, short, order, answer, why, actors, problem, actions, evidence, related, place, topics, translatedFrom, review.',
      ],
    ],
    [
      'a comma inside a value between braces is reported as that',
      withLine('answer', 'answer: { text: 付费, and soon, basis: editorial }'),
      [
        '4:21  "and soon" is no key; a comma ends a value between { and }',
        'Put single quotes around the value that holds the comma.',
      ],
    ],
    [
      'a misspelt key is reported once',
      withLine('short', 'shrt: 付费'),
      [
        '2:1  unknown key "shrt"',
        'Nearest: "short". Correct or remove it; the keys here are title, short, order, answer, why, actors, problem, actions, evidence, related, place, topics, translatedFrom, review.',
      ],
    ],
    [
      'a misspelt key of an entry is reported once',
      withLine('  - { section', "  - { sectoin: '2' }"),
      [
        '9:7  unknown key "sectoin"',
        'Nearest: "section". Correct or remove it; the keys here are section, paragraph, page, references.',
      ],
    ],
    [
      'a misspelt key of a statement is reported once',
      withLine('answer', 'answer: { txt: 付费 }'),
      ['4:11  unknown key "txt"', 'Nearest: "text". Correct or remove it; the keys here are text, basis.'],
    ],
  ])('%s', (_sentence, text, expected) => {
    expect(report(text, BriefSchema)).toEqual(expected);
  });
});

describe('values', () => {
  test.each<[sentence: string, text: string, report: string[]]>([
    [
      'a key without a value is reported',
      withLine('short', 'short:'),
      ['2:7  "short" has no value', 'Write one, or remove the key if it may be left out.'],
    ],
    ['an empty text is reported', withLine('short', "short: ' '"), ['2:8  "short" is empty', 'Write the text.']],
    [
      'text where a number should be is reported',
      withLine('order', 'order: first'),
      ['3:8  "order" is "first", not a number', 'Write a number in digits, without quotes.'],
    ],
    [
      'a number where text should be is reported',
      withLine('  - { section', '  - { section: 3.2 }'),
      ['9:16  "section" is 3.2, not text', "Put quotes around it: '3.2'."],
    ],
    [
      'a number for a statement is reported',
      withLine('answer', 'answer: 42'),
      ['4:9  "answer" is 42, not text', "Put quotes around it: '42'."],
    ],
    [
      'a list where text should be is reported',
      withLine('title', 'title: [a, b]'),
      ['1:8  "title" is a list, not text', 'Write text.'],
    ],
    [
      'text where a list should be is reported',
      `${brief}topics: price\n`,
      ['10:9  "topics" is "price", not a list', 'Write [a, b], or each entry on a line of its own after "- ".'],
    ],
    [
      'text where a group should be is reported',
      withLine('  - { section', "  - '2'"),
      ['9:5  entry 1 of "place" is "2", not a group of keys', 'Write its keys, each on a line of its own.'],
    ],
    [
      'a number that is not whole is reported',
      withLine('order', 'order: 1.5'),
      ['3:8  "order" is 1.5, not a whole number', 'Write a whole number in digits, without quotes.'],
    ],
    [
      'a number that is too small is reported',
      withLine('order', 'order: 0'),
      ['3:8  "order" is 0, too small', 'Write more than 0.'],
    ],
    [
      'a value that is none of those allowed is reported',
      withLine('answer', 'answer: { text: 付费, basis: editor }'),
      ['4:28  "basis" is "editor", not one of its values', 'Write one of: paper, context, editorial.'],
    ],
    [
      'an empty list where entries must be is reported',
      withLine('place', 'place: []').replace("  - { section: '2' }\n", ''),
      ['8:8  "place" has too few entries', 'Write at least 1.'],
    ],
    [
      'a long value is clipped',
      withLine('order', `order: ${'long '.repeat(30)}`),
      [
        '3:8  "order" is "long long long long long long long long long long long lo…", not a number',
        'Write a number in digits, without quotes.',
      ],
    ],
    [
      'a list in place of the whole is reported',
      '- a\n',
      ['1:1  the file is a list, not a group of keys', 'Write its keys, each on a line of its own.'],
    ],
  ])('%s', (_sentence, text, expected) => {
    expect(report(text, BriefSchema)).toEqual(expected);
  });
});

describe('forms', () => {
  const of = <Shape extends z.ZodRawShape>({ shape }: z.ZodObject<Shape>, key: string & keyof Shape) =>
    z.strictObject({ [key]: shape[key] as unknown as z.ZodType });

  test.each<[sentence: string, text: string, schema: z.ZodType, report: string[]]>([
    [
      'a day that does not exist is reported',
      'published: 2023-02-29\n',
      of(SiteSchema, 'published'),
      [
        '1:12  "published" is "2023-02-29"; a date is a real day, written YYYY-MM-DD',
        'Write a day that exists, e.g. 2024-02-29.',
      ],
    ],
    [
      'a year where a day should be is reported',
      'published: 2023\n',
      of(SiteSchema, 'published'),
      [
        '1:12  "published" is 2023; a date is a real day, written YYYY-MM-DD',
        'Write a day that exists, e.g. 2024-02-29.',
      ],
    ],
    [
      'a date of a source that never was is reported',
      'date: 2023-02-29\n',
      of(SourceSchema, 'date'),
      [
        '1:7  "date" is "2023-02-29"; a date is a year, a month or a day that exists: 2021, 2021-04, 2021-04-30',
        'Write as much of it as is known, in that form.',
      ],
    ],
    [
      'an id with a space is reported with one that would do',
      'id: Ref 1\n',
      of(SourceSchema, 'id'),
      [
        '1:5  "id" is "Ref 1"; an id has lower-case letters, digits and single hyphens only',
        'Write it in that form, such as "ref-1".',
      ],
    ],
    [
      'an address without its start is reported',
      'address: example.org\n',
      of(SiteSchema, 'address'),
      [
        '1:10  "address" is "example.org"; an address starts with https:// or http://',
        'Write it with its start, e.g. https://example.org/.',
      ],
    ],
    [
      'an address of a licence without its start is reported',
      'licence: { name: CC0, url: cc0 }\n',
      of(SiteSchema, 'licence'),
      ['1:28  "url" is "cc0"; an address is written in full', 'Write it with its start, e.g. https://example.org/.'],
    ],
    [
      'a language code that is none is reported',
      'languages: [{ code: zh-CN, tag: zh-CN, name: 中文 }]\n',
      of(SiteSchema, 'languages'),
      [
        '1:21  "code" is "zh-CN"; a language code has two or three letters, then parts after hyphens, all in lower case',
        'Write it in that form, such as "zh", or "zh-hant" beside another Chinese; the region stands in the tag.',
      ],
    ],
    [
      'one text where each language needs its own is reported',
      'title: Storage\n',
      of(SiteSchema, 'title'),
      ['1:8  "title" is "Storage", not a group of keys', 'Write it once a language: { zh: …, en: … }.'],
    ],
    [
      'one text where each language may have its own is reported',
      'note: Storage\n',
      of(SourceSchema, 'note'),
      ['1:7  "note" is "Storage", not a group of keys', 'Write it once a language: { zh: …, en: … }.'],
    ],
    [
      'a currency that is no code is reported',
      'units: { yuan: { labels: { zh: 元 }, currency: yuan } }\n',
      of(DataPackageSchema, 'units'),
      [
        '1:47  "currency" is "yuan"; a currency is a code of ISO 4217',
        'Write its three capital letters, such as CNY, EUR or USD.',
      ],
    ],
    [
      'a scale that is not more than nothing is reported',
      'units: { yuan: { labels: { zh: 元 }, scale: 0 } }\n',
      of(DataPackageSchema, 'units'),
      ['1:44  "scale" is 0, too small', 'Write more than 0.'],
    ],
  ])('%s', (_sentence, text, schema, expected) => {
    expect(report(text, schema)).toEqual(expected);
  });
});

test('what a schema says of its own is passed on', () => {
  const schema = z.strictObject({ order: z.int().multipleOf(2) });
  expect(parseYaml('order: 3', schema, { file: 'x.yaml' }).problems).toMatchObject([
    { id: 'value-refused', values: { path: ['order'], value: 3 } },
  ]);
});

describe('a place is found', () => {
  const { at } = parseYaml(`a: { b: 'it''s <F of="x" /> and <F of="x" />', c: 3 }\nd: text\n`, z.unknown(), {
    file: 'x.yaml',
  });

  test('for a value', () => {
    expect(at(['a', 'c'])).toEqual({ line: 1, column: 51 });
  });

  test('for a key', () => {
    expect(at(['a', 'c'], 'key')).toEqual({ line: 1, column: 48 });
  });

  test('for the nearest enclosing value, when there is none', () => {
    expect(at(['a', 'x', 'y'])).toEqual({ line: 1, column: 4 });
    expect(at(['d', 'text'])).toEqual({ line: 2, column: 4 });
  });

  test('for a piece of a text, at or after an index of the text', () => {
    expect(at(['a', 'b'], { text: 'of="x"', from: 0 })).toEqual({ line: 1, column: 19 });
    expect(at(['a', 'b'], { text: 'of="x"', from: 20 })).toEqual({ line: 1, column: 36 });
  });

  test('for the text itself, when the piece is not in it', () => {
    expect(at(['a', 'b'], { text: 'text', from: 0 })).toEqual({ line: 1, column: 9 });
  });
});

describe('whatever YAML an author writes', () => {
  const key = fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/);
  const words = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'aZ 0.,:#-&*!%@`|>[]{}\'"\\?中，：。ä') }),
    fc.lorem({ mode: 'sentences', maxCount: 9 }),
  );
  const scalar = fc.oneof(words, fc.integer(), fc.boolean());
  const { tree } = fc.letrec<{ tree: unknown; group: object; list: unknown[] }>((tie) => ({
    tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('group'), tie('list')),
    group: fc.dictionary(key, tie('tree'), { minKeys: 1, maxKeys: 4 }),
    list: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
  }));
  const document = fc.dictionary(key, tree, { minKeys: 1, maxKeys: 5 });
  const quotes = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'] as const;
  // Between brackets a text is no block.
  const styles = [
    ...quotes.map((defaultStringType) => ({ collectionStyle: 'flow', defaultStringType }) as const),
    ...[...quotes, 'BLOCK_FOLDED', 'BLOCK_LITERAL'].map(
      (defaultStringType) => ({ collectionStyle: 'block', defaultStringType }) as const,
    ),
  ] as ToStringOptions[];
  const manner = fc.record({
    style: fc.constantFrom(...styles),
    indent: fc.constantFrom(2, 4),
    lineWidth: fc.constantFrom(0, 40, 80),
  });

  /** Every value that is no group and no list, and every key, by its path. */
  function* partsOf(
    value: unknown,
    path: (string | number)[] = [],
  ): Generator<[path: (string | number)[], value: unknown]> {
    if (typeof value !== 'object' || value === null) yield [path, value];
    else
      for (const [name, inner] of Object.entries(value))
        yield* partsOf(inner, [...path, Array.isArray(value) ? Number(name) : name]);
  }

  test('each key and each value is found where it stands', () => {
    fc.assert(
      fc.property(document, manner, (value, { style, ...options }) => {
        const text = stringify(value, { ...options, ...style });
        const lines = text.split('\n');
        const { problems, at, value: read } = parseYaml(text, z.record(z.string(), z.unknown()), { file: 'x.yaml' });
        expect(problems).toEqual([]);
        expect(read).toEqual(value);
        for (const [path, part] of partsOf(value)) {
          const from = (place: { line: number; column: number }) => lines[place.line - 1]!.slice(place.column - 1);
          const start = from(at(path));
          // Quoted, in a block, or as it is, up to where a line may be folded.
          const bare = String(part).split(/[\n ]/)[0]!;
          expect(/^["'|>]/.test(start) || start.startsWith(bare), `${JSON.stringify(path)} in\n${text}`).toBe(true);
          const name = path.findLast((step) => typeof step === 'string')!;
          const named = from(at(path.slice(0, path.lastIndexOf(name) + 1), 'key'));
          expect(/^["']/.test(named) || named.startsWith(name), `key ${name} in\n${text}`).toBe(true);
        }
      }),
    );
  });
});
