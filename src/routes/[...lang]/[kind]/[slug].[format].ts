import { site } from 'virtual:jianbao/site';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Brief, Briefing } from '../../../model/site.ts';
import { itemPaths } from '../../../views/paths.ts';
import { citationFormats, writeCitation, type CitationFormat } from '../../../downloads/citation.ts';

interface Props {
  briefing: Briefing;
  item: { brief: Brief; format: CitationFormat };
}

export const getStaticPaths = (() =>
  itemPaths(
    site,
    (briefing) =>
      site.kinds
        .flatMap((kind) => briefing.briefs(kind.id))
        .flatMap((brief) => citationFormats.map((format) => ({ brief, format }))),
    ({ brief, format }) => ({ kind: brief.kind.id, slug: brief.id.split('/')[1]!, format: format.ending }),
  )) satisfies GetStaticPaths;

/** How to cite a brief, for reference managers. */
export const GET: APIRoute<Props> = ({ props: { briefing, item } }) => {
  const { brief, format } = item;
  const body = writeCitation(briefing, { type: 'report', id: brief.id, title: brief.title }, format);
  return new Response(body, { headers: { 'Content-Type': format.mediaType } });
};
