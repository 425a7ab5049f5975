/*
 * For tests and the bench alone: single mistakes in a content folder, as many as are asked for, the same for a seed.
 */
import { dirname } from 'node:path/posix';
import { mdxToJs } from 'satteri';
import { ownBlocks } from '../blocks/definitions.ts';
import { checkContent } from '../checks/check.ts';
import { figureIds, findFigure } from '../model/tables.ts';
import { makeSite } from '../model/site.ts';
import { describe, type Problem } from '../problems/problem.ts';
import { holdFiles } from '../read/source.ts';
import { markdownFeatures } from '../read/markdown.ts';
import { viewTable } from '../views/tableView.ts';
import { viewFigure } from '../views/views.ts';

/** A content folder in memory. */
export type Folder = Readonly<Record<string, string | Uint8Array>>;

/** One mistake. */
export interface Mutation {
  /** What was done, for whoever looks into it. */
  what: string;
  /** The file that it was done to. */
  file: string;
  folder: Folder;
  /** What the file held before. */
  before: string | Uint8Array;
}

/** What came of a mistake. */
export interface Outcome {
  /** `crash`: an error escaped, or is reported as one; `nowhere`: a problem has no place; `wrong`: a number is another. */
  kind: 'located' | 'warned' | 'accepted' | 'crash' | 'nowhere' | 'wrong';
  /** Whether a problem tells of the mistake: see `tells`. */
  isThere: boolean;
  problems: readonly Problem[];
  detail?: string;
}

/** Values that no author should write where another stands, and some that one may. */
const odd = [
  ...[
    "''",
    'null',
    '~',
    '[]',
    '{}',
    '[a, b]',
    '{ a: b }',
    '*ageing',
    '&age b',
    '!t x',
    '@x',
    '%x',
    '`x`',
    '# x',
    'a #1 b',
    'a: b',
    '"',
    "'",
  ],
  ...[
    '1.10',
    '1e999',
    '-0',
    '0',
    '-1',
    '9007199254740993',
    '.5',
    '0x1F',
    'NaN',
    'true',
    'yes',
    '2024-02-30',
    '20233',
    '2023',
    '１５％',
    '15 %',
  ],
  ...[
    '百分之十五',
    'fifteen per cent',
    '五万亿元',
    'RMB5.24 trillion',
    '10-15%',
    'x'.repeat(5000),
    '\u202e12',
    'a\u0000b',
    '\uFFFD',
    '中',
    'Ω',
    '<b>x</b>',
  ],
  ...[
    '[x](javascript:1)',
    '**x**',
    '{x}',
    '<Figure of="storage.pumped.share" />',
    '<Figure of="x" />',
    '<Bare why="">3%</Bare>',
    '../x',
    'https://a:b@c.de/',
  ],
];

/** Pieces that are put into a text. */
const pieces = [
  ...[
    '<b>',
    '</strong>',
    '<Term of="x">',
    '{',
    '}',
    '{x}',
    '<!-- x -->',
    '<',
    '&lt;',
    '`',
    '```\n86%\n```',
    '~~x~~',
    '10~20元',
    '[^1]',
    '[x](/nowhere/)',
  ],
  ...[
    '[x](http://a.de)',
    '[x](https://a:b@c.de)',
    '[[x](/about/)](/about/)',
    '![](x.png)',
    '![x](zh.mdx)',
    '![x](/)',
    '# Title {#t}',
    '#### Deep {#d}',
    '## No id',
  ],
  ...[
    '| a | b |\n|---|---|\n| 1 | 15% |',
    '<Figure of="storage.pumped.share" of="storage.pumped.value" />',
    '<Figure of="storage.pumped.reference" />',
    '<Figure />',
  ],
  ...[
    '86%',
    '8&#54;%',
    '`86%`',
    '**86**%',
    '８６％',
    '百分之八十六',
    'eighty-six per cent',
    '10–15 %',
    'US$5m',
    '4.2 hours',
    '[x](/about/ "86%")',
    '![86%](x.svg)',
    '\u202e',
    '\u0000',
  ],
  ...[
    'import x from "y"',
    'export const x = 1',
    '<script>alert(1)</script>',
    '<span>x</span>',
    '<span lang="en">x</span>',
    '<DataTable name="storage" where="x" />',
    '<FigureBars of="storage.pumped.share" title="15%" />',
  ],
];

