import { expect, test } from 'vitest';
import { build, sites } from '../sites.ts';
import { copySite, fingerprint, forget } from './copies.ts';

test('two builds of one content are the same, byte for byte, whatever folder it is in', async () => {
  const again = copySite(sites.sample, 'again');
  // What an earlier build kept would be the same by itself.
  forget('content-again');
  const { status, output } = await build(again);
  expect(status, output).toBe(0);
  expect(fingerprint(again.folder)).toEqual(fingerprint(sites.sample.folder));
});
