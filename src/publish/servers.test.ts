import { expect, test } from 'vitest';
import { writeCaddy, writeHeaders, writeNginx } from './servers.ts';

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

test.each([
  ['/', true],
  ['/brief/', false],
])('below %s a site asks of the host to be reached by TLS alone: %s', (base, asks) => {
  const served = { address: new URL(`https://storage.example${base}`), folder: '/srv/site', languages: ['en'] };
  for (const text of [writeHeaders(base, ['en']), writeNginx(served), writeCaddy(served)]) {
    expect(text.includes('Strict-Transport-Security')).toBe(asks);
    expect(text).toContain('X-Content-Type-Options');
  }
});
