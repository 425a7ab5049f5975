import { stringify } from 'yaml';
import type { Draft } from './briefMap.ts';
import { figuresIn, type ProseFigure } from './figures.ts';
import { standing, struckOut, type Manuscript, type Settlement, type Strike } from './manuscript.ts';
import type { Outline, OutlineParagraph, Section } from './outline.ts';
import { citedReferences, type CitedReference } from './references.ts';
import { slipsIn, type Slip } from './slips.ts';
import { csvOf, dataTable, writeCsv, type DataTable } from './tables.ts';
import { termsIn, type DefinedTerm } from './terms.ts';
import type { Unit } from './units.ts';
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
  const figures = figuresIn(outline);
  const named = figures.filter(({ measures }) => measures !== undefined);
  const open = figures.filter(({ measures }) => measures === undefined);
  const references = citedReferences(outline);
  const terms = termsIn(outline, lang);
  const slips = slipsIn(manuscript, outline);
  const doubts = manuscript.settlements.filter(({ otherwise }) => otherwise !== undefined);

  const files: Record<string, string> = {
    'site.yaml': siteFile(outline, drafts, references, settings, words),
    [`overview/${lang}.mdx`]: overviewFile(drafts, named),
    'datapackage.json': packageFile(outline, tables, named, settings, words),
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

type Placed = { section: Section; table: Section['tables'][number]; data: DataTable };

function packageFile(
  { title }: Outline,
  tables: readonly Placed[],
  named: readonly ProseFigure[],
  { lang }: ImportSettings,
  words: ImportWords,
): string {
  const local = (text: string) => ({ [lang]: text });
  const units = new Map<string, Unit>(
    [...tables.flatMap(({ data }) => data.units), ...named.map(({ unit }) => unit)].map((unit) => [unit.id, unit]),
  );
  const resources = tables.map(({ data, section, table }) => {
    const mention = mentionOf(data, section);
    return {
      name: data.name,
      path: `data/${data.name}.csv`,
      titles: local(data.title || words.untitled),
      descriptions: local(words.tableOf(section.id)),
      basis: 'paper',
      place: [
        {
          section: section.id,
          ...(table.after > 0 && { paragraph: table.after }),
          ...(mention.length > 0 && { references: mention }),
        },
      ],
      ...(data.marks.length > 0 && { notes: local(words.footnoteMarks(data.marks)) }),
      schema: {
        fields: data.columns.map(({ name, type, title: head, unit }) => ({
          name,
          type,
          titles: local(head),
          ...(unit && { unit }),
          ...(name === data.primaryKey && { constraints: { required: true, unique: true } }),
        })),
        primaryKey: data.primaryKey,
      },
    };
  });
  const figureFields = [
    { name: 'id', type: 'string', titles: local('ID'), constraints: { required: true, unique: true } },
    { name: `item_${lang}`, type: 'string', titles: local(words.figures.item) },
    { name: 'value', type: 'number', titles: local(words.figures.value), unitField: 'unit' },
    { name: 'unit', type: 'string', titles: local(words.figures.unit) },
    { name: 'year', type: 'year', titles: local(words.figures.year) },
    { name: 'section', type: 'string', titles: local(words.figures.section) },
    { name: 'reference', type: 'integer', titles: local(words.figures.reference) },
  ];
  const figures = {
    name: 'figures',
    path: 'data/figures.csv',
    titles: local(words.figures.title),
    descriptions: local(words.figures.description),
    scopes: local(words.figures.scope),
    basis: 'paper',
    place: [...new Set(named.map(({ section }) => section))].map((section) => ({ section })),
    schema: { fields: figureFields, primaryKey: 'id' },
  };
  return `${JSON.stringify(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'paper',
      version: '0.1.0',
      titles: local(title ?? words.figures.title),
      descriptions: local(title ?? words.figures.description),
      licenses: [],
      units: Object.fromEntries(
        [...units.values()].map(({ id, label, currency, scale }) => [
          id,
          { labels: local(label), ...(currency && { currency }), ...(scale !== undefined && scale !== 1 && { scale }) },
        ]),
      ),
      resources: [...resources, ...(named.length > 0 ? [figures] : [])],
    },
    null,
    2,
  )}\n`;
}

/** Works that the text cites where it names a table: 如表2[13]所示. */
function mentionOf({ title }: DataTable, { paragraphs }: Section): number[] {
  const label = /^(?:表|table)\s*\d+/i.exec(title)?.[0];
  if (!label) return [];
  const cited = paragraphs
    .map(({ text }) => text.slice(text.indexOf(label)).match(/^[^[]{1,12}\[(\d+)\]/)?.[1])
    .find(Boolean);
  return cited ? [Number(cited)] : [];
}

function tableName(caption: string, at: number): string {
  const number = /^(?:表|table|tabelle|tableau|tabla|tabela)\s*(\d+)/i.exec(caption.trim())?.[1];
  return `table-${number ?? at + 1}`;
}

function figuresCsv(figures: readonly ProseFigure[], lang: string): string {
  const rows = figures.map((figure, at) => {
    const { section, value, unit, measures = '', year = '', references } = figure;
    return [keyOf(figure, at), measures, value, unit.id, year, section, references[0]?.toString() ?? ''];
  });
  return writeCsv([['id', `item_${lang}`, 'value', 'unit', 'year', 'section', 'reference'], ...rows]);
}

/** Names a figure by its place: `s3-2-p5-1`. */
function keyOf({ section, paragraph }: ProseFigure, at: number): string {
  return `s${section.replaceAll('.', '-')}-p${paragraph}-${at + 1}`;
}

function sourceEntry(
  { number, text, title, author, date, places, isSupplied }: CitedReference,
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

function briefFile({ title, order, section, paragraphs }: Draft): string {
  const place = paragraphs.map((paragraph) => placeEntry(section, paragraph));
  const matter = stringify({ open: true, title, short: title, order }, { lineWidth: 0 });
  const evidence = paragraphs
    .map((paragraph) => `  - text:\n    place: ${flow(placeEntry(section, paragraph))}\n`)
    .join('');
  const places = place.map((entry) => `  - ${flow(entry)}\n`).join('');
  return `---\n${matter}answer:\nproblem:\nevidence:\n${evidence}place:\n${places || `  - ${flow({ section })}\n`}---\n`;
}

function placeEntry(section: string, { number, references }: OutlineParagraph): object {
  return { section, paragraph: number, ...(references.length > 0 && { references }) };
}

function flow(value: object): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

/** The final text, the struck one, and what stands beside them: what an import says of the paper itself. */
export function paperFiles(manuscript: Manuscript, outline: Outline, lang: string): Record<string, string> {
  const words = importWords(lang);
  return {
    'paper/text.md': textFile(outline, words),
    'paper/struck.md': struckFile(outline, words),
    'paper/comments.md': asideFile(manuscript, words),
  };
}

function textFile({ title, sections }: Outline, words: ImportWords): string {
  const parts = sections.map(({ id, title: head, lines, tables }) => {
    const heading = /^\d/.test(id) ? `## ${id} ${head}\n\n` : '';
    let counted = 0;
    const body = lines.flatMap(({ kind, runs, number }) => {
      const text = standing(runs).trim();
      if (text === '') return [];
      const mark = number === undefined ? '' : `<!-- ${id} ¶${number} -->\n`;
      const before = tables
        .filter(({ after }) => after === counted && number !== undefined && number > counted)
        .map(tableText);
      if (number !== undefined) counted = number;
      return [...before, kind === 'item' ? `### ${text}` : `${mark}${text}`];
    });
    const after = tables.filter((table) => table.after >= counted).map(tableText);
    return `${heading}${[...body, ...after].join('\n\n')}\n`;
  });
  return `<!-- ${words.finalText} -->\n\n${title ? `# ${title}\n\n` : ''}${parts.join('\n')}`;
}

function tableText({ caption, head, rows }: Section['tables'][number]): string {
  const line = (row: Section['tables'][number]['rows'][number]) =>
    `| ${row.map(({ runs }) => standing(runs).replaceAll('|', '\\|').trim()).join(' | ')} |`;
  const width = Math.max(1, ...[...head, ...rows].map((row) => row.length));
  const [first, ...more] = head;
  return [
    `**${standing(caption).trim()}**`,
    '',
    first ? line(first) : `|${'  |'.repeat(width)}`,
    `|${' --- |'.repeat(width)}`,
    ...[...more, ...rows].map(line),
  ].join('\n');
}

function struckFile({ sections }: Outline, words: ImportWords): string {
  const parts = sections.flatMap(({ id, lines, tables }) => {
    const struck = [
      ...lines.map(({ runs, number }) => ({ runs, number })),
      ...tables.flatMap(({ rows, head }) => [...head, ...rows].flat().map(({ runs }) => ({ runs, number: undefined }))),
    ].filter(({ runs }) => struckOut(runs).trim() !== '');
    const entries = struck.map(({ runs, number }) => {
      const by = byWhom(runs.find((run) => run.struck)?.struck, words);
      return `- ${number === undefined ? '' : `¶${number} `}${struckOut(runs).trim()}${by}`;
    });
    return entries.length > 0 ? [`## ${id}\n\n${entries.join('\n')}\n`] : [];
  });
  return `# ${words.struckText}\n\n${parts.join('\n')}`;
}

function byWhom(strike: Strike | undefined, words: ImportWords): string {
  const said = [strike?.who, strike?.when?.slice(0, 10)].filter(Boolean).join(', ');
  return said ? ` (${words.by} ${said})` : '';
}

function asideFile({ comments, footnotes, parts }: Manuscript, words: ImportWords): string {
  const sections = [
    [words.comments, comments.map((comment) => `- ${comment.text}${byWhom(comment, words)}`)],
    [words.footnotes, footnotes.map((text, at) => `${at + 1}. ${text}`)],
    [words.elsewhere, parts.map(({ name, text }) => `- ${name}: ${text}`)],
  ] as const;
  return sections.map(([title, entries]) => `# ${title}\n\n${entries.join('\n') || '—'}\n`).join('\n');
}

function proposals(figures: readonly ProseFigure[]): string {
  return (
    figures
      .map(
        ({ value, unit, section, paragraph, sentence }) =>
          `- ${value} ${unit.label} (${section} ¶${paragraph}): ${sentence}\n`,
      )
      .join('') || '—\n'
  );
}

function list(entries: readonly object[]): string {
  return entries.length === 0 ? '[]\n' : stringify(entries, { lineWidth: 0 });
}
