import { posix } from 'node:path';
import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import { stringify } from '../../downloads/stringify.ts';
import { describe } from '../../problems/problem.ts';
import { readRecords, standardMarks } from '../../read/csvRecords.ts';
import { valuesOf } from '../../read/shape.ts';
import { AliasesSchema } from '../../schemas/register.ts';
import { LocalizedSchema } from '../../schemas/text.ts';
import type { Files } from './content.ts';
import { tidy, schemas } from './keepLanguages.ts';
import { writeJson } from './writeJson.ts';

/** A language that a content has no texts in. */
export interface NewLanguage {
  /** Name of its files and in addresses. */
  code: string;
  /** BCP 47 tag. */
  tag: string;
  /** Its own name. */
  name: string;
}

/** The language of a BCP 47 tag: `pt-BR` is `pt-br`, “Português (Brasil)”. `undefined` where there is no such tag. */
export function languageOf(tag: string): NewLanguage | undefined {
  try {
    const own = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
    const [first = '', ...rest] = own;
    return {
      code: tag.toLowerCase(),
      tag: new Intl.Locale(tag).toString(),
      name: first.toLocaleUpperCase(tag) + rest.join(''),
    };
  } catch {
    return undefined;
  }
}

/**
 * A content with more languages: until their author has written them, each has the words of one that is there.
 * @param from code of the language whose words stand in
 */
export function addLanguages(files: Readonly<Files>, added: readonly NewLanguage[], from: string): Files {
  if (added.length === 0) return { ...files };
  return Object.fromEntries(
    Object.entries(files).flatMap(([file, text]): [string, string][] => {
      if (file.endsWith('.csv')) return [[file, addColumns(text, added, from)]];
      if (schemas[file]) return [[file, addTexts(file, text, added, from)]];
      if (posix.basename(file) !== `${from}.mdx`) return [[file, text]];
      const copies = added.map(({ code }): [string, string] => [posix.join(posix.dirname(file), `${code}.mdx`), text]);
      return [[file, text], ...copies];
    }),
  );
}

function addTexts(file: string, text: string, added: readonly NewLanguage[], from: string): string {
  const document = parseDocument(text);
  const data: unknown = document.toJS();
  const schema = schemas[file]!;
  for (const { path, value } of [
    ...valuesOf(schema, LocalizedSchema, data),
    ...valuesOf(schema, AliasesSchema, data),
  ]) {
    const words = (value as Record<string, unknown>)[from];
    if (words !== undefined) for (const { code } of added) document.setIn([...path, code], words);
  }
  addFields(document, added, from);
  const languages = document.get('languages');
  if (file === 'site.yaml' && isSeq(languages)) {
    for (const language of added) languages.add(document.createNode({ ...language }, { flow: true }));
  }
  return file.endsWith('.json') ? writeJson(document.toJS()) : tidy(document);
}

/** Describe a column in each added language beside every one that is in the other. */
function addFields(document: Document, added: readonly NewLanguage[], from: string): void {
  const resources = document.get('resources');
  if (!isSeq(resources)) return;
  for (const resource of resources.items) {
    const fields = isMap(resource) ? resource.getIn(['schema', 'fields']) : undefined;
    if (!isSeq(fields)) continue;
    fields.items = fields.items.flatMap((field) => {
      const name = isMap(field) ? String(field.get('name')) : '';
      if (!isMap(field) || !name.endsWith(`_${from}`)) return [field];
      const copies = added.map(({ code }) => {
        const copy = field.clone() as typeof field;
        copy.set('name', name.slice(0, -from.length) + code);
        return copy;
      });
      return [field, ...copies];
    });
  }
}

function addColumns(text: string, added: readonly NewLanguage[], from: string): string {
  const records = readRecords(text, standardMarks);
  if (!Array.isArray(records)) throw new Error(describe(records, 'en').message);
  const [header] = records;
  const wide = records.map(({ record }, row) =>
    record.flatMap((cell, column) => {
      if (!header?.record[column]?.endsWith(`_${from}`)) return [cell];
      return [cell, ...added.map(({ code }) => (row === 0 ? cell.slice(0, -from.length) + code : cell))];
    }),
  );
  return stringify(wide).replaceAll('\r\n', '\n');
}
