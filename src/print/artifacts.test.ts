import { expect, test } from 'vitest';
import { markArtifacts } from './artifacts.ts';

test('a rule outside every tag becomes an artifact', () => {
  expect(markArtifacts('q\n0 0 10 1 re\nf\nQ')).toBe('q\n/Artifact BMC\n0 0 10 1 re\nf\nEMC\nQ');
});

test('what a tag covers stays as it is', () => {
  const content = '/P <</MCID 0 >>BDC\n0 0 10 1 re\nf\nEMC';
  expect(markArtifacts(content)).toBe(content);
});

test('a path that only clips is no ink', () => {
  const content = '0 0 10 10 re\nW* n\nBT';
  expect(markArtifacts(content)).toBe(content);
});
