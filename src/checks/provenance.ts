import type { Path } from '../problems/entry.ts';
import type { FilePosition } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { agrees, Exact, operations, periodsOf, workOut } from '../model/derive.ts';
import type { Content } from '../read/readContent.ts';
import { figureIdsIn, findFigure, isShifted, rowKey, yearField, type Figure, type Table } from '../model/tables.ts';
import type { Derivation } from '../schemas/table.ts';
import { checkFigure } from './figures.ts';
import { unknownEntry, unknownName } from './unknownName.ts';

/** Figures that cannot say where they come from: tables without year, scope or source, and sums that come out wrong. */
export function checkProvenance(content: Content): Problem[] {
  const { dataPackage, packageAt } = content;
  if (!dataPackage) return [];
  const at = (path: Path): FilePosition => ({ file: 'datapackage.json', ...packageAt(path) });
  return [
    ...content.tables.flatMap((table, index) => [
      ...checkTable(table, at(['resources', index, 'name'])),
      ...checkSections(content, table),
      ...checkRows(table, (path) => at(['resources', index, ...path])),
    ]),
    ...dataPackage.corrections.flatMap(({ of, note }, index) => [
      ...checkFigure(content, of, at(['corrections', index, 'of'])),
      ...unknownEntry('note-unknown', () => at(['corrections', index, 'note']), note, content.notes),
    ]),
    ...dataPackage.derivations.flatMap((derivation, index) =>
      checkDerivation(content, derivation, (path) => at(['derivations', index, ...path])),
    ),
  ];
}

function checkTable(table: Table, place: FilePosition): Problem[] {
  const { name, basis, year, scopes, schema, sources } = table;
  // Only a table with figures has to say of what.
  if (figureIdsIn(table, table.rows, schema.fields).length === 0) return [];
  const hasYear = year !== undefined || yearField(schema) !== undefined;
  const values = { table: name };
  return [
    ...(hasYear ? [] : [problem('table-year-missing', place, values)]),
    ...(scopes ? [] : [problem('table-scope-missing', place, values)]),
    ...(basis === 'paper' && table.place.length === 0 ? [problem('table-place-missing', place, values)] : []),
    ...(basis === 'context' && sources.length === 0 ? [problem('table-source-missing', place, values)] : []),
  ];
}

/** What is said of single rows names rows that there are. */
function checkRows(table: Table, at: (path: Path) => FilePosition): Problem[] {
  const known = table.rows.map((row) => rowKey(table, row));
  // A table without rows is reported itself, and a row whose cells are not where they should be.
  if (known.length === 0 || table.rows.some((row) => isShifted(table, row))) return [];
  const keys: Path[] = [
    ...Object.keys(table.rowNotes).map((key) => ['rowNotes', key]),
    ...table.schema.fields.flatMap(({ bases }, index) =>
      Object.keys(bases ?? {}).map((key) => ['schema', 'fields', index, 'bases', key]),
    ),
  ];
  return keys.flatMap((path) => unknownName('row-key-unknown', () => at(path), String(path.at(-1)), known));
}

/** A column called `section` names sections of the paper. */
function checkSections({ site }: Content, table: Table): Problem[] {
  const known = site.paper.sections.map((section) => section.id);
  return table.rows.flatMap((row, index) => {
    const name = row['section'];
    if (typeof name !== 'string' || known.includes(name)) return [];
    return unknownName('section-unknown', () => ({ file: table.file, ...table.at(index, 'section') }), name, known);
  });
}

function checkDerivation(content: Content, derivation: Derivation, at: (path: Path) => FilePosition): Problem[] {
  const { tables, dataPackage } = content;
  // What is worked out of itself is reported as that.
  if (derivation.inputs.includes(derivation.of)) return [];
  const find = (id: string) => findFigure(id, tables, dataPackage!.units);
  const unknown = [derivation.of, ...derivation.inputs].flatMap((id, index) =>
    checkFigure(content, id, index === 0 ? at(['of']) : at(['inputs', index - 1])),
  );
  const figures = [derivation.of, ...derivation.inputs].map(find);
  if (unknown.length > 0 || figures.some((figure) => typeof figure !== 'object')) return unknown;
  const { of, operation } = derivation;
  const { write, inputs: wanted } = operations[operation];
  const inputs = derivation.inputs.map(find) as Figure[];
  if (wanted !== undefined && inputs.length !== wanted) {
    return [problem('derivation-input-count', at(['inputs']), { operation, wanted, count: inputs.length })];
  }
  if (operation !== 'quotient' && new Set(inputs.map(({ unit }) => unit)).size > 1)
    return [problem('derivation-units-differ', at(['inputs']), { of })];
  const ranges = [find(of) as Figure, ...inputs].filter(({ high }) => high);
  if (ranges[0]) return [problem('derivation-of-range', at(['of']), { id: ranges[0].id })];
  const periods = periodsOf(derivation, inputs);
  if (operation === 'growth' && periods === undefined)
    return [problem('derivation-periods-missing', at(['of']), { of })];
  const result = find(of) as Figure;
  const { value, table } = result;
  const computed = workOut(derivation, result, inputs);
  if (agrees(value, computed)) return [];
  const scaled =
    operation === 'quotient' ? ({ unit }: Figure) => (unit && unit.scale !== 1 ? ` × ${unit.scale}` : '') : () => '';
  const formula = write(
    inputs.map((input) => input.value.digits + scaled(input)),
    periods,
  );
  const values = {
    of,
    value: value.digits,
    formula,
    computed: computed ? new Exact(computed.toPrecision(6)).toString() : '∞',
    file: table.file,
  };
  return [problem('derivation-wrong', at(['of']), values)];
}
