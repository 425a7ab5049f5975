import { z } from 'astro/zod';
import { keepEach, rememberEach } from '../cache/remember.ts';
import { figuresOf, usesIn, type BlockDefinition } from '../read/block.ts';
import { linesIn, parseLine, type Segment } from '../read/lines.ts';
import { textOf } from '../read/mdx.ts';
import type { Prose } from '../read/prose.ts';
import type { Content } from '../read/readContent.ts';
import { valuesOf } from '../read/shape.ts';
import { splitFigureId, type Table } from './tables.ts';
import { EditionSchema } from '../schemas/edition.ts';
import type { BriefMatter } from '../schemas/brief.ts';
import { NoteSchema, SourceSchema, TermSchema } from '../schemas/register.ts';
import { LocalizedSchema, type Localized } from '../schemas/text.ts';

/** A page in one language, and what an author wrote for it. */
export interface Written {
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
  /** Ids of the figures that a page in a language shows, each once, as they come. */
  idsOn(path: string, lang: string): string[];
  bare: BareNumber[];
  /** All of it as it was found, text by text. */
  written: readonly Written[];
}

/**
 * Find every use of every figure in texts, frontmatter, registers and tables on pages.
 * @param blocks definitions of the blocks that texts may hold
 */
export function readUsage(content: Content, blocks: readonly BlockDefinition[]): Usage {
  const written = listWritten(content, blocks);
  const uses = new Map<string, Set<string>>();
  for (const { path, lang, figures } of [...listRepeated(content), ...written]) {
    for (const id of figures) {
      const key = `${lang} ${id}`;
      uses.set(key, (uses.get(key) ?? new Set()).add(path));
    }
  }
  const shown = new Map<string, Set<string>>();
  for (const { path, lang, figures } of written) {
    const key = `${lang} ${path}`;
    const ids = shown.get(key) ?? new Set();
    shown.set(key, ids);
    for (const id of figures) ids.add(id);
  }
  return {
    idsOn: (path, lang) => [...(shown.get(`${lang} ${path}`) ?? [])],
    pagesOf: (id, lang) => [...(uses.get(`${lang} ${id}`) ?? [])],
    bare: written.flatMap(({ bare }) => bare),
    written,
  };
}

/** What the overview and the list of a kind say of its briefs, as `KindLists.astro` and `BriefList.astro` draw them. */
function listRepeated({ briefs, overview, tables, site }: Content): Pick<Written, 'path' | 'lang' | 'figures'>[] {
  const leads = new Map(overview.map(({ lang, matter }) => [lang, matter?.lead]));
  return briefs.flatMap(({ id, lang, matter }) => {
    const kind = site.kinds.find((kind) => id.startsWith(`${kind.id}/`))!;
    const why = matter ? figuresAmong(inWhy(matter), tables) : [];
    const answers = matter ? figuresAmong(inAnswer(matter), tables) : [];
    const inList = [...answers, ...(kind.whyLabel ? why : [])];
    return [
      { path: '', lang, figures: kind.id === leads.get(lang) ? inList : why },
      { path: kind.id, lang, figures: inList },
    ];
  });
}

function listWritten(content: Content, blocks: readonly BlockDefinition[]): Written[] {
  const { overview, pages, briefs, notes, editions, terms, sources, tables, site } = content;
  const ofProse = (prose: Prose<unknown>): Written => ({
    path: prose.id,
    lang: prose.lang,
    figures: [...figuresAmong(inMatter(prose), tables), ...figuresInBlocks(prose, content, blocks)],
    bare: bareIn(prose),
  });
  const ofTexts = (path: string, texts: readonly (Localized | undefined)[]): Written[] =>
    site.languages.map(({ code }) => {
      const lines = parseLines(texts.map((text) => text?.[code]));
      return { path, lang: code, figures: figuresAmong(lines, tables), bare: bareAmong(lines, path, code) };
    });
  const ofEntries = (path: string, schema: z.ZodType, entries: readonly unknown[]): Written[] => {
    const texts = [...valuesOf(z.array(schema), LocalizedSchema, entries)];
    return ofTexts(
      path,
      texts.map(({ value }) => value as Localized),
    );
  };
  return [
    ...[...overview, ...briefs, ...pages].map(ofProse),
    ...ofEntries('notes', NoteSchema, notes.entries),
    ...ofEntries('editions', EditionSchema, editions.entries),
    ...ofEntries('glossary', TermSchema, terms.entries),
    ...ofEntries('sources', SourceSchema, sources.entries),
    ...tables.flatMap(({ name, titles, descriptions, scopes, notes: remarks }) =>
      ofTexts(`data/${name}`, [titles, descriptions, scopes, remarks]),
    ),
  ];
}

/** A line that may hold more than words. */
interface ParsedLine {
  line: string;
  segments: Segment[];
}

/** The lines in a value, without those that are words alone: no figure’s name is without a point. */
function parseLines(value: unknown): ParsedLine[] {
  return linesIn(value)
    .map((line) => ({ line, segments: parseLine(line) }))
    .filter(({ line, segments }) => line.includes('.') || segments.some((segment) => !('text' in segment)));
}

/* A server asks at every change: a text that has not changed is not taken apart again. */
const inMatter = keepEach('lines with more than words', ({ matter }: Prose<unknown>) => parseLines(matter));
const inWhy = rememberEach(({ why }: BriefMatter) => parseLines(why));
const inAnswer = rememberEach(({ answer }: BriefMatter) => parseLines(answer));

/** Numbers of a text that stand in no table. */
const bareIn = keepEach('bare numbers', (prose: Prose<unknown>): BareNumber[] => [
  ...bareAmong(inMatter(prose), prose.id, prose.lang),
  ...usesIn(prose)
    .filter(({ name }) => name === 'Bare')
    .map(({ node, value }) => ({ text: textOf(node), why: value('why') ?? '', path: prose.id, lang: prose.lang })),
]);

/** Ids in lines, and ids that stand by themselves under `of`, as the key figures of an overview do. */
function figuresAmong(lines: readonly ParsedLine[], tables: readonly Table[]): string[] {
  return lines.flatMap(({ line, segments }) =>
    splitFigureId(line, tables) ? [line] : segments.flatMap((segment) => ('figure' in segment ? [segment.figure] : [])),
  );
}

function bareAmong(lines: readonly ParsedLine[], path: string, lang: string): BareNumber[] {
  return lines.flatMap(({ segments }) =>
    segments.flatMap((segment) => ('bare' in segment ? [{ text: segment.bare, why: segment.why, path, lang }] : [])),
  );
}

function figuresInBlocks(prose: Prose<unknown>, content: Content, blocks: readonly BlockDefinition[]): string[] {
  return usesIn(prose).flatMap((use) => {
    const definition = blocks.find(({ name }) => name === use.name);
    return definition ? figuresOf(use, definition, content) : [];
  });
}
