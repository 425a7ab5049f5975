import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { packedBrowser, unpackBrowser } from './packed.ts';
import { readTar } from './tar.ts';

/** A tar archive as npm writes it, as far as names and sizes go. */
function makeTar(files: Record<string, Buffer | string>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, content]) => {
    const bytes = Buffer.from(content);
    const head = Buffer.alloc(512);
    head.write(name);
    head.write(bytes.length.toString(8).padStart(11, '0'), 124);
    head.write('0', 156);
    head.write('ustar', 257);
    return [head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

test('the files of an archive are read by name, folders left out', () => {
  const tar = makeTar({ 'a/one.txt': 'one', empty: '', 'a/long.txt': 'x'.repeat(513) });
  const folder = Buffer.from(tar.subarray(0, 512));
  folder.write('5', 156);
  folder.write('00000000000', 124);
  const files = readTar(Buffer.concat([folder, tar]));
  expect([...files].map(([name, bytes]) => [name, bytes.length])).toEqual([
    ['a/one.txt', 3],
    ['empty', 0],
    ['a/long.txt', 513],
  ]);
});

test('the package is unpacked into a browser with its libraries and a face, and nothing unfinished stays', async () => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'jianbao-packed-'));
  onTestFinished(() => rmSync(cacheDir, { recursive: true }));
  const part = (bytes: Buffer | string) => brotliCompressSync(bytes);
  const archive = gzipSync(
    makeTar({
      'package/bin/chromium.br': part('the browser'),
      'package/bin/al2023.tar.br': part(makeTar({ 'lib/libnss3.so': 'a library' })),
      'package/bin/fonts.tar.br': part(makeTar({ 'fonts.conf': 'theirs', 'fonts/Sans.ttf': 'a face' })),
    }),
  );
  await unpackBrowser(archive, cacheDir, createHash('sha512').update(archive).digest('base64'));

  const { executablePath, env } = packedBrowser(cacheDir, {})!;
  expect(readFileSync(executablePath, 'utf8')).toBe('the browser');
  expect(statSync(executablePath).mode & 0o111).toBe(0o111);
  expect(readdirSync(env['LD_LIBRARY_PATH']!)).toEqual(['libnss3.so']);
  const folder = join(executablePath, '..');
  expect(readFileSync(join(folder, 'fonts.conf'), 'utf8')).toContain(`<dir>${join(folder, 'fonts')}</dir>`);
  expect(readdirSync(folder).sort()).toEqual(['chromium', 'fonts', 'fonts.conf', 'lib']);
  expect(readdirSync(cacheDir)).toHaveLength(1);
});

test('without an unpacked package there is no such browser', () => {
  expect(packedBrowser('/no/such/folder', {})).toBeUndefined();
});
