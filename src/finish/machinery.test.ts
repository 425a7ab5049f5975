import { expect, test } from 'vitest';
import { machineryVersion, readMachinery } from './machinery.ts';

test('the same sources and tools have the same hash, others another', () => {
  expect(readMachinery()).toEqual(readMachinery());
  const versions = [
    machineryVersion(['fonts'], []),
    machineryVersion(['print'], []),
    machineryVersion(['print'], ['parse5']),
    // A package of which no export leads to its package.json.
    machineryVersion(['print'], ['harfbuzzjs']),
  ];
  expect(new Set(versions).size).toBe(versions.length);
});
