import type { FilePosition, Problem } from '../read/problem.ts';
import type { Content } from '../read/readContent.ts';
import type { Path } from '../read/shape.ts';
import type { Table } from '../model/tables.ts';
import type { FieldSpec, Resource } from '../schemas/table.ts';
import { checkReference } from './places.ts';
import { unknownName } from './unknownName.ts';

/** Tables whose description doesn't hold together: units, keys, columns in one language only. */
export function checkTables(content: Content): Problem[] {
  const { dataPackage, packageAt, tables } = content;
  if (!dataPackage) return [];
  const units = Object.keys(dataPackage.units);
  const codes = content.site.languages.map((language) => language.code);
  return dataPackage.resources.flatMap((resource, index) => {
    const place = (path: Path): FilePosition => ({
      file: 'datapackage.json',
      ...packageAt(['resources', index, 'schema', ...path]),
    });
    const table = tables[index]!;
    return [
      ...checkKey(resource, place(['primaryKey'])),
      ...resource.schema.fields.flatMap((field, nth) => [
        ...checkUnit(resource, field, units, (key) => place(['fields', nth, key])),
        ...checkSides(resource, field, codes, place(['fields', nth, 'name'])),
        ...checkRowUnits(table, field, units),
        ...(field.name === 'reference' ? checkReferences(content, table) : []),
      ]),
    ];
  });
}

function checkKey({ name, schema }: Resource, place: FilePosition): Problem[] {
  const fields = schema.fields.map((field) => field.name);
  const key = schema.fields.find((field) => field.name === schema.primaryKey);
  const home = `to the fields of "${name}"`;
  if (!key) return unknownName(place, { what: 'field', name: schema.primaryKey, known: fields, home });
  if (key.constraints?.required && key.constraints.unique) return [];
  const message = `the primary key "${key.name}" may be empty or stand twice`;
  return [{ ...place, message, advice: 'Give the field "constraints": { "required": true, "unique": true }.' }];
}

function checkUnit(
  { name, schema }: Resource,
  field: FieldSpec,
  units: string[],
  place: (key: 'name' | 'unit' | 'unitField') => FilePosition,
): Problem[] {
  const fields = schema.fields.map((other) => other.name);
  const home = `to the fields of "${name}"`;
  if (field.unit !== undefined) {
    return unknownName(place('unit'), {
      what: 'unit',
      name: field.unit,
      known: units,
      home: 'to units in datapackage.json',
    });
  }
  if (field.unitField !== undefined) {
    return unknownName(place('unitField'), { what: 'field', name: field.unitField, known: fields, home });
  }
  if (field.type !== 'number') return [];
  const message = `column "${field.name}" of "${name}" has numbers of no unit`;
  return [{ ...place('name'), message, advice: `Add "unit": one of ${units.join(', ')}; or "unitField".` }];
}

/** A text column is one field a language: `use_zh`, `use_en`. */
function checkSides({ name, schema }: Resource, field: FieldSpec, codes: string[], place: FilePosition): Problem[] {
  const fields = schema.fields.map((other) => other.name);
  const [, stem, suffix = ''] = /^(.+)_([a-z]+)$/.exec(field.name) ?? [];
  if (!stem) return [];
  const sides = codes.map((code) => `${stem}_${code}`);
  const written = sides.filter((side) => fields.includes(side));
  if (written.length === 0) return [];
  if (!codes.includes(suffix)) {
    const message = `column "${field.name}" of "${name}" is in no language of the site`;
    return [{ ...place, message, advice: `Remove it; the languages are ${codes.join(', ')}.` }];
  }
  // The first side speaks for the column.
  if (field.name !== written[0]) return [];
  return sides
    .filter((side) => !fields.includes(side))
    .map((side) => ({
      ...place,
      message: `column "${field.name}" of "${name}" has no other side "${side}"`,
      advice: `Add the field here and the column in the CSV file, or call it "${stem}".`,
    }));
}

function checkRowUnits(table: Table, { name, unitField }: FieldSpec, units: string[]): Problem[] {
  if (unitField === undefined || !table.schema.fields.some((field) => field.name === unitField)) return [];
  return table.rows.flatMap((row, index): Problem[] => {
    const unit = row[unitField];
    // A faulty cell is reported by itself.
    if (unit === undefined || typeof row[name] !== 'number') return [];
    const place = { file: table.file, ...table.at(index, unitField) };
    if (unit === null)
      return [{ ...place, message: `the number in column "${name}" has no unit`, advice: 'Write one here.' }];
    return unknownName(place, { what: 'unit', name: String(unit), known: units, home: 'to units in datapackage.json' });
  });
}

/** A column called `reference` holds numbers of the paper's reference list. */
function checkReferences(content: Content, table: Table): Problem[] {
  return table.rows.flatMap((row, index) => {
    const number = row['reference'];
    const finding = typeof number === 'number' ? checkReference(content, number) : undefined;
    return finding ? [{ file: table.file, ...table.at(index, 'reference'), ...finding }] : [];
  });
}
