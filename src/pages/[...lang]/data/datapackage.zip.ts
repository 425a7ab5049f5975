import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute, getDataPackage, href, site, tables } from '../../../model/content.ts';
import { languagePaths } from '../../../views/paths.ts';
import { zipPackage } from '../../../downloads/dataPackage.ts';
import { readTableData } from '../../../downloads/tableData.ts';

export const getStaticPaths = languagePaths satisfies GetStaticPaths;

/** All tables in one language. */
export const GET: APIRoute<{ lang: string }> = ({ props: { lang } }) => {
  const data = tables.map((table) => readTableData(table, lang));
  const homepage = absolute(href(lang, 'data'));
  const body = zipPackage(data, { dataPackage: getDataPackage(), site, lang, homepage });
  return new Response(body, { headers: { 'Content-Type': 'application/zip' } });
};
