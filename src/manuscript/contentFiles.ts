import { stringify } from 'yaml';
import type { Draft } from './briefMap.ts';
import { figuresIn, type ProseFigure } from './figures.ts';
import { standing, type Manuscript, type Settlement } from './manuscript.ts';
import type { Outline, OutlineParagraph } from './outline.ts';
import { figuresCsv, keyOf, packageFile, tableName } from './packageFile.ts';
import { paperFiles, proposals } from './paperFiles.ts';
import { citedReferences, type CitedReference } from './references.ts';
import { slipsIn, type Slip } from './slips.ts';
import { csvOf, dataTable, type DataTable } from './tables.ts';
import { termsIn, type DefinedTerm } from './terms.ts';
import { importWords, type ImportWords } from './words.ts';

/** What is known beside the manuscript. */
export interface ImportSettings {
  /** Code of the language of the manuscript, `zh`. */
  lang: string;
  /** Day on which it is imported, `2026-11-26`. */
  today: string;
  /** Where the site will live, as far as it is known. */
  address: string;
}

/** Kinds whose briefs say what to do, and who does it. */
const RECOMMENDS = new Set(['recommendation', 'measure']);

/** A first draft of a content folder, and what it was made of. */
export interface Imported {
  /** Texts by their paths. */
  files: Record<string, string>;
  drafts: readonly Draft[];
  tables: DataTable[];
  /** Figures of which the text says what they measure, and the others. */
  figures: { named: ProseFigure[]; open: ProseFigure[] };
  references: CitedReference[];
  terms: DefinedTerm[];
  slips: Slip[];
  doubts: Settlement[];
}

/** Write a content folder from a manuscript: right as far as it goes, and open where an editor must judge. */
export function contentFiles(
  manuscript: Manuscript,
  outline: Outline,
  drafts: readonly Draft[],
  settings: ImportSettings,
): Imported {
  const { lang } = settings;
  const words = importWords(lang);
  const tables = outline.sections
    .flatMap((section) => section.tables.map((table) => ({ table, section })))
    .map(({ table, section }, at) => ({
      section,
      table,
      data: dataTable(table, tableName(standing(table.caption), at), lang),
    }));
  const figures = figuresIn(outline, lang);
  const named = figures.filter(({ measures }) => measures !== undefined);
  const open = figures.filter(({ measures }) => measures === undefined);
  const references = citedReferences(outline);
  const terms = termsIn(outline, lang);
  const slips = slipsIn(manuscript, outline);
  const doubts = manuscript.settlements.filter(({ otherwise }) => otherwise !== undefined);

  const files: Record<string, string> = {
    'site.yaml': siteFile(outline, drafts, references, settings, words),
    [`overview/${lang}.mdx`]: overviewFile(drafts, named),
    'datapackage.json': packageFile(outline, tables, named, lang, words),
    'sources.yaml': list(references.map((entry) => sourceEntry(entry, lang, words))),
    'glossary.yaml': list(terms.map((term, at) => termEntry(term, at, lang))),
    'notes.yaml': list([
      ...slips.map((slip, at) =>
        noteOf(
          `slip-${at + 1}`,
          slip.kind === 'spelling' || slip.kind === 'unit-misfit' ? 'correction' : 'decision',
          words.slip(slip),
          placeOf(slip),
          lang,
        ),
      ),
      ...doubts.map((doubt, at) =>
        noteOf(`struck-${at + 1}`, 'deletion', words.doubt(doubt, words.rules[doubt.rule]), undefined, lang),
      ),
    ]),
    ...paperFiles(manuscript, outline, lang),
    'paper/figures.md': proposals(open),
  };
  for (const { data } of tables) files[`data/${data.name}.csv`] = csvOf(data);
  if (named.length > 0) files['data/figures.csv'] = figuresCsv(named, lang);
  for (const draft of drafts) files[`briefs/${draft.kind}/${draft.slug}/${lang}.mdx`] = briefFile(draft);
  return {
    files,
    drafts,
    tables: tables.map(({ data }) => data),
    figures: { named, open },
    references,
    terms,
    slips,
    doubts,
  };
}

