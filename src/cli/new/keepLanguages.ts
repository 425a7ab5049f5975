import { posix } from 'node:path';
import { z } from 'astro/zod';
import { isCollection, isMap, isSeq, parseDocument, type Document } from 'yaml';
import { stringify } from '../../downloads/stringify.ts';
import { describe } from '../../problems/problem.ts';
import { readRecords, standardMarks } from '../../read/csvRecords.ts';
import { valuesOf } from '../../read/shape.ts';
import { AliasesSchema, NoteSchema, SourceSchema, TermSchema } from '../../schemas/register.ts';
import { SiteSchema } from '../../schemas/site.ts';
import { DataPackageSchema } from '../../schemas/table.ts';
import { LocalizedSchema } from '../../schemas/text.ts';
import { writeJson } from './writeJson.ts';

/** Which languages of a content are to stay, the default first, and which are to go. */
export interface Choice {
  kept: readonly string[];
  dropped: readonly string[];
}

/** The schemas of the files that hold texts in each language. */
export const schemas: Readonly<Record<string, z.core.$ZodType>> = {
  'site.yaml': SiteSchema,
  'sources.yaml': z.array(SourceSchema),
  'glossary.yaml': z.array(TermSchema),
  'notes.yaml': z.array(NoteSchema),
  'datapackage.json': DataPackageSchema,
};

/** The codes of a content's languages, the default first, as its `site.yaml` lists them. */
export function listLanguages(siteYaml: string): string[] {
  const { languages } = parseDocument(siteYaml).toJS() as { languages: { code: string }[] };
  return languages.map(({ code }) => code);
}

/**
 * A file of a content with some of its languages alone, all else as it was; `undefined` for a text in a language that
 * goes. Which state of its original a translation was made from is left out: the original may be another now.
 */
export function keepLanguages(file: string, text: string, choice: Choice): string | undefined {
  const schema = schemas[file];
  if (schema) return keepInRegister(file, text, schema, choice);
  if (file.endsWith('.csv')) return keepColumns(text, choice);
  if (!file.endsWith('.mdx')) return text;
  const isDropped = choice.dropped.includes(posix.basename(file, '.mdx'));
  return isDropped ? undefined : text.replace(/^translatedFrom: .*\n/m, '');
}

function keepInRegister(file: string, text: string, schema: z.core.$ZodType, { kept, dropped }: Choice): string {
  const document = parseDocument(text);
  if (file === 'site.yaml') sortLanguages(document, kept);
  if (dropped.length === 0 && file !== 'site.yaml') return text;
  dropFields(document, dropped);

  const data: unknown = document.toJS();
  for (const { path } of [...valuesOf(schema, LocalizedSchema, data), ...valuesOf(schema, AliasesSchema, data)]) {
    for (const language of dropped) document.deleteIn([...path, language]);
    const rest = document.getIn(path);
    if (isCollection(rest) && rest.items.length === 0) document.deleteIn(path);
  }
  return file.endsWith('.json') ? writeJson(document.toJS()) : tidy(document);
}

/** Write YAML as authors do. The library pads both kinds of brackets or neither; their files have { a: 1 } and [a]. */
export function tidy(document: Document): string {
  return document.toString({ lineWidth: 0 }).replaceAll(/(: )\[ ([^[\]"']*) \]/g, '$1[$2]');
}

/** List the languages that stay, in their order. */
function sortLanguages(document: Document, kept: readonly string[]): void {
  const languages = document.get('languages');
  if (!isSeq(languages)) return;
  const codeOf = (item: unknown) => (isMap(item) ? String(item.get('code')) : '');
  languages.items = kept.flatMap((code) => languages.items.filter((item) => codeOf(item) === code));
}

/** Drop the columns of a table's description that are in a language that goes. */
function dropFields(document: Document, dropped: readonly string[]): void {
  const resources = document.get('resources');
  if (!isSeq(resources)) return;
  for (const resource of resources.items) {
    const fields = isMap(resource) ? resource.getIn(['schema', 'fields']) : undefined;
    if (isSeq(fields)) {
      fields.items = fields.items.filter((field) => !isMap(field) || !isIn(dropped, String(field.get('name'))));
    }
  }
}

function keepColumns(text: string, { dropped }: Choice): string {
  const records = readRecords(text, standardMarks);
  if (!Array.isArray(records)) throw new Error(describe(records, 'en').message);
  const [header] = records;
  const isKept = (_cell: string, column: number) => !isIn(dropped, header?.record[column] ?? '');
  return stringify(records.map(({ record }) => record.filter(isKept))).replaceAll('\r\n', '\n');
}

/** Whether a column is in one of the languages: `name_en`. */
function isIn(languages: readonly string[], column: string): boolean {
  return languages.some((language) => column.endsWith(`_${language}`));
}
