import { expect, test } from 'vitest';
import { append } from '../testing/content.ts';
import { reportOn, testReports } from '../testing/reports.ts';
import { holdFiles } from '../read/source.ts';

const plant = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" />';

const text = (words: string) => ({ 'pages/about/en.mdx': append(`\n${words}\n`) });

testReports([
  [
    'an image without alt text is reported',
    { ...text('![](plant.svg)'), 'pages/about/plant.svg': plant },
    [
      'pages/about/en.mdx:12:1  the image "plant.svg" has no alt text',
      'Write what it shows between the square brackets: ![…](file).',
    ],
  ],
  [
    'an image that is not there is reported',
    text('![A plant](plant.png)'),
    [
      'pages/about/en.mdx:12:1  no image is named "plant.png"',
      'Correct the name, or add the file to pages/about/, or to public/ for a name that starts with "/".',
    ],
  ],
  [
    'an image that is not in public is reported',
    text('![A plant](/plant.png)'),
    [
      'pages/about/en.mdx:12:1  no image is named "/plant.png"',
      'Correct the name, or add the file to pages/about/, or to public/ for a name that starts with "/".',
    ],
  ],
  [
    'an image from elsewhere is reported',
    text('![A plant](https://example.org/plant.png)'),
    [
      'pages/about/en.mdx:12:1  no image is named "https://example.org/plant.png"',
      'Correct the name, or add the file to pages/about/, or to public/ for a name that starts with "/".',
    ],
  ],
  [
    'an image beside its text is no problem',
    { ...text('![A plant](./plant.svg)'), 'pages/about/plant.svg': plant },
    [],
  ],
]);

test('an image in public is no problem', () => {
  expect(
    reportOn(text('![A plant](/plants/hydro.svg)'), { publicFolder: holdFiles({ 'plants/hydro.svg': plant }) }),
  ).toEqual([]);
});
