import { z } from 'astro/zod';
import { startOf } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { BriefSchema, type BriefMatter } from '../schemas/brief.ts';
import { OverviewSchema, PageSchema, type OverviewMatter, type PageMatter } from '../schemas/page.ts';
import {
  NoteSchema,
  SourceSchema,
  TermSchema,
  type Note,
  type Source as SourceEntry,
  type Term,
} from '../schemas/register.ts';
import { SiteSchema, type SiteMatter } from '../schemas/site.ts';
import { DataPackageSchema, type DataPackage } from '../schemas/table.ts';
import { parseCsv } from './csv.ts';
import { parseMdx, type MdxNode } from './mdx.ts';
import type { Table } from '../model/tables.ts';
import type { Source } from './source.ts';
import { parseYaml, type Locate, type Parsed } from './yaml.ts';

/** One MDX file in one language. */
export interface Prose<Matter> {
  /** Address without the language: `challenge/cost`, `about`; empty for the overview. */
  id: string;
  lang: string;
  file: string;
  /** The frontmatter; left out when it has problems. */
  matter?: Matter;
  /** The parsed file; left out when it cannot be parsed. */
  tree?: MdxNode;
  source: string;
  at: Locate;
}

/** A YAML list of entries with ids. */
export interface Register<Entry> {
  file: string;
  entries: Entry[];
  /** Ids in order, those of faulty entries too, empty where one is missing; `undefined` when the file cannot be read. */
  ids: string[] | undefined;
  at: Locate;
}

/** All that an author wrote, read and checked file by file. */
export interface Content {
  site: SiteMatter;
  /** Where a key of `site.yaml` stands. */
  at: Locate;
  briefs: Prose<BriefMatter>[];
  pages: Prose<PageMatter>[];
  overview: Prose<OverviewMatter>[];
  dataPackage?: DataPackage;
  /** Where a key of `datapackage.json` stands. */
  packageAt: Locate;
  tables: Table[];
  sources: Register<SourceEntry>;
  terms: Register<Term>;
  notes: Register<Note>;
}

/** What reading a content folder gave. Without `content` nothing further can be checked. */
export interface Reading {
  content?: Content;
  problems: Problem[];
}

/** What a missing file is called. */
type MissingId = 'file-missing' | 'register-missing' | 'table-file-missing';

/** Read content. Problems of single files are collected; none stops the reading but a faulty `site.yaml`. */
export function readContent(source: Source): Reading {
  const files = source.list();
  const problems: Problem[] = [];

  /** Text of a file; a missing one is a problem. */
  const read = (file: string, missing: MissingId): string | undefined => {
    const text = source.read(file);
    if (text === undefined) problems.push(problem(missing, startOf(file)));
    return text;
  };

  const parse = <Schema extends z.ZodType>(
    file: string,
    schema: Schema,
    missing: MissingId = 'file-missing',
  ): Parsed<z.output<Schema>> => {
    const text = read(file, missing);
    if (text === undefined) return { problems: [], at: () => ({ line: 1, column: 1 }) };
    const parsed = parseYaml(text, schema, { file });
    problems.push(...parsed.problems);
    return parsed;
  };

  const site = parse('site.yaml', SiteSchema);
  if (!site.value) return { problems };
  const languages = site.value.languages.map((language) => language.code);

  const readProse = <Schema extends z.ZodType>(folder: string, id: string, schema: Schema): Prose<z.output<Schema>>[] =>
    languages.flatMap((lang) => {
      const file = `${folder}/${lang}.mdx`;
      const text = source.read(file);
      if (text === undefined) return [];
      const { value, tree, ...parsed } = parseMdx(text, schema, file);
      problems.push(...parsed.problems);
      return [
        {
          id,
          lang,
          file,
          source: parsed.source,
          at: parsed.at,
          ...(value && { matter: value }),
          ...(tree && { tree }),
        },
      ];
    });

  const readRegister = <Schema extends z.ZodType>(file: string, schema: Schema): Register<z.output<Schema>> => {
    const { value, raw, at } = parse(file, z.array(schema), 'register-missing');
    const ids = Array.isArray(raw) ? raw.map((entry: { id?: unknown } | null) => String(entry?.id ?? '')) : undefined;
    return { file, entries: value ?? [], ids, at };
  };

  const { value: dataPackage, at: packageAt } = parse('datapackage.json', DataPackageSchema);
  const tables = (dataPackage?.resources ?? []).map((resource): Table => {
    const text = read(resource.path, 'table-file-missing');
    if (text === undefined) return { ...resource, file: resource.path, rows: [], at: () => ({ line: 1, column: 1 }) };
    const { rows, problems: found, at } = parseCsv(text, resource, resource.path);
    problems.push(...found);
    return { ...resource, file: resource.path, rows, at };
  });

  const briefs = foldersIn(files, 'briefs').flatMap((kind) =>
    foldersIn(files, `briefs/${kind}`).flatMap((slug) =>
      readProse(`briefs/${kind}/${slug}`, `${kind}/${slug}`, BriefSchema),
    ),
  );
  const pages = foldersIn(files, 'pages').flatMap((name) => readProse(`pages/${name}`, name, PageSchema));
  const overview = readProse('overview', '', OverviewSchema);

  const content: Content = {
    site: site.value,
    at: site.at,
    briefs,
    pages,
    overview,
    packageAt,
    tables,
    sources: readRegister('sources.yaml', SourceSchema),
    terms: readRegister('glossary.yaml', TermSchema),
    notes: readRegister('notes.yaml', NoteSchema),
    ...(dataPackage && { dataPackage }),
  };
  return { content, problems };
}

/** Names of the folders in a folder, in alphabetical order. */
function foldersIn(files: readonly string[], folder: string): string[] {
  const depth = folder.split('/').length;
  const below = files.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.split('/'));
  return [...new Set(below.filter((steps) => steps.length > depth + 1).map((steps) => steps[depth]!))].sort();
}
