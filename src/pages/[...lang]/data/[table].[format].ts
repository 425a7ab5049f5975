import type { APIRoute, GetStaticPaths } from 'astro';
import { href, tables } from '../../../model/content.ts';
import { itemPaths } from '../../../views/paths.ts';
import type { Table } from '../../../model/tables.ts';
import { citationFormats, writeCitation, type CitationFormat } from '../../../downloads/citation.ts';
import { tableFormats, type TableFormat } from '../../../downloads/formats.ts';
import { readTableData } from '../../../downloads/tableData.ts';

interface Props {
  lang: string;
  item: { table: Table; format: TableFormat | CitationFormat };
}

export const getStaticPaths = (() =>
  itemPaths(
    () => tables.flatMap((table) => [...tableFormats, ...citationFormats].map((format) => ({ table, format }))),
    ({ table, format }) => ({ table: table.name, format: format.ending }),
  )) satisfies GetStaticPaths;

/** A table in one language and one form, or how to cite it. */
export const GET: APIRoute<Props> = async ({ props: { lang, item } }) => {
  const { table, format } = item;
  const id = `data/${table.name}`;
  const body =
    'write' in format
      ? await format.write(readTableData(table, lang))
      : writeCitation({ type: 'dataset', id, title: table.titles[lang] ?? '', lang, href: href(lang, id) }, format);
  return new Response(body, { headers: { 'Content-Type': format.mediaType } });
};
