import type { ProseFigure } from './figures.ts';
import type { Outline, Section } from './outline.ts';
import { writeCsv, type DataTable } from './tables.ts';
import type { Unit } from './units.ts';
import type { ImportWords } from './words.ts';

/** A table with the section that it stands in, and what its file will hold. */
type Placed = { section: Section; table: Section['tables'][number]; data: DataTable };

/** `datapackage.json`: every table of the manuscript, and the figures of its text as one more. */
export function packageFile(
  { title }: Outline,
  tables: readonly Placed[],
  named: readonly ProseFigure[],
  lang: string,
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
        [...units.values()].map(({ id, label, currency, scale, isYearly }) => [
          id,
          {
            labels: local(label),
            ...(currency && { currency }),
            ...(scale !== undefined && scale !== 1 && { scale }),
            ...(isYearly && { per: local(words.aYear) }),
          },
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

/** Names a table by its number: `table-2`. */
export function tableName(caption: string, at: number): string {
  const number = /^(?:表|table|tabelle|tab\.|tableau|tabla|tabela|tabella|таблица|표)\s*(\d+)/iu.exec(
    caption.trim(),
  )?.[1];
  return `table-${number ?? at + 1}`;
}

/** The figures of the text as a file. */
export function figuresCsv(figures: readonly ProseFigure[], lang: string): string {
  const rows = figures.map((figure, at) => {
    const { section, value, unit, measures = '', year = '', references } = figure;
    return [keyOf(figure, at), measures, value, unit.id, year, section, references[0]?.toString() ?? ''];
  });
  return writeCsv([['id', `item_${lang}`, 'value', 'unit', 'year', 'section', 'reference'], ...rows]);
}

/** Names a figure by its place: `s3-2-p5-1`. */
export function keyOf({ section, paragraph }: ProseFigure, at: number): string {
  return `s${section.replaceAll('.', '-')}-p${paragraph}-${at + 1}`;
}
