import { expect, test } from 'vitest';
import { writeHeaders } from './servers.ts';

test('no two rules of _headers set one header for the same file: hosts would send both', () => {
  const rules = writeHeaders('/brief/').trim().split('\n\n');
  const [everywhere, ...folders] = rules.map((rule) =>
    rule
      .split('\n')
      .slice(1)
      .map((line) => line.split(':')[0]),
  );
  expect(everywhere).not.toContain('  Cache-Control');
  for (const names of folders) expect(names).toEqual(['  Cache-Control']);
});
