import { agrees, operations } from '../model/derive.ts';
import type { FilePosition, Problem } from '../read/problem.ts';
import type { Content } from '../read/readContent.ts';
import type { Path } from '../read/shape.ts';
import { figureIdsIn, findFigure, type Figure, type Table } from '../model/tables.ts';
import type { Derivation } from '../schemas/table.ts';
import { unknownName } from './unknownName.ts';

/** Figures that cannot say where they come from: tables without year, scope or source, and sums that come out wrong. */
export function checkProvenance(content: Content): Problem[] {
  const { dataPackage, packageAt } = content;
  if (!dataPackage) return [];
  const at = (path: Path): FilePosition => ({ file: 'datapackage.json', ...packageAt(path) });
  return [
    ...content.tables.flatMap((table, index) => [
      ...checkTable(table, at(['resources', index, 'name'])),
      ...checkSections(content, table),
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
  const hasYear = year !== undefined || schema.fields.some((field) => field.type === 'year');
  const missing = [
    ...(hasYear ? [] : [['year', 'Add "year", or a column of type "year".']]),
    ...(scopes ? [] : [['scope', 'Add "scopes": what is counted, in each language.']]),
    ...(basis === 'paper' && table.place.length === 0 ? [['place', 'Add "place": where the paper gives them.']] : []),
    ...(basis === 'context' && sources.length === 0 ? [['source', 'Add "sources": entries of sources.yaml.']] : []),
  ];
  return missing.map(([what, advice]) => ({
    ...place,
    message: `the figures of table "${name}" have no ${what}`,
    advice: advice!,
  }));
}

/** A column called `section` names sections of the paper. */
function checkSections({ site }: Content, table: Table): Problem[] {
  const known = site.paper.sections.map((section) => section.id);
  return table.rows.flatMap((row, index) => {
    const name = row['section'];
    const place = { file: table.file, ...table.at(index, 'section') };
    const home = 'to paper.sections in site.yaml';
    return typeof name === 'string' ? unknownName(place, { what: 'section', name, known, home }) : [];
  });
}

function checkDerivation(content: Content, derivation: Derivation, at: (path: Path) => FilePosition): Problem[] {
  const { tables, dataPackage } = content;
  const find = (id: string) => findFigure(id, tables, dataPackage!.units);
  const unknown = [derivation.of, ...derivation.inputs].flatMap((id, index) => {
    const figure = find(id);
    const place = index === 0 ? at(['of']) : at(['inputs', index - 1]);
    const advice = `${typeof figure === 'string' ? figure : ''}Correct the id.`;
    return typeof figure === 'string' ? [{ ...place, message: `no figure is named "${id}"`, advice }] : [];
  });
  if (unknown.length > 0) return unknown;
  const { compute, write, inputs: wanted } = operations[derivation.operation];
  const inputs = derivation.inputs.map(find) as Figure[];
  if (wanted !== undefined && inputs.length !== wanted) {
    const message = `a ${derivation.operation} has ${wanted} inputs, not ${inputs.length}`;
    return [{ ...at(['inputs']), message, advice: 'Correct the inputs, or the operation.' }];
  }
  if (new Set(inputs.map(({ unit }) => unit)).size > 1) {
    const advice = 'Figures of different units have no sum, difference or ratio.';
    return [{ ...at(['inputs']), message: `the inputs of "${derivation.of}" differ in unit`, advice }];
  }
  const { value, table } = find(derivation.of) as Figure;
  const computed = compute(inputs.map((input) => input.value));
  if (agrees(value, computed)) return [];
  const formula = write(inputs.map((input) => String(input.value)));
  return [
    {
      ...at(['of']),
      message: `"${derivation.of}" is ${value}, but ${formula} is ${Number(computed.toPrecision(6))}`,
      advice: `Correct the cell in ${table.file}, the inputs or the operation.`,
    },
  ];
}
