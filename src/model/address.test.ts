import { expect, test } from 'vitest';
import { hasOwnAddress } from './address.ts';

test.each(['https://briefs.gov.uk/wind/', 'http://8.8.8.8/', 'https://example.dev/', 'https://[2606:4700::1]/'])(
  '%s can be reached',
  (address) => {
    expect(hasOwnAddress(address)).toBe(true);
  },
);

test.each([
  'https://example.org/briefs/',
  'https://www.example.com/',
  'https://briefs.example/',
  'http://localhost:4321/',
  'http://site.localhost/',
  'http://127.0.0.1/',
  'http://192.168.1.20/',
  'http://[::1]/',
  'https://intranet/',
  'https://printer.local./',
])('%s leads nowhere', (address) => {
  expect(hasOwnAddress(address)).toBe(false);
});
