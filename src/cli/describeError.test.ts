import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { describeRefusal, describeError } from './describeError.ts';

const cwd = resolve('/home/author');
const stackOf = (...places: string[]) => ['Error: x', ...places.map((place) => `    at ${place}`)].join('\n');

test.each([
  ['a place of its own', { loc: { file: join(cwd, 'src/a.astro'), line: 3, column: 7 } }, 'src/a.astro:3:7  x'],
  ['a file by its id', { id: join(cwd, 'src/a.mdx'), line: 3, column: 7 }, 'src/a.mdx:3:7  x'],
  ['a file without a line', { id: join(cwd, 'src/a.mdx'), stack: '' }, 'src/a.mdx  x'],
  [
    'a stack that comes out of a package',
    { stack: stackOf(`f (${join(cwd, 'node_modules/p/index.js')}:1:2)`, `g (${join(cwd, 'src/a.ts')}:5:6)`) },
    'src/a.ts:5:6  x',
  ],
  [
    'a stack of addresses',
    { stack: stackOf(`async ${pathToFileURL(join(cwd, 'src/a.ts')).href}:5:6`) },
    'src/a.ts:5:6  x',
  ],
  ['no place at all', { stack: stackOf('node:internal/fs:1:2') }, 'x'],
])('an error with %s is one line', (_what, properties, line) => {
  expect(describeError(Object.assign(new Error('\u001B[31mx\u001B[39m\nmore'), properties), cwd)).toBe(line);
});

test('settings that are not as they should be are named, a line each', () => {
  const issues = [
    { path: ['server', 'port'], message: 'Expected a number' },
    { path: ['base'], message: '**base**: Expected type `"string"`' },
  ];
  expect(describeError(Object.assign(new Error('[ { } ]'), { issues }), cwd)).toBe(
    'server.port: Expected a number\nbase: Expected type "string"',
  );
});

test('what is thrown and is no error is shown as it is', () => {
  expect(describeError('odd', cwd)).toBe("'odd'");
});

test('what the system refuses is one line, in the language asked for, wherever it stands in the error', () => {
  const refusal = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    path: '/site/dist/a.html',
  });
  const error = new Error('the build failed', { cause: refusal });
  expect(describeRefusal(error, '/site', 'en')).toBe('dist/a.html  there is no room left for it (ENOSPC)');
  expect(describeRefusal(error, '/site', 'zh')).toBe('dist/a.html  磁盘空间不足 (ENOSPC)');
  expect(describeRefusal(new Error('another'), '/site', 'en')).toBeUndefined();
});

test.each([
  ['Build failed with 1 error:\n\n[plugin] Could not write: No space left on device (os error 28)', 'ENOSPC'],
  ["EROFS: read-only file system, mkdir '/x'", 'EROFS'],
  ['failed to spawn thread: Os { code: 11, kind: WouldBlock, message: "Resource temporarily unavailable" }', 'EAGAIN'],
])('a tool that tells of a refusal in its own words, “%s”, is understood', (message, code) => {
  expect(describeRefusal(new AggregateError([new Error(message)], 'many'), '/site', 'en')).toContain(`(${code})`);
});

test('a first line that announces the next is told with it, and frames of C are no place', () => {
  const stack = stackOf('f (nptl/pthread_create.c:442:8)', 'g (src/a.ts:5:6)');
  const error = Object.assign(new Error('Build failed with 1 error:\n\nno such export'), { stack });
  expect(describeError(error, cwd)).toContain('a.ts:5:6  Build failed with 1 error: no such export');
});