const cells = [
  '',
  '-0',
  '1e5',
  '52,395',
  '52 395',
  '"52,395"',
  '٣',
  '８',
  '8.',
  '.8',
  '+8',
  '--8',
  '8%',
  '8 hours',
  '0.00000000001',
  '9007199254740993',
  'NaN',
  'null',
  '=1+1',
  '=HYPERLINK("x")',
  ' 8',
  '8 ',
  '8"',
  'a b',
  'a.b',
  '<b>',
  '../x',
  '86.30',
  '1'.repeat(400),
  '\u202e8',
  '中',
  '2023-02-30',
];

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const textsOf = (folder: Folder) =>
  Object.entries(folder).filter((entry): entry is [string, string] => typeof entry[1] === 'string');

/** What was done, without what was there before. */
type Change = Omit<Mutation, 'before'>;
type Mutate = (random: Random, folder: Folder) => Change | undefined;

const withText = (folder: Folder, file: string, text: string | Uint8Array, what: string): Change => ({
  what,
  file,
  folder: { ...folder, [file]: text },
});

/** Change a line of a file. */
const onLine =
  (matching: RegExp, change: (line: string, random: Random) => string, what: string): Mutate =>
  (random, folder) => {
    const [file, text] = pick(
      random,
      textsOf(folder).filter(([name]) => matching.test(name)),
    );
    const lines = text.split('\n');
    const index = Math.floor(random() * lines.length);
    const line = change(lines[index]!, random);
    if (line === lines[index]) return undefined;
    return withText(
      folder,
      file,
      lines.with(index, line).join('\n'),
      `${what}, line ${index + 1}: ${line.slice(0, 80)}`,
    );
  };

const onFile =
  (matching: RegExp, change: (text: string, random: Random) => string | Uint8Array, what: string): Mutate =>
  (random, folder) => {
    const [file, text] = pick(
      random,
      textsOf(folder).filter(([name]) => matching.test(name)),
    );
    const changed = change(text, random);
    const isSame = typeof changed === 'string' ? changed === text : Buffer.from(text).equals(changed);
    return isSame ? undefined : withText(folder, file, changed, what);
  };

