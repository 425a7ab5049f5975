import { expect, test } from 'vitest';
import { writeLicences } from './licences.ts';

test('every package of which a site ships a part is named, with its version and its licence', () => {
  const text = writeLicences();
  for (const name of ['pagefind', 'opencc-js', 'pinyin-pro'])
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+`, 'm'));
  expect(text.match(/Permission is hereby granted, free of charge/g)).toHaveLength(2);
  expect(text).toMatch(/Apache License/);
});
