import { expect, test } from 'vitest';
import { writeHeaders } from './servers.ts';

test('no two rules of _headers set one header for the same file: hosts would send both', () => {
  const rules = writeHeaders('/brief/', ['en', 'zh']).trim().split('\n\n');
  const [everywhere, ...others] = rules.map((rule) =>
    rule
      .split('\n')
      .slice(1)
      .map((line) => line.split(':')[0]),
  );
  expect(everywhere).not.toContain('  Cache-Control');
  expect(everywhere).not.toContain('  Access-Control-Allow-Origin');
  for (const names of others) expect(names).toHaveLength(1);
});

test('any site may read the data, in each language, and nothing else', () => {
  const rules = writeHeaders('/brief/', ['en', 'zh']).trim().split('\n\n');
  const open = rules.filter((rule) => rule.includes('Access-Control-Allow-Origin: *'));
  expect(open.map((rule) => rule.split('\n')[0])).toEqual(['/brief/data/*', '/brief/zh/data/*']);
});
