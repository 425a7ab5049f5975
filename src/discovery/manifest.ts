import type { Briefing } from '../model/site.ts';
import { colours } from '../theme/colours.ts';
import { manifestIcons } from './icons.ts';

/** The web app manifest of a language, for a phone's home screen. */
export function writeManifest({ site, tag, say, href }: Briefing): string {
  const manifest = {
    name: say(site.title),
    description: say(site.description),
    lang: tag,
    dir: 'ltr',
    id: href(''),
    start_url: href(''),
    scope: site.root,
    // The pages lean on the browser's own address bar, back button and reading aids.
    display: 'browser',
    background_color: colours.paper.light,
    theme_color: colours.paper.light,
    icons: [
      ...manifestIcons.map(({ file, width }) => ({
        src: site.root + file,
        sizes: `${width}x${width}`,
        type: 'image/png',
      })),
      { src: `${site.root}favicon.svg`, sizes: 'any', type: 'image/svg+xml' },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
