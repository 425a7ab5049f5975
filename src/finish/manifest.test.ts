import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { appendRecord, followManifest, fullTitle, publishFile, readManifest, type PageRecord } from './manifest.ts';

const dir = mkdtempSync(join(tmpdir(), 'jianbao-manifest-'));
afterAll(() => rmSync(dir, { recursive: true }));

const page = (file: string, title = 'Wind'): PageRecord => ({
  file,
  lang: 'zh',
  tag: 'zh-CN',
  path: 'finding/idle',
  address: 'https://specimen.example/zh/finding/idle/',
  title,
  description: '弃风 "317"\nGWh',
  siteTitle: 'Storage',
  kind: 'finding',
  order: 10_002,
  isSearched: true,
  sheet: { mark: '0123abcd' },
  pdfs: { A4: 'print/a.pdf', Letter: 'print/b.pdf' },
});

test('pages come back as they were noted, in the order of their files, however they came', () => {
  const file = join(dir, 'pages.jsonl');
  for (const record of [page('zh/index.html'), page('404.html'), page('index.html')]) appendRecord(file, record);
  expect(readManifest(file)).toEqual([page('404.html'), page('index.html'), page('zh/index.html')]);
});

test('a page that was rendered twice is one page, as it was the last time', () => {
  const file = join(dir, 'twice.jsonl');
  for (const title of ['Wind', 'Storm']) appendRecord(file, page('index.html', title));
  expect(readManifest(file)).toEqual([page('index.html', 'Storm')]);
});

test('who follows is told of each page once, as soon as it is noted whole', () => {
  const file = join(dir, 'followed.jsonl');
  const listNoted = followManifest(file);
  expect(listNoted()).toEqual([]);
  appendRecord(file, page('zh/index.html', '弃风'));
  const whole = readFileSync(file);
  appendFileSync(file, whole.subarray(0, 40));
  expect(listNoted()).toEqual([page('zh/index.html', '弃风')]);
  expect(listNoted()).toEqual([]);
  appendFileSync(file, whole.subarray(40));
  appendRecord(file, page('index.html'));
  expect(listNoted()).toEqual([page('zh/index.html', '弃风'), page('index.html')]);
});

test('no page noted is no page', () => {
  expect(readManifest(join(dir, 'none.jsonl'))).toEqual([]);
});

test('the title of a site stands once in that of its overview', () => {
  expect(fullTitle({ title: 'Wind', siteTitle: 'Storage' })).toBe('Wind · Storage');
  expect(fullTitle({ title: 'Storage', siteTitle: 'Storage' })).toBe('Storage');
});

test('a file that goes with a page is published, unless there is one of an author already', () => {
  expect(publishFile(dir, 'en/advice/store.bib', 'ours')).toBe(true);
  expect(publishFile(dir, 'en/advice/store.bib', 'another')).toBe(false);
  expect(readFileSync(join(dir, 'en/advice/store.bib'), 'utf8')).toBe('ours');
});
