import { x } from 'xastscript';
import { SEARCH_FILE } from '../model/routes.ts';
import type { Briefing } from '../model/site.ts';
import { writeXml } from './xml.ts';

/** No name of a search engine is longer, in characters. */
const MOST_CHARACTERS = 16;

/**
 * What a browser needs to add the site's search in a language to its own (OpenSearch 1.1). The format takes full addresses
 * alone, so that only a site that readers can reach at its address has one.
 */
export function writeOpenSearch({ site, tag, t, say, href }: Briefing): string {
  const title = say(site.title);
  return writeXml(
    x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      x('ShortName', shorten(title, tag)),
      x('Description', `${title}${t('separator')}${t('search.label')}`),
      x('Language', tag),
      x('InputEncoding', 'UTF-8'),
      x('OutputEncoding', 'UTF-8'),
      x('Image', { width: '32', height: '32', type: 'image/x-icon' }, site.absolute(`${site.root}favicon.ico`)),
      x('Image', { width: '192', height: '192', type: 'image/png' }, site.absolute(`${site.root}icon-192.png`)),
      x('Url', {
        type: 'text/html',
        method: 'get',
        template: `${site.absolute(href('search'))}?q={searchTerms}`,
      }),
      x('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: site.absolute(href('') + SEARCH_FILE),
      }),
    ]),
  );
}

/** As many whole words of a text as a name may hold. */
function shorten(text: string, tag: string): string {
  let name = '';
  for (const { segment } of new Intl.Segmenter(tag, { granularity: 'word' }).segment(text)) {
    if ([...(name + segment)].length > MOST_CHARACTERS) break;
    name += segment;
  }
  return name.replace(/[^\p{L}\p{N}]+$/u, '') || [...text].slice(0, MOST_CHARACTERS).join('');
}
