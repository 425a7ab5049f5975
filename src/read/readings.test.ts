import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { writeContent } from '../testing/content.ts';
import { readContent } from './readContent.ts';
import { sendReadings, takeReadings } from './readings.ts';
import { holdFolder, type LastRead } from './source.ts';

test('content that another thread has read is the same, and knows where everything stands', async () => {
  const dir = writeContent();
  // A file that was written just now is read by each.
  await setTimeout(200);
  const [there, here] = [new Map(), new Map()] as [LastRead, LastRead];
  const { content: read } = readContent(holdFolder(dir, there));
  // As it goes from one thread to another.
  const sent = structuredClone(sendReadings(there));
  expect(sent.map(({ file }) => file)).toEqual(expect.arrayContaining(['site.yaml', 'overview/en.mdx']));
  takeReadings(sent, here);
  const { content: taken } = readContent(holdFolder(dir, here));
  expect(JSON.stringify(taken)).toEqual(JSON.stringify(read));
  expect(taken!.site).toBe(sent.find(({ file }) => file === 'site.yaml')!.made['value' as never]);
  const placesIn = ({ at, overview, sources, tables }: NonNullable<typeof read>) => [
    at(['edition']),
    overview[0]!.at(['title']),
    sources.at([0, 'title'], 'key'),
    tables[0]!.at(1, tables[0]!.schema.fields[0]!.name),
  ];
  expect(placesIn(taken!)).toEqual(placesIn(read!));
});