const mutators: Mutate[] = [
  onLine(/(yaml|mdx)$/, (line, random) => line.replace(/(?<=^[\s-]*[\w-]+: ).+$/, () => pick(random, odd)), 'a value'),
  onLine(
    /(yaml|mdx)$/,
    (line, random) => line.replace(/(?<=[{,] \w+: )[^,}]+/, () => pick(random, odd)),
    'a value in braces',
  ),
  onLine(/yaml$|mdx$/, (line) => line.replace(/^(\s*)([\w-]+):/, '$1$2x:'), 'a misspelt key'),
  onLine(/./, () => '', 'a line emptied'),
  onLine(/./, (line) => `${line}\n${line}`, 'a line twice'),
  onLine(/./, (line) => ` ${line}`, 'a space more'),
  onLine(/./, (line) => line.replace(/^ /, ''), 'a space less'),
  onLine(/./, (line) => `\t${line}`, 'a tab'),
  onLine(
    /./,
    (line, random) => {
      const at = Math.floor(random() * line.length);
      return line.slice(0, at) + line.slice(at + 1);
    },
    'a character less',
  ),
  onLine(
    /./,
    (line, random) => {
      const at = Math.floor(random() * (line.length + 1));
      return line.slice(0, at) + pick(random, [...'"\'{}[]<>*&#:,|%`\\\u0000\u202e（，１']) + line.slice(at);
    },
    'a character more',
  ),
  onLine(
    /json$/,
    (line, random) =>
      line.replace(/(?<=": )("[^"]*"|\d+|\[[^\]]*\]|true|false)/, () =>
        pick(random, [
          '""',
          '" "',
          'null',
          '[]',
          '{}',
          '0',
          '-1',
          '1e9',
          '20233',
          '"x"',
          '"../x"',
          'true',
          '"15 %"',
          '["x"]',
          '"\\ud83d"',
        ]),
      ),
    'a value of JSON',
  ),
  onLine(
    /csv$/,
    (line, random) => {
      const row = line.split(',');
      const index = Math.floor(random() * row.length);
      return row.with(index, pick(random, cells)).join(',');
    },
    'a cell',
  ),
  onLine(
    /csv$/,
    (line, random) =>
      line
        .split(',')
        .toSpliced(Math.floor(random() * 6), 1)
        .join(','),
    'a cell less',
  ),
  onLine(
    /csv$/,
    (line, random) =>
      line
        .split(',')
        .toSpliced(Math.floor(random() * 6), 0, pick(random, cells))
        .join(','),
    'a cell more',
  ),
  onFile(
    /mdx$/,
    (text, random) => {
      const lines = text.split('\n');
      const bottom = lines.indexOf('---', 1) + 1;
      const index = bottom + Math.floor(random() * (lines.length - bottom + 1));
      return lines.toSpliced(index, 0, '', pick(random, pieces), '').join('\n');
    },
    'a piece of markup',
  ),
  onFile(
    /mdx$/,
    (text, random) => text.replace(/[.。]\n$/, () => ` ${pick(random, pieces)}.\n`),
    'a piece in a sentence',
  ),
  onFile(/./, (text, random) => text.slice(0, Math.floor(random() * text.length)), 'a file cut short'),
  onFile(/./, () => '', 'a file emptied'),
  onFile(/./, (text) => `\uFEFF${text}`, 'a byte order mark'),
  onFile(/./, (text) => Buffer.from(text, 'utf16le'), 'UTF-16'),
  onFile(/./, (text) => Buffer.from(text, 'latin1'), 'another encoding'),
  onFile(/./, (text) => text.replaceAll('\n', '\r\n'), 'line ends of Windows'),
  onFile(/mdx$/, (text) => text.replace('---\n', '--- \n'), 'a space after the fence'),
  onFile(/mdx$/, (text) => text.replace(/\n---\n/, '\n'), 'no closing fence'),
  (random, folder) => {
    const file = pick(random, Object.keys(folder));
    const rest = Object.entries(folder).filter(([name]) => name !== file);
    return { what: 'a file less', file, folder: Object.fromEntries(rest) };
  },
  (random, folder) => {
    const file = pick(random, Object.keys(folder));
    const { [file]: content, ...rest } = folder;
    return { what: 'a folder for a file', file, folder: { ...rest, [`${file}/x`]: content! } };
  },
  (random, folder) => {
    const file = pick(random, Object.keys(folder));
    const { [file]: content, ...rest } = folder;
    return { what: 'a file renamed', file, folder: { ...rest, [file.replace(/(\w)\./, '$1x.')]: content! } };
  },
];

/** A mistake, by chance. */
export function mutate(random: Random, folder: Folder): Mutation {
  for (;;) {
    const change = pick(random, mutators)(random, folder);
    if (change) return { ...change, before: folder[change.file]! };
  }
}

/** What comes of a mistake: a located message, or a site whose numbers are those of its tables. */
export function judge(mutation: Mutation): Outcome {
  const { file, folder } = mutation;
  let result;
  try {
    result = checkContent(holdFiles(folder), { blocks: ownBlocks });
  } catch (error) {
    return { kind: 'crash', isThere: false, problems: [], detail: String((error as Error).stack) };
  }
  const all = [...result.problems, ...result.warnings];
  const isThere = all.some((problem) => tells(problem, mutation));
  const outcome = (kind: Outcome['kind'], detail?: string): Outcome => ({
    kind,
    isThere,
    problems: all,
    ...(detail !== undefined && { detail }),
  });
  const broken = all.find(({ id }) => id === 'file-broken');
  if (broken) return outcome('crash', JSON.stringify(broken.values));
  const lost = all.find((problem) => !isPlace(problem, folder));
  if (lost) return outcome('nowhere', `${lost.id} ${lost.file}:${lost.line}:${lost.column}`);
  if (result.problems.length > 0) return outcome('located');
  try {
    const wrong = (/(csv|json)$/.test(file) && wrongNumber(result.content!, folder)) || unbuilt(file, folder[file]);
    if (wrong) return outcome('wrong', wrong);
  } catch (error) {
    return outcome('crash', String((error as Error).stack));
  }
  return outcome(all.length > 0 ? 'warned' : 'accepted');
}

/**
 * Whether a problem tells of a mistake: it stands in the file of the mistake; or where the file, or what the file has ceased
 * to say, is missed, and then it says by name what that is.
 */
