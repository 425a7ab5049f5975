import { findNearest } from '../problems/nearest.ts';
import type { Path } from '../problems/entry.ts';
import type { FilePosition } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { Row } from '../read/csv.ts';
import type { Content } from '../read/readContent.ts';
import { splitName, type Table } from '../model/tables.ts';
import type { FieldSpec } from '../schemas/table.ts';
import { unknownName } from './unknownName.ts';

/** Keys of several columns, keys of other tables, and columns that say something of others. */
export function checkKeys(content: Content): Problem[] {
  const { dataPackage, packageAt, tables } = content;
  if (!dataPackage) return [];
  return tables.flatMap((table, index) => {
    const at = (path: Path): FilePosition => ({
      file: 'datapackage.json',
      ...packageAt(['resources', index, ...path]),
    });
    const { primaryKey, uniqueKeys } = table.schema;
    return [
      ...(primaryKey.length > 1 ? checkUnique(table, primaryKey, true) : []),
      ...uniqueKeys.flatMap((key, nth) => {
        const unknown = unknownFields(table, key, at(['schema', 'uniqueKeys', nth]));
        return unknown.length > 0 ? unknown : checkUnique(table, key, false);
      }),
      ...checkForeign(table, tables, at),
      ...table.schema.fields.flatMap((field, nth) =>
        checkBeside(table, field, (name) => at(['schema', 'fields', nth, name])),
      ),
      ...table.totals.flatMap((name, nth) => unknownFields(table, [name], at(['totals', nth]))),
    ];
  });
}

/** The values of some columns in a row, as one text; `undefined` where one was refused. */
function valuesOf(row: Row, columns: readonly string[]): string | undefined {
  if (columns.some((column) => !(column in row))) return undefined;
  return columns.map((column) => String(row[column] ?? '')).join(' · ');
}

function checkUnique(table: Table, columns: readonly string[], isRequired: boolean): Problem[] {
  const first = new Map<string, number>();
  return table.rows.flatMap((row, index): Problem[] => {
    const place = (column: string) => ({ file: table.file, ...table.at(index, column) });
    const empty = columns.filter((column) => row[column] === null);
    if (empty.length > 0) {
      // An empty cell where none may be is reported by itself.
      const isReported = (name: string) =>
        table.schema.fields.some((field) => field.name === name && field.constraints?.required);
      return isRequired
        ? empty
            .filter((name) => !isReported(name))
            .map((column) => problem('key-part-empty', place(column), { column }))
        : [];
    }
    const value = valuesOf(row, columns);
    const earlier = value === undefined ? undefined : first.get(value);
    if (value === undefined) return [];
    if (earlier === undefined) {
      first.set(value, index);
      return [];
    }
    const { line } = table.at(earlier, columns[0]!);
    return [problem('key-row-twice', place(columns[0]!), { columns: [...columns], value, line })];
  });
}

function checkForeign(table: Table, tables: readonly Table[], at: (path: Path) => FilePosition): Problem[] {
  return table.schema.foreignKeys.flatMap(({ fields, reference }, nth): Problem[] => {
    const path = ['schema', 'foreignKeys', nth] as const;
    const names = tables.map(({ name }) => name);
    const other = reference.resource ? tables.find(({ name }) => name === reference.resource) : table;
    if (!other)
      return unknownName('table-unknown', () => at([...path, 'reference', 'resource']), reference.resource, names);
    const unknown = [
      ...unknownFields(table, fields, at([...path, 'fields'])),
      ...unknownFields(other, reference.fields, at([...path, 'reference', 'fields'])),
    ];
    if (unknown.length > 0) return unknown;
    const known = new Set(other.rows.map((row) => valuesOf(row, reference.fields)));
    return table.rows.flatMap((row, index): Problem[] => {
      const value = valuesOf(row, fields);
      if (value === undefined || known.has(value) || fields.some((field) => row[field] === null)) return [];
      const nearest = findNearest(
        value,
        [...known].filter((each) => each !== undefined),
      );
      const place = { file: table.file, ...table.at(index, fields[0]!) };
      const values = { table: other.name, columns: reference.fields, value, nearest, file: other.file };
      return [problem('foreign-key-unknown', place, values)];
    });
  });
}

/** Columns that say something of another: that they are there. */
function checkBeside(table: Table, field: FieldSpec, at: (key: keyof FieldSpec) => FilePosition): Problem[] {
  const names = table.schema.fields.map(({ name }) => name);
  const stems = [...names, ...names.map((name) => splitName(name).stem)];
  return (['flagField', 'noteField', 'uncertaintyField', 'intervalFields'] as const).flatMap((key) =>
    [field[key] ?? []].flat().flatMap((name) => {
      const known = key === 'noteField' ? stems : names;
      return known.includes(name)
        ? []
        : [problem('field-unknown', at(key), { name, nearest: findNearest(name, names), table: table.name })];
    }),
  );
}

function unknownFields({ name: table, schema }: Table, wanted: readonly string[], place: FilePosition): Problem[] {
  const known = schema.fields.map(({ name }) => name);
  return wanted
    .filter((name) => !known.includes(name))
    .map((name) => problem('field-unknown', place, { name, nearest: findNearest(name, known), table }));
}
