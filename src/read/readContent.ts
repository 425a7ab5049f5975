import { z } from 'astro/zod';
import { lazily } from '../cache/remember.ts';
import { findNearest } from '../problems/nearest.ts';
import { startOf, type FilePosition, type Position } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { BriefSchema, OpenBriefSchema, type BriefMatter } from '../schemas/brief.ts';
import { EditionSchema, MarksSchema, type EditionMatter, type Marks } from '../schemas/edition.ts';
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
import { WordsSchema, type WordsMatter } from '../schemas/words.ts';
import { bibliographyFiles, readBibliography, type WrittenSource } from './bibliography.ts';
import { parseCsv, type ParsedCsv } from './csv.ts';
import { frontmatterOf, parseMdx, type ParsedMdx } from './mdx.ts';
import { keptProse, proseOf, type KeptText, type Prose } from './prose.ts';
import { letGo, readOnce, type ReadFile } from './readings.ts';
import type { Table } from '../model/tables.ts';
import type { Source } from './source.ts';
import { decodeText } from './text.ts';
import { parseYaml, type Locate, type Parsed } from './yaml.ts';

/** How briefs are read where all of them are read once: so that no more of any is held than what is known of it. */
export interface ReadingOnce {
  /** Finds what is kept of a brief, which is not parsed then. */
  find(file: string, bytes: Uint8Array): KeptText | undefined;
  /** Gives what asks a brief all that it will be asked by itself, while it is parsed. */
  openQuestions(of: Pick<Content, 'site' | 'dataPackage'>): (text: Prose<unknown>) => void;
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
  /** By their numbers, the newest first; without entries where there is no such file. */
  editions: Register<EditionMatter>;
  /** The marks that were kept of editions. */
  marks: MarksFile[];
  /** Interface texts of the author's own. */
  words: WordsFile[];
  /** What is still to be written, and is left out of the site. */
  open: OpenEntry[];
}

/** A brief or an entry of a register that says `open: true`. */
export interface OpenEntry extends FilePosition {
  what: 'brief' | 'entry';
}

/** Interface texts of one language: `i18n/<code>.json`. */
interface WordsFile {
  code: string;
  file: string;
  words: WordsMatter;
  at: Locate;
}

/** The marks of an edition's sheets, `editions/<number>.json`; none of a faulty file. */
interface MarksFile {
  number: string;
  file: string;
  marks: Marks;
}

/** What reading a content folder gave. Without `content` nothing further can be checked. */
export interface Reading {
  content?: Content;
  problems: Problem[];
}

/**
 * Where all stands of what could not be read. A function made while content is read would hold all that was read with it as long
 * as the site is held.
 */
const atStart = (): Position => ({ line: 1, column: 1 });

/** What a missing file is called. */
type MissingId = 'file-missing' | 'register-missing';

/**
 * Read content. Problems of single files are collected; none stops the reading but a faulty `site.yaml`.
 * @param once how briefs are read; left out by who reads the same again and again
 * @throws nothing: what a parser cannot cope with is a problem of its file
 */
