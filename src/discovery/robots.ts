import type { Site } from '../model/site.ts';

/** Everything may be read; the sitemap lists it. Crawlers look for this file at the root of a host only. */
export function writeRobots({ absolute, root }: Site): string {
  return ['User-agent: *', 'Allow: /', '', `Sitemap: ${absolute(`${root}sitemap.xml`)}`, ''].join('\n');
}
