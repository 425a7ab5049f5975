import { site } from 'virtual:jianbao/site';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Briefing } from '../../model/site.ts';
import { isPublished } from '../../views/paper.ts';
import { itemPaths } from '../../views/paths.ts';
import { citationFormats, paperCitable, writeCitation, type CitationFormat } from '../../downloads/citation.ts';

interface Props {
  briefing: Briefing;
  item: CitationFormat;
}

export const getStaticPaths = (() => {
  const { page } = site.paper;
  if (page === undefined || !isPublished(site)) return [];
  return itemPaths(
    site,
    () => citationFormats,
    ({ ending }) => ({ page, format: ending }),
  );
}) satisfies GetStaticPaths;

/** How to cite the paper itself, for reference managers. */
export const GET: APIRoute<Props> = ({ props: { briefing, item } }) => {
  const body = writeCitation(briefing, paperCitable(briefing, site.paper.page ?? ''), item);
  return new Response(body, { headers: { 'Content-Type': item.mediaType } });
};
