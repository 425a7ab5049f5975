import { site } from 'virtual:jianbao/site';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Briefing } from '../../../model/site.ts';
import { itemPaths } from '../../../views/paths.ts';
import type { Table } from '../../../model/tables.ts';
import { citationFormats, writeCitation, type CitationFormat } from '../../../downloads/citation.ts';
import { tableFormats, type TableFormat } from '../../../downloads/formats.ts';
import { citeTable, readTableData } from '../../../downloads/tableData.ts';

interface Props {
  briefing: Briefing;
  item: { table: Table; format: TableFormat | CitationFormat };
}

export const getStaticPaths = (() =>
  itemPaths(
    site,
    () => site.tables.flatMap((table) => [...tableFormats, ...citationFormats].map((format) => ({ table, format }))),
    ({ table, format }) => ({ table: table.name, format: format.ending }),
  )) satisfies GetStaticPaths;

/** A table in one language and one form, or how to cite it. */
export const GET: APIRoute<Props> = async ({ props: { briefing, item } }) => {
  const { table, format } = item;
  const body =
    'write' in format
      ? await format.write(readTableData(briefing, table), briefing.t)
      : writeCitation(briefing, citeTable(briefing, table), format);
  return new Response(body, { headers: { 'Content-Type': format.mediaType } });
};
