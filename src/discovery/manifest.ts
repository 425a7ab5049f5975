import { getLanguage, href, root, site } from '../model/content.ts';
import { colours } from './colours.ts';
import { manifestIcons } from './icons.ts';

/** The web app manifest of a language, for a phone's home screen. */
export function writeManifest(lang: string): string {
  const manifest = {
    name: site.title[lang] ?? '',
    description: site.description[lang] ?? '',
    lang: getLanguage(lang).tag,
    dir: 'ltr',
    id: href(lang, ''),
    start_url: href(lang, ''),
    scope: root(),
    // The pages lean on the browser's own address bar, back button and reading aids.
    display: 'browser',
    background_color: colours.paper,
    theme_color: colours.paper,
    icons: [
      ...manifestIcons.map(({ file, width }) => ({
        src: root() + file,
        sizes: `${width}x${width}`,
        type: 'image/png',
      })),
      { src: `${root()}favicon.svg`, sizes: 'any', type: 'image/svg+xml' },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
