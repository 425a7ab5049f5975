import { z } from 'astro/zod';
import { lazily, rememberEach, type Known, type Knowing } from '../cache/remember.ts';
import type { Path } from '../problems/entry.ts';
import type { Position } from '../problems/place.ts';
import type { Prose } from '../read/prose.ts';
import type { Content } from '../read/readContent.ts';
import { valuesOf, type Found } from '../read/shape.ts';
import type { Locate } from '../read/yaml.ts';
import { BriefSchema } from '../schemas/brief.ts';
import { EditionSchema } from '../schemas/edition.ts';
import { OverviewSchema, PageSchema } from '../schemas/page.ts';
import { NoteSchema, SourceSchema, TermSchema } from '../schemas/register.ts';
import { SiteSchema } from '../schemas/site.ts';
import { DataPackageSchema } from '../schemas/table.ts';
import { LineSchema, LocalizedSentenceSchema, SentenceSchema } from '../schemas/text.ts';

/** Values with a schema, and where they stand: a YAML or JSON file, or the frontmatter of a text. */
export interface Document {
  file: string;
  schema: z.ZodType;
  value: unknown;
  at: Locate;
  /** Language of a text; left out for files that hold every language. */
  lang?: string;
  /** What is known of the text. */
  known?: Known;
}

/** The lines of a document, which are looked for when they are asked for. */
export interface Lines extends Knowing {
  list(): readonly Line[];
}

/** One line of text in a document. */
export interface Line {
  file: string;
  text: string;
  /** Left out where the text has no language of its own, such as an edition. */
  lang?: string;
  /** Keys and indexes that lead to it. */
  path: Path;
  /** It is read as text, and may hold figures; others stand in menus and lists too. */
  isSentence: boolean;
  /** Where the line starts, or a piece of it at or after an index. */
  at(piece?: string, from?: number): Position;
}

/** Every text in every language: briefs, pages and the overview. */
export function textsOf({ overview, pages, briefs }: Content): Prose<unknown>[] {
  return [...overview, ...pages, ...briefs];
}

/** Everything that has a schema. Faulty files are left out: their problems are reported already. */
function documentsOf(content: Content): Document[] {
  const { site, at, dataPackage, packageAt, sources, terms, notes, editions, overview, pages, briefs } = content;
  return [
    { file: 'site.yaml', schema: SiteSchema, value: site, at },
    { file: 'datapackage.json', schema: DataPackageSchema, value: dataPackage, at: packageAt },
    { file: sources.file, schema: z.array(SourceSchema), value: sources.entries, at: sources.at },
    { file: terms.file, schema: z.array(TermSchema), value: terms.entries, at: terms.at },
    { file: notes.file, schema: z.array(NoteSchema), value: notes.entries, at: notes.at },
    { file: editions.file, schema: z.array(EditionSchema), value: editions.entries, at: editions.at },
    ...overview.map(matterOf(OverviewSchema)),
    ...pages.map(matterOf(PageSchema)),
    ...briefs.map(matterOf(BriefSchema)),
  ];
}

const matterOf =
  (schema: z.ZodType) =>
  (text: Prose<unknown>): Document => ({
    file: text.file,
    schema,
    value: text.matter,
    at: text.at,
    lang: text.lang,
    known: text.known,
  });

/** Every value of one schema in all documents. */
export function findAll(content: Content, wanted: z.ZodType): (Found & { document: Document })[] {
  return documentsOf(content).flatMap((document) => foundIn(document, wanted).map((found) => ({ ...found, document })));
}

/** Every value of one schema in a document: what is looked for once in a value is found there again. */
function foundIn({ schema, value }: Document, wanted: z.ZodType): readonly Found[] {
  if (typeof value !== 'object' || value === null) return [];
  const known = foundInValue(value);
  const found = known.get(wanted) ?? [...valuesOf(schema, wanted, value)];
  known.set(wanted, found);
  return found;
}

/** By what was looked for. The schema of a value is always the same. */
const foundInValue = rememberEach<object, Map<z.ZodType, Found[]>>(() => new Map());

/**
 * Every line of text, document by document. The lines of a document that has not changed since another content was looked
 * at are the same: what was found in them need not be looked for again.
 */
export const linesByDocument: (content: Content) => readonly Lines[] = rememberEach((content) => {
  const codes: (string | number)[] = content.site.languages.map((language) => language.code);
  return documentsOf(content).flatMap((document) => {
    if (typeof document.value !== 'object' || document.value === null) return [];
    const known = linesOfValue(document.value);
    const found = known.get(codes.join()) ?? {
      known: document.known ?? { found: new Map() },
      part: 'frontmatter',
      list: lazily(() => linesIn(document, codes)),
    };
    known.set(codes.join(), found);
    return [found];
  });
});

/** By the languages of the site. */
const linesOfValue = rememberEach<object, Map<string, Lines>>(() => new Map());

function linesIn(document: Document, codes: readonly (string | number)[]): Line[] {
  const { file, at } = document;
  const sentences = new Set(
    [SentenceSchema, LocalizedSentenceSchema].flatMap((wanted) =>
      foundIn(document, wanted).map(({ path }) => JSON.stringify(path)),
    ),
  );
  return foundIn(document, LineSchema).map(({ path, value }) => {
    const lang = document.lang ?? path.findLast((step) => codes.includes(step));
    return {
      file,
      text: String(value),
      path,
      isSentence: sentences.has(JSON.stringify(path)) || sentences.has(JSON.stringify(path.slice(0, -1))),
      at: (piece, from = 0) => at(path, piece === undefined ? undefined : { text: piece, from }),
      ...(lang !== undefined && { lang: String(lang) }),
    };
  });
}
