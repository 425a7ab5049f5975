import type { APIRoute, GetStaticPaths } from 'astro';
import { getBriefs, href, site, type Brief } from '../../../model/content.ts';
import { itemPaths } from '../../../views/paths.ts';
import { citationFormats, writeCitation, type CitationFormat } from '../../../downloads/citation.ts';

interface Props {
  lang: string;
  item: { brief: Brief; format: CitationFormat };
}

export const getStaticPaths = (() =>
  itemPaths(
    (lang) =>
      site.kinds
        .flatMap((kind) => getBriefs(lang, kind.id))
        .flatMap((brief) => citationFormats.map((format) => ({ brief, format }))),
    ({ brief, format }) => ({ kind: brief.kind.id, slug: brief.id.split('/')[1]!, format: format.ending }),
  )) satisfies GetStaticPaths;

/** How to cite a brief, for reference managers. */
export const GET: APIRoute<Props> = ({ props: { lang, item } }) => {
  const { brief, format } = item;
  const citable = { type: 'report', id: brief.id, title: brief.title, lang, href: href(lang, brief.id) } as const;
  return new Response(writeCitation(citable, format), { headers: { 'Content-Type': format.mediaType } });
};