function tells(problem: Problem, { file: changed, folder, before }: Mutation): boolean {
  const { file } = problem;
  if (file === changed) return true;
  const { message, advice } = describe(problem, 'en');
  const said = `${message} ${advice}`;
  const name = changed.split('/').at(-1)!;
  if (said.includes(changed) || (said.includes(name) && dirname(file) === dirname(changed))) return true;
  const now = folder[changed];
  // A file that has been renamed is found under its new name.
  if (now === undefined && folder[file] === before) return true;
  const left = new Set(wordsOf(now));
  const gone = wordsOf(before).filter((word) => !left.has(word));
  return gone.some((word) => said.includes(`"${word}"`) || said.includes(`"${word}.`) || said.includes(`.${word}.`));
}

/** What a file says that may be a name. */
const wordsOf = (content: string | Uint8Array = ''): string[] =>
  typeof content === 'string' ? (content.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? []) : [];

/** Whether a place is one of its file; what is missing or no text is named at its start. */
function isPlace({ file, line, column }: Problem, folder: Folder): boolean {
  const content = folder[file];
  if (typeof content !== 'string') return line >= 1 && column >= 1;
  const lines = content.split('\n');
  return line >= 1 && line <= lines.length && column >= 1 && column <= lines[line - 1]!.length + 2;
}

/** What keeps a text that is right for the check from being drawn. */
function unbuilt(file: string, text: string | Uint8Array | undefined): string | undefined {
  if (!file.endsWith('.mdx') || typeof text !== 'string') return undefined;
  try {
    mdxToJs(text.replace(/^\uFEFF/, ''), { features: markdownFeatures });
    return undefined;
  } catch (error) {
    return `it cannot be drawn: ${(error as Error).message}`;
  }
}

/** A number that a reader sees and that is not the one of its cell. */
function wrongNumber(content: Parameters<typeof makeSite>[0], folder: Folder): string | undefined {
  const site = makeSite(content, { blocks: ownBlocks });
  const units = content.dataPackage?.units ?? {};
  for (const { code } of content.site.languages) {
    for (const id of figureIds(content.tables)) {
      const figure = findFigure(id, content.tables, units);
      if (typeof figure !== 'object') return `${id} is no figure`;
      // Amounts of money are rounded, and say so.
      if (figure.unit?.currency || figure.unit?.compact) continue;
      const shown = plain(viewFigure(site.in(code), figure).text);
      const row = figure.table.rows.indexOf(figure.row);
      const { line, column } = figure.table.at(row, figure.field.name);
      const lines = String(folder[figure.table.file])
        .replace(/^\uFEFF/, '')
        .split('\n');
      const cell = /^"?([^",\r]*)/.exec(lines[line - 1]!.slice(column - 1))![1]!;
      if (shown !== plain(cell)) return `${id} is ${cell} in its table, and ${shown} on the page`;
    }
  }
  return undefined;
}

/** A number without separators, signs of width and zeros that say nothing. */
function plain(text: string): string {
  // A power of ten is written out on a page, and with an e in a table.
  const written = text.replace(/\s*×\s*10([⁻⁰¹²³⁴-⁹]+)/, (_, power: string) => {
    return `e${[...power].map((sign) => (sign === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign))).join('')}`;
  });
  const digits = /[-−+]?[\d.,\u202f\u00a0]*\d(?:e[+-]?\d+)?/i.exec(written)?.[0] ?? written;
  const bare = digits.replaceAll(/[,\u202f\u00a0+]/g, '').replace('−', '-');
  const number = bare.includes('.') && !/e/i.test(bare) ? bare.replace(/\.?0+$/, '') : bare;
  return number.replace(/^(-?)0+(?=\d)/, '$1').replace(/^-?(?=\.)/, (sign) => `${sign}0`);
}

/** The numbers that the page of each table must show, as they are written there, by the page within the site. */
export function shownNumbers(folder: Folder): { page: string; texts: string[] }[] {
  const { content } = checkContent(holdFiles(folder), { blocks: ownBlocks });
  const site = makeSite(content!, { blocks: ownBlocks });
  return site.languages.flatMap(({ code }, index) =>
    content!.tables.map((table) => {
      const { columns, rows } = viewTable(site.in(code), table);
      const texts = rows.flatMap(({ cells }) =>
        cells.filter((_, nth) => columns[nth]?.isNumeric).map(({ text }) => text),
      );
      return { page: `${index === 0 ? '' : `${code}/`}data/${table.name}`, texts };
    }),
  );
}
