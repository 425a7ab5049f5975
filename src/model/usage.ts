import { linesIn, parseLine } from '../read/lines.ts';
import { attribute, textOf, walk, type MdxNode } from '../read/mdx.ts';
import type { Content, Prose } from '../read/readContent.ts';
import { columnsIn, figureIdsIn, matchingRows, type Table } from './tables.ts';

/** A page in one language, and what an author wrote for it. */
interface Written {
  /** Address without language. */
  path: string;
  lang: string;
  figures: string[];
  bare: BareNumber[];
}

/** A number that stands in no table on purpose. */
export interface BareNumber {
  text: string;
  /** The author's reason. */
  why: string;
  path: string;
  lang: string;
}

/** Where figures are used, and which numbers are none. */
export interface Usage {
  /** Paths of the pages in a language that show a figure, in the site's order; none for a figure that only its table shows. */
  pagesOf(id: string, lang: string): string[];
  bare: BareNumber[];
}

/** Find every use of every figure in texts, frontmatter, registers and tables on pages. */
export function readUsage(content: Content): Usage {
  const written = listWritten(content);
  const uses = new Map<string, string[]>();
  for (const { path, lang, figures } of written) {
    for (const id of new Set(figures)) {
      const key = `${lang} ${id}`;
      const paths = uses.get(key) ?? [];
      if (!paths.includes(path)) uses.set(key, [...paths, path]);
    }
  }
  return { pagesOf: (id, lang) => uses.get(`${lang} ${id}`) ?? [], bare: written.flatMap(({ bare }) => bare) };
}

function listWritten(content: Content): Written[] {
  const { overview, pages, briefs, notes, terms, sources, tables, site } = content;
  const ofProse = (prose: Prose<unknown>): Written => ({
    path: prose.id,
    lang: prose.lang,
    figures: [...figuresInLines(prose.matter), ...figuresInTree(prose, content)],
    bare: [
      ...bareInLines(prose.matter, prose.id, prose.lang),
      ...bareInTree(prose.tree).map((number) => ({ ...number, path: prose.id, lang: prose.lang })),
    ],
  });
  const ofEntries = (path: string, entries: unknown): Written[] =>
    site.languages.map(({ code }) => ({
      path,
      lang: code,
      figures: figuresInLines(sideOf(entries, code)),
      bare: bareInLines(sideOf(entries, code), path, code),
    }));
  return [
    ...[...overview, ...briefs, ...pages].map(ofProse),
    ...ofEntries('notes', notes.entries),
    ...ofEntries('glossary', terms.entries),
    ...ofEntries('sources', sources.entries),
    ...tables.flatMap(({ name, titles, descriptions, scopes, notes: remarks }) =>
      ofEntries(`data/${name}`, { titles, descriptions, scopes, remarks }),
    ),
  ];
}

/** Texts of one language, wherever a value has them by language code. */
function sideOf(value: unknown, lang: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return lang in value
    ? [(value as Record<string, unknown>)[lang]]
    : Object.values(value).flatMap((part) => sideOf(part, lang));
}

/** Ids in lines, and ids that stand by themselves under `of`, as the key figures of an overview do. */
function figuresInLines(value: unknown): string[] {
  return linesIn(value).flatMap((line) =>
    /^[a-z0-9-]+(\.[a-z0-9_-]+){2}$/.test(line)
      ? [line]
      : parseLine(line).flatMap((segment) => ('figure' in segment ? [segment.figure] : [])),
  );
}

function bareInLines(value: unknown, path: string, lang: string): BareNumber[] {
  return linesIn(value).flatMap((line) =>
    parseLine(line).flatMap((segment) =>
      'bare' in segment ? [{ text: segment.bare, why: segment.why, path, lang }] : [],
    ),
  );
}

function figuresInTree({ tree, lang }: Prose<unknown>, { tables, site }: Content): string[] {
  const codes = site.languages.map((language) => language.code);
  return [...(tree ? walk(tree) : [])].flatMap((node): string[] => {
    if (node.name === 'Figure') return [attribute(node, 'of') ?? ''];
    if (node.name === 'FigureBars') return splitNames(attribute(node, 'of'));
    const name = node.name === 'DataTable' ? attribute(node, 'name') : undefined;
    const table = tables.find((candidate) => candidate.name === name);
    return table ? figuresInBlock(node, table, lang, codes) : [];
  });
}

/** Figures of the part of a table that a block shows. */
function figuresInBlock(node: MdxNode, table: Table, lang: string, codes: string[]): string[] {
  const names = attribute(node, 'columns');
  const columns = columnsIn(table, lang, codes).filter(({ name }) => !names || splitNames(names).includes(name));
  return figureIdsIn(
    table,
    matchingRows(table, attribute(node, 'where')),
    columns.map(({ field }) => field),
  );
}

function bareInTree(tree: MdxNode | undefined): { text: string; why: string }[] {
  return [...(tree ? walk(tree) : [])]
    .filter((node) => node.name === 'Bare')
    .map((node) => ({ text: textOf(node), why: attribute(node, 'why') ?? '' }));
}

const splitNames = (names = '') => names.split(',').map((name) => name.trim());