function siteFile(
  { title, authors, sections }: Outline,
  drafts: readonly Draft[],
  references: readonly CitedReference[],
  { lang, today, address }: ImportSettings,
  words: ImportWords,
): string {
  const kinds = [...new Set(drafts.map(({ kind }) => kind))];
  const local = (text: string) => ({ [lang]: text });
  return stringify(
    {
      // What stands empty the check asks for, a line each.
      title: title ? local(title) : null,
      description: null,
      publisher: null,
      licence: null,
      address,
      languages: [
        {
          code: lang,
          tag: lang === 'zh' ? 'zh-CN' : lang,
          name: new Intl.DisplayNames([lang], { type: 'language' }).of(lang),
        },
      ],
      edition: '0.1',
      published: today,
      updated: today,
      paper: {
        title: title ? local(title) : null,
        note: null,
        ...(authors.length > 0 && { authors: authors.map(local) }),
        references: Math.max(0, ...references.map(({ number }) => number)),
        sections: sections.map((section) => ({ id: section.id, title: local(section.title || words.abstract) })),
      },
      kinds: kinds.map((id) => {
        const known = words.kinds[id];
        return {
          id,
          ...(known && { name: local(known.name), plural: local(known.plural), summary: local(known.summary) }),
          ...(RECOMMENDS.has(id) && { actions: { min: 1, max: 4 } }),
        };
      }),
      menu: kinds,
    },
    { lineWidth: 0, nullStr: '' },
  );
}

function overviewFile(drafts: readonly Draft[], named: readonly ProseFigure[]): string {
  const figures = named
    .slice(0, 3)
    .map((figure) => ({ of: `figures.${keyOf(figure, named.indexOf(figure))}.value`, label: figure.measures }));
  const [lead] = drafts;
  const matter = { question: null, answer: null, figures, ...(lead && { lead: lead.kind }) };
  return `---\n${stringify(matter, { lineWidth: 0, nullStr: '' })}---\n`;
}

function sourceEntry(
  { number, text, title, author, date, doi, url, places, isSupplied }: CitedReference,
  lang: string,
  words: ImportWords,
): object {
  const local = (value: string) => ({ [lang]: value });
  return {
    id: `ref-${number}`,
    type: 'reference',
    number,
    ...(isSupplied
      ? // The whole entry stays, for what of it has no key of its own.
        { title: local(title ?? text), ...(title && text !== title && { note: local(plain(text)) }) }
      : { note: local(words.notSupplied) }),
    ...(author && { author: local(author) }),
    ...(date && { date }),
    ...(doi && { doi }),
    ...(url && { url }),
    ...(places.length > 0 && { place: places.map((place) => ({ ...place, references: [number] })) }),
  };
}

function termEntry({ name, aliases, section, paragraph }: DefinedTerm, at: number, lang: string): object {
  const slug = (aliases['en']?.[0] ?? name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const mine = Object.fromEntries(
    Object.entries(aliases).map(([code, names]) => [code === 'en' && lang !== 'en' ? lang : code, names]),
  );
  const own = [...new Set([...(aliases[lang] ?? []), ...(aliases['en'] ?? [])])];
  return {
    id: slug || `term-${at + 1}`,
    open: true,
    name: { [lang]: name },
    aliases: { ...mine, [lang]: own },
    place: [{ section, paragraph }],
  };
}

/** A text without the signs that mean markup. */
function plain(text: string): string {
  return text.replaceAll(/[{}<>]/g, ' ');
}

type PlaceLike = { section: string; paragraph?: number };

function placeOf({ section, paragraph }: Slip): PlaceLike {
  return { section, ...(paragraph !== undefined && { paragraph }) };
}

function noteOf(
  id: string,
  type: string,
  { title, text }: { title: string; text: string },
  place: PlaceLike | undefined,
  lang: string,
): object {
  return {
    id,
    type,
    open: true,
    title: { [lang]: plain(title) },
    text: { [lang]: plain(text) },
    ...(place && { place: [place] }),
  };
}

function briefFile({ kind, title, order, section, paragraphs }: Draft): string {
  const place = paragraphs.map((paragraph) => placeEntry(section, paragraph));
  const matter = stringify({ open: true, title, short: title, order }, { lineWidth: 0 });
  const evidence = paragraphs
    .map((paragraph) => `  - text:\n    place: ${flow(placeEntry(section, paragraph))}\n`)
    .join('');
  const places = place.map((entry) => `  - ${flow(entry)}\n`).join('');
  const actions = RECOMMENDS.has(kind) ? 'actions:\n  - { what: , who: , sign: { text: , basis: editorial } }\n' : '';
  return `---\n${matter}answer:\nproblem:\n${actions}evidence:\n${evidence}place:\n${places || `  - ${flow({ section })}\n`}---\n`;
}

function placeEntry(section: string, { number, references }: OutlineParagraph): object {
  return { section, paragraph: number, ...(references.length > 0 && { references }) };
}

function flow(value: object): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

function list(entries: readonly object[]): string {
  return entries.length === 0 ? '[]\n' : stringify(entries, { lineWidth: 0 });
}
