import { publish } from 'virtual:jianbao/manifest';
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
  ).filter(({ params, props }) => {
    const { lang, kind, slug, format } = params;
    return !publish(`${lang === undefined ? '' : `${lang}/`}${kind}/${slug}.${format}`, write(props));
  })) satisfies GetStaticPaths;

/** How to cite a brief, for reference managers. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(write(props), { headers: { 'Content-Type': props.item.format.mediaType } });

function write({ briefing, item: { brief, format } }: Props): string {
  return writeCitation(briefing, { type: 'report', id: brief.id, title: brief.title }, format);
}
