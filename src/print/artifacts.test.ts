import { expect, test } from 'vitest';
import { hasLooseInk, markArtifacts } from './artifacts.ts';

test('a rule outside every tag becomes an artifact', () => {
  expect(markArtifacts('q\n0 0 10 1 re\nf\nQ')).toBe('q\n/Artifact BMC\n0 0 10 1 re\nf\nEMC\nQ');
});

test('what a tag covers stays as it is', () => {
  const content = '/P <</MCID 0 >>BDC\n0 0 10 1 re\nf\nEMC';
  expect(markArtifacts(content)).toBe(content);
});

test('a path that only clips is no ink', () => {
  const content = '0 0 10 10 re\nW* n\nBT\nET';
  expect(markArtifacts(content)).toBe(content);
});

test('words outside every tag become an artifact as a whole', () => {
  expect(markArtifacts('BT\n/F4 9 Tf\n<0004> Tj\nET')).toBe('/Artifact BMC\nBT\n/F4 9 Tf\n<0004> Tj\nET\nEMC');
});

test('words of which a tag covers a part keep their tags', () => {
  const content = 'BT\n/P <</MCID 0 >>BDC\n<0004> Tj\nEMC\nET';
  expect(markArtifacts(content)).toBe(content);
});

test.each([
  ['0 0 10 1 re\nf', true],
  ['BT\n<0004> Tj\nET', true],
  ['/P <</MCID 0 >>BDC\nBT\n<0004> Tj\nET\nEMC', false],
  ['0 0 10 10 re\nW n', false],
])('%j has loose ink: %s', (content, isLoose) => {
  expect(hasLooseInk(content)).toBe(isLoose);
  expect(hasLooseInk(markArtifacts(content))).toBe(false);
});
