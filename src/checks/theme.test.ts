import { holdFiles } from '../read/source.ts';
import { append } from '../testing/content.ts';
import { testReports } from '../testing/reports.ts';

const theme = (text: string) => ({ 'site.yaml': append(`theme: ${text}\n`) });

testReports(
  [
    ['a theme that can be read is no problem', theme(`{ accent: { light: '#0b5d51', dark: '#7fd1c2' } }`), []],
    [
      'an accent too pale for the light scheme is refused, with the nearest shade that can be read',
      theme(`{ accent: { light: '#7fd1c2', dark: '#7fd1c2' } }`),
      [
        'site.yaml:33:27  "#7fd1c2" has a contrast of 1.60:1 with the page in the light scheme; text needs 4.5:1',
        "Write '#49786f', the nearest shade that can be read, or a darker one.",
      ],
    ],
    [
      'an accent too dark for the dark scheme is refused',
      theme(`{ accent: { dark: '#0b5d51' } }`),
      [
        'site.yaml:33:26  "#0b5d51" has a contrast of 2.13:1 with the page in the dark scheme; text needs 4.5:1',
        "Write '#579087', the nearest shade that can be read, or a lighter one.",
      ],
    ],
    [
      'a colour in another notation is refused',
      theme('{ accent: { light: teal } }'),
      [
        'site.yaml:33:27  "light" is "teal"; a colour is written #rrggbb',
        "Write it in that form and in quotes, such as '#0b5d51'.",
      ],
    ],
    ['a logo in public/ is no problem', theme('{ logo: /logo.svg }'), []],
    [
      'a logo that is not in public/ is refused',
      theme('{ logo: /lego.svg }'),
      [
        'site.yaml:33:16  no file in public/ is named "/lego.svg"',
        'Nearest: "/logo.svg". Correct the name, or add the file.',
      ],
    ],
    [
      'a family that does not come with the package is refused',
      theme('{ faces: { titles: fraktur } }'),
      ['site.yaml:33:27  "titles" is "fraktur", not one of its values', 'Write one of: serif, sans.'],
    ],
  ],
  { publicFolder: holdFiles({ 'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" />' }) },
);
