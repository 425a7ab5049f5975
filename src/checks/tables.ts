import type { Path } from '../problems/entry.ts';
import { findNearest } from '../problems/nearest.ts';
import type { FilePosition } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { isDecimal } from '../read/decimal.ts';
import type { Content } from '../read/readContent.ts';
import { splitName, type Table } from '../model/tables.ts';
import { isMistyped, type FieldSpec, type Resource } from '../schemas/table.ts';
import type { Given } from './check.ts';
import { checkReference } from './places.ts';
import { disagreedLanguages } from './written.ts';
import { unknownName } from './unknownName.ts';

/** Tables whose description doesn't hold together: units, keys, columns in one language only. */
export function checkTables(content: Content, given: Pick<Given, 'own'>): Problem[] {
  const { dataPackage, packageAt, tables } = content;
  if (!dataPackage) return [];
  const units = Object.keys(dataPackage.units);
  const codes = content.site.languages.map((language) => language.code);
  const disagreed = disagreedLanguages(content, given);
  return dataPackage.resources.flatMap((resource, index) => {
    const place = (path: Path): FilePosition => ({
      file: 'datapackage.json',
      ...packageAt(['resources', index, 'schema', ...path]),
    });
    const table = tables[index]!;
    return [
      ...checkKey(resource, place(['primaryKey'])),
      ...checkKeyCells(table),
      ...resource.schema.fields.flatMap((field, nth) => [
        ...checkUnit(
          resource,
          field,
          units,
          (key) => place(['fields', nth, key]),
          table.rows.length === 0 || table.rows.some((row) => field.name in row),
        ),
        ...checkSides(resource, field, codes, disagreed, place(['fields', nth, 'name'])),
        ...checkRowUnits(table, field, units),
        ...(field.name === 'reference' ? checkReferences(content, table) : []),
      ]),
    ];
  });
}

function checkKey(resource: Resource, place: FilePosition): Problem[] {
  const { fields, primaryKey } = resource.schema;
  const unknown = primaryKey.flatMap((name) => unknownField(resource, name, place));
  const [key, ...more] = fields.filter((field) => primaryKey.includes(field.name));
  // Several columns are a key together: `keys.ts` looks at their rows.
  if (unknown.length > 0 || !key || more.length > 0) return unknown;
  if (key.constraints?.required && key.constraints.unique) return [];
  return [problem('key-not-unique', place, { key: key.name })];
}

/** Whether a cell can be a row's key: it stands in the id of figures and in an address, with its spaces and signs as others. */
export const isRowKey = (cell: unknown): boolean =>
  typeof cell !== 'string' || /^(?!\.+$)[^\s"<>{}]([^"<>{}\p{Cc}]*[^\s"<>{}])?$/u.test(cell);

function checkKeyCells(table: Table): Problem[] {
  return table.rows.flatMap((row, index): Problem[] =>
    table.schema.primaryKey.flatMap((column) => {
      const key = row[column];
      return isRowKey(key)
        ? []
        : [problem('key-malformed', { file: table.file, ...table.at(index, column) }, { key: String(key) })];
    }),
  );
}

function checkUnit(
  resource: Resource,
  field: FieldSpec,
  units: string[],
  place: (key: 'name' | 'unit' | 'unitField' | 'type') => FilePosition,
  hasNumbers: boolean,
): Problem[] {
  if (isMistyped(field)) return [problem('field-type-unfit', place('type'), { column: field.name, type: field.type })];
  if (field.unit !== undefined) return unknownName('unit-unknown', () => place('unit'), field.unit, units);
  if (field.unitField !== undefined) return unknownField(resource, field.unitField, place('unitField'));
  // A column without a single number has another type than it says, which is reported there.
  if (field.type !== 'number' || !hasNumbers) return [];
  return [problem('unit-missing', place('name'), { column: field.name, table: resource.name, units })];
}

function unknownField({ name: table, schema }: Resource, name: string, place: FilePosition): Problem[] {
  const known = schema.fields.map((field) => field.name);
  return known.includes(name)
    ? []
    : [problem('field-unknown', place, { name, nearest: findNearest(name, known), table })];
}

/** A text column is one field a language: `use_zh`, `use_en`. */
function checkSides(
  { name, schema }: Resource,
  field: FieldSpec,
  codes: string[],
  { undeclared, unwritten }: ReturnType<typeof disagreedLanguages>,
  place: FilePosition,
): Problem[] {
  const fields = schema.fields.map((other) => other.name);
  const { stem, suffix } = splitName(field.name);
  if (!suffix) return [];
  const sides = codes.filter((code) => !unwritten.includes(code)).map((code) => `${stem}_${code}`);
  const written = sides.filter((side) => fields.includes(side));
  if (written.length === 0) return [];
  if (!codes.includes(suffix)) {
    if (undeclared.includes(suffix)) return [];
    return [problem('column-language-unknown', place, { column: field.name, table: name, languages: codes })];
  }
  // The first side speaks for the column.
  if (field.name !== written[0]) return [];
  return sides
    .filter((side) => !fields.includes(side))
    .map((side) => problem('column-side-missing', place, { column: field.name, table: name, side, stem }));
}

function checkRowUnits(table: Table, { name, unitField }: FieldSpec, units: string[]): Problem[] {
  if (unitField === undefined || !table.schema.fields.some((field) => field.name === unitField)) return [];
  return table.rows.flatMap((row, index): Problem[] => {
    const unit = row[unitField];
    // A faulty cell is reported by itself.
    if (unit === undefined || !isDecimal(row[name])) return [];
    if (units.includes(String(unit))) return [];
    const place = { file: table.file, ...table.at(index, unitField) };
    if (unit === null) return [problem('row-unit-missing', place, { column: name })];
    return unknownName('unit-unknown', () => place, String(unit), units);
  });
}

/** A column called `reference` holds numbers of the paper's reference list. */
function checkReferences(content: Content, table: Table): Problem[] {
  return table.rows.flatMap((row, index) => {
    const reference = row['reference'];
    if (!isDecimal(reference)) return [];
    return checkReference(content, Number(reference.digits), () => ({
      file: table.file,
      ...table.at(index, 'reference'),
    }));
  });
}