export function readContent(source: Source, once?: ReadingOnce): Reading {
  const root = source.root();
  if (root === 'file') return { problems: [problem('content-not-folder', startOf('site.yaml'))] };
  if (root === 'missing') return { problems: [problem('content-missing', startOf('site.yaml'))] };
  const kinds = new Map(source.entries().map(({ path, kind }) => [path, kind]));
  const files = source.list();
  const problems: Problem[] = [];
  const open: OpenEntry[] = [];

  /** A file and its text, empty where its bytes are no text; `undefined`, with a problem, where there is none. */
  const read = (file: string, missing?: MissingId, encoding = 'utf-8'): ReadFile | undefined => {
    const kind = kinds.get(file);
    // What is no file is reported as that.
    if (kind === 'folder') problems.push(problem('file-is-folder', startOf(file)));
    if (kind === 'other') problems.push(problem('file-other', startOf(file)));
    if (kind === 'link') problems.push(problem('link-in-content', startOf(file)));
    if (kind === undefined && missing) problems.push(problem(missing, startOf(file)));
    if (kind !== 'file') return undefined;
    try {
      const bytes = source.bytes(file) ?? new Uint8Array();
      if (!/^utf-?8$/i.test(encoding)) return { bytes, text: new TextDecoder(encoding).decode(bytes) };
      const { text, fault } = decodeText(bytes);
      if (!fault) return { bytes, text };
      problems.push({ file, ...fault });
    } catch (error) {
      problems.push(problem('file-closed', startOf(file), { reason: reasonOf(error) }));
    }
    return undefined;
  };

  /** What a reader makes of a file; what it makes of none where it fails, which no content should bring about. */
  const guard = <T>(file: string, make: () => T, otherwise: T): T => {
    try {
      return make();
    } catch (error) {
      problems.push(problem('file-broken', startOf(file), { said: reasonOf(error) }));
      return otherwise;
    }
  };

  const parse = <Schema extends z.ZodType>(
    file: string,
    schema: Schema,
    missing: MissingId = 'file-missing',
  ): Parsed<z.output<Schema>> => {
    const found = read(file, missing);
    const unread: Parsed<z.output<Schema>> = { problems: [], at: atStart, open: [] };
    if (!found) return unread;
    const parsed = guard(file, () => readOnce(found, file, (text) => parseYaml(text, schema, { file })), unread);
    problems.push(...parsed.problems);
    return parsed;
  };

  const site = parse('site.yaml', SiteSchema);
  if (!site.value) return { problems };
  // One that is named twice is reported itself.
  const languages = [...new Set(site.value.languages.map((language) => language.code))];

  const readProse = <Schema extends z.ZodType>(folder: string, id: string, schema: Schema): Prose<z.output<Schema>>[] =>
    languages.flatMap((lang) => {
      const file = `${folder}/${lang}.mdx`;
      if (!kinds.has(file)) return [];
      const found = read(file);
      if (found && /^open: *true *$/m.test(frontmatterOf(found.text) ?? '')) {
        problems.push(...guard(file, () => parseMdx(found.text, OpenBriefSchema, file).problems, []));
        open.push({ what: 'brief', ...startOf(file) });
        return [];
      }
      const isAsked = once && folder.startsWith('briefs/');
      const kept = found && isAsked ? once.find(file, found.bytes) : undefined;
      if (found && kept) return [keptProse({ id, lang, file }, found.text, schema, kept)];
      const unread: ParsedMdx<z.output<Schema>> = { source: '', problems: [], at: atStart };
      const parsed = found
        ? guard(file, () => readOnce(found, file, (text) => parseMdx(text, schema, file)), unread)
        : unread;
      problems.push(...parsed.problems);
      const prose = proseOf({ id, lang, file }, parsed);
      if (!found || !isAsked || !prose.matter || !prose.tree) return [prose];
      // What does not end well is told by the check that asks.
      if (!endsWell(() => questions()(prose))) return [prose];
      letGo(found);
      return [keptProse({ id, lang, file }, found.text, schema, { matter: prose.matter, known: prose.known.found })];
    });

  const readRegister = <Schema extends z.ZodType>(
    file: string,
    schema: Schema,
    name = 'id',
  ): Register<z.output<Schema>> => {
    const { value, raw, at, open: found } = parse(file, z.array(schema), 'register-missing');
    open.push(...found.map((place) => ({ what: 'entry' as const, file, ...place })));
    // A list without entries says that there are none; a file without anything has perhaps lost them.
    const isEmpty = kinds.get(file) === 'file' && source.read(file)?.trim() === '';
    if (isEmpty) problems.push(problem('register-empty', startOf(file)));
    const ids =
      Array.isArray(raw) && !isEmpty
        ? raw.map((entry: Record<string, unknown> | null) => String(entry?.[name] ?? ''))
        : undefined;
    return { file, entries: value ?? [], ids, at };
  };

  /** A register with what a reference manager has exported. What the register itself says of a work comes first. */
  const addWorks = (register: Register<SourceEntry>): Register<SourceEntry> => {
    const names = Object.keys(bibliographyFiles) as (keyof typeof bibliographyFiles)[];
    const works = names.flatMap((file) => {
      const found = readBibliography(source.read(file) ?? '', file);
      if (Array.isArray(found)) return found;
      problems.push(found);
      return [];
    });
    if (works.length === 0) return register;
    const read = (written: WrittenSource) => SourceSchema.safeParse(written).data;
    const entries = register.entries.map((entry) => {
      const work = works.find(({ id }) => id === entry.id);
      return work ? { ...read(work), ...entry } : entry;
    });
    const rest = works.filter(({ id }) => !register.ids?.includes(id)).flatMap((work) => read(work) ?? []);
    return {
      ...register,
      entries: [...entries, ...rest],
      ids: register.ids && [...register.ids, ...rest.map(({ id }) => id)],
    };
  };

  const { value: dataPackage, at: packageAt } = parse('datapackage.json', DataPackageSchema);
  const tables = (dataPackage?.resources ?? []).map((resource, index): Table => {
    const { path, name } = resource;
    const corrections = dataPackage!.corrections.filter(({ of }) => of.split('.')[0] === name);
    const derived = new Set(dataPackage!.derivations.map(({ of }) => of));
    if (!kinds.has(path)) {
      const place = { file: 'datapackage.json', ...packageAt(['resources', index, 'path']) };
      const nearest = findNearest(
        path,
        files.filter((file) => file.endsWith('.csv')),
      );
      problems.push(problem('table-file-missing', place, { path, nearest }));
    }
    const file = read(path, undefined, resource.encoding);
    const unread: ParsedCsv = {
      rows: [],
      problems: [],
      mistyped: new Map(),
      missing: new Map(),
      at: atStart,
    };
    const {
      rows,
      problems: found,
      mistyped,
      missing,
      at,
    } = file ? guard(path, () => readOnce(file, resource, (text) => parseCsv(text, resource, path)), unread) : unread;
    problems.push(...found);
    for (const [nth, { name: column, type }] of resource.schema.fields.entries()) {
      const cell = mistyped.get(column);
      if (cell === undefined) continue;
      const place = packageAt(['resources', index, 'schema', 'fields', nth, 'type']);
      const values = { column, type, cell, file: path };
      problems.push(problem('column-type-wrong', { file: 'datapackage.json', ...place }, values));
    }
    return { ...resource, file: path, corrections, derived, rows, missing, at };
  });

  const questions = lazily(() => once!.openQuestions({ site: site.value!, ...(dataPackage && { dataPackage }) }));
  const briefs = foldersIn(files, 'briefs').flatMap((kind) =>
    foldersIn(files, `briefs/${kind}`).flatMap((slug) =>
      readProse(`briefs/${kind}/${slug}`, `${kind}/${slug}`, BriefSchema),
    ),
  );
  const pages = foldersIn(files, 'pages').flatMap((name) => readProse(`pages/${name}`, name, PageSchema));
  const overview = readProse('overview', '', OverviewSchema);

  const wordsFiles = files.flatMap((file) => {
    const [, code] = /^i18n\/([^/]+)\.json$/.exec(file) ?? [];
    if (code === undefined) return [];
    const { value, at } = parse(file, WordsSchema);
    return value ? [{ code, file, words: value, at }] : [];
  });

  const marks = files.flatMap((file): MarksFile[] => {
    const [, number] = /^editions\/([^/]+)\.json$/.exec(file) ?? [];
    return number === undefined ? [] : [{ number, file, marks: parse(file, MarksSchema).value ?? {} }];
  });
  const none: Content['editions'] = {
    file: 'editions.yaml',
    entries: [],
    ids: [],
    at: atStart,
  };

  const content: Content = {
    site: site.value,
    at: site.at,
    briefs,
    pages,
    overview,
    packageAt,
    tables,
    sources: addWorks(readRegister('sources.yaml', SourceSchema)),
    terms: readRegister('glossary.yaml', TermSchema),
    notes: readRegister('notes.yaml', NoteSchema),
    editions: kinds.has(none.file) ? readRegister(none.file, EditionSchema, 'number') : none,
    marks,
    open,
    words: wordsFiles,
    ...(dataPackage && { dataPackage }),
  };
  return { content, problems };
}

/** Whether nothing is thrown. */
export function endsWell(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

/** What an error says, in a line. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
}

/** Names of the folders in a folder, in alphabetical order. */
function foldersIn(files: readonly string[], folder: string): string[] {
  const depth = folder.split('/').length;
  const below = files.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.split('/'));
  return [...new Set(below.filter((steps) => steps.length > depth + 1).map((steps) => steps[depth]!))].sort();
}
