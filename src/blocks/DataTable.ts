import { columnsIn, figureIdsIn, matchingRows } from '../model/tables.ts';
import { defineBlock, splitNames } from '../read/block.ts';
import { checkDataTable } from './checkDataTable.ts';

export default defineBlock({
  name: 'DataTable',
  attributes: {
    name: { type: 'table', required: true },
    title: { type: 'text' },
    where: { type: 'own' },
    columns: { type: 'own' },
    bars: { type: 'own' },
    totals: { type: 'own' },
    chart: { type: 'own' },
    axis: { type: 'own' },
  },
  /** Those of the rows and columns that it shows. */
  figures({ value, lang }, { tables, site }) {
    const table = tables.find(({ name }) => name === value('name'));
    if (!table) return [];
    const codes = site.languages.map(({ code }) => code);
    const names = value('columns');
    const columns = columnsIn(table, lang, codes).filter(({ name }) => !names || splitNames(names).includes(name));
    return figureIdsIn(
      table,
      matchingRows(table, value('where')),
      columns.map(({ field }) => field),
    );
  },
  check: checkDataTable,
  example:
    '<DataTable name="t" title="…" where="column=value" columns="a,b" bars="b" totals="b" chart="b" axis="log" />',
  draws:
    'a table or a part of it, with bars in columns, sums under them, or drawn above it as columns, or as lines through many years',
});
