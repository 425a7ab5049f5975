import { expect, test } from 'vitest';
import { writeLicences } from './licences.ts';

test('every package of which a site ships a part is named, with its version and its licence', () => {
  const parts = writeLicences().split(/^=+\n\n(?=\S+ \d+\.\d+\.\d+\n)/m);
  const licences = new Map(parts.slice(1).map((part) => [part.split(' ')[0], part]));
  expect([...licences.keys()]).toEqual(['pagefind', 'opencc-js', 'pinyin-pro', 'tailwindcss']);
  for (const [name, part] of licences) expect(part, name).toContain('Permission is hereby granted, free of charge');
  expect(licences.get('opencc-js')).toContain('Apache License');
  expect(licences.get('pagefind')).toMatch(/Copyright .*(Pagefind|CloudCannon)/);
});
