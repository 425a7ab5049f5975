import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ownBlocks } from '../blocks/definitions.ts';
import { checkContent } from '../checks/check.ts';
import { swap, writeContent, type Changes } from '../testing/content.ts';
import { openFolder } from './source.ts';

/** What is said of the tiny paper, after something was done to its folder. */
function reportOn(act: (dir: string) => void, changes: Changes = {}): string[] {
  const dir = writeContent(changes);
  act(dir);
  const { problems, warnings } = checkContent(openFolder(dir), { blocks: ownBlocks });
  return [...problems, ...warnings].map(({ id, file }) => `${id} ${file}`);
}

/** Save a text in another encoding. */
function encode(path: string, encoding: BufferEncoding): void {
  writeFileSync(path, Buffer.from(readFileSync(path, 'utf8'), encoding));
}

/** A folder outside the content, which is gone after the test. */
function elsewhere(): string {
  const dir = mkdtempSync(join(tmpdir(), 'jianbao-elsewhere-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
  });
  return dir;
}

/** Put a file or a folder elsewhere, and a link to it in its place. */
function moveAway(dir: string, path: string): void {
  const there = join(elsewhere(), 'moved');
  renameSync(join(dir, path), there);
  symlinkSync(there, join(dir, path));
}

test.each(['notes.yaml', 'data/storage.csv', 'pages/about/en.mdx', 'site.yaml'])(
  'a link in the place of %s is reported as that, and not followed',
  (path) => {
    expect(reportOn((dir) => moveAway(dir, path))).toContain(`link-in-content ${path}`);
  },
);

test('a link in the place of a folder is reported', () => {
  expect(reportOn((dir) => moveAway(dir, 'pages/about'))).toContain('link-in-content pages/about');
});

test('nothing is read through a linked folder, though a path leads there', () => {
  const there = elsewhere();
  writeFileSync(join(there, 'secret.csv'), 'a secret');
  const dir = writeContent();
  symlinkSync(there, join(dir, 'data', 'more'));
  const source = openFolder(dir);
  expect(source.read('data/more/secret.csv')).toBeUndefined();
  expect(source.bytes('data/more/secret.csv')).toBeUndefined();
});

test.each(['../secret.csv', '/etc/passwd', 'data', '', '.', 'data/../../x.csv', 'C:\\x.csv', 'https://a.org/x.csv'])(
  'the path "%s" of a table is refused where it is written',
  (path) => {
    const changes = { 'datapackage.json': swap('"data/storage.csv"', JSON.stringify(path)) };
    const [first] = reportOn(() => {}, changes);
    expect(first).toMatch(/^(path-malformed|text-empty) datapackage\.json$/);
  },
);

test.each(['site.yaml', 'datapackage.json', 'notes.yaml', 'data/storage.csv', 'pages/about/en.mdx', 'overview/zh.mdx'])(
  'a folder in the place of %s is reported',
  (path) => {
    const report = reportOn((dir) => {
      rmSync(join(dir, path));
      mkdirSync(join(dir, path));
    });
    expect(report).toContain(`file-is-folder ${path}`);
  },
);

test.each(['briefs', 'pages', 'overview', 'data'])('a file in the place of %s is reported', (path) => {
  const report = reportOn((dir) => {
    rmSync(join(dir, path), { recursive: true });
    writeFileSync(join(dir, path), '');
  });
  expect(report).toContain(`folder-is-file ${path}`);
});

test('a folder that has lost all its files is told of', () => {
  expect(reportOn((dir) => mkdirSync(join(dir, 'pages/method')))).toEqual(['folder-empty pages/method']);
});

const pipe = (path: string) => execFileSync('mkfifo', [path]);
/** What becomes of a folder, and what its author does who follows what is said of it. */
const onDisk: [id: string, act: (dir: string) => void, follow: (dir: string) => void][] = [
  [
    'link-in-content notes.yaml',
    (dir) => moveAway(dir, 'notes.yaml'),
    (dir) => {
      const text = readFileSync(join(dir, 'notes.yaml'));
      rmSync(join(dir, 'notes.yaml'));
      writeFileSync(join(dir, 'notes.yaml'), text);
    },
  ],
  [
    'folder-empty pages/method',
    (dir) => mkdirSync(join(dir, 'pages/method')),
    (dir) => rmSync(join(dir, 'pages/method'), { recursive: true }),
  ],
  ['file-other pages/about/x', (dir) => pipe(join(dir, 'pages/about/x')), (dir) => rmSync(join(dir, 'pages/about/x'))],
  [
    'text-encoding notes.yaml',
    (dir) => encode(join(dir, 'notes.yaml'), 'utf16le'),
    (dir) => writeFileSync(join(dir, 'notes.yaml'), readFileSync(join(dir, 'notes.yaml'), 'utf16le')),
  ],
];

test.skipIf(process.platform === 'win32').each(onDisk)(
  '%s is reported, and gone when its advice is followed',
  (id, act, follow) => {
    expect(reportOn(act)).toContain(id);
    expect(
      reportOn((dir) => {
        act(dir);
        follow(dir);
      }),
    ).toEqual([]);
  },
);

test.skipIf(process.platform === 'win32')(
  'a pipe in the place of a register is no register, and of site.yaml no site',
  () => {
    for (const file of ['notes.yaml', 'site.yaml']) {
      const report = reportOn((dir) => {
        rmSync(join(dir, file));
        pipe(join(dir, file));
      });
      expect(report).toContain(`file-other ${file}`);
    }
  },
);

test('a file in the place of the content folder, and none at all, are said to be so', () => {
  const file = join(elsewhere(), 'content');
  writeFileSync(file, '');
  const ids = (dir: string) => checkContent(openFolder(dir), { blocks: ownBlocks }).problems.map(({ id }) => id);
  expect(ids(file)).toEqual(['content-not-folder']);
  expect(ids(join(dirname(file), 'nowhere'))).toEqual(['content-missing']);
});

test.skipIf(process.getuid?.() === 0)('a file that may not be read is reported, and a folder', () => {
  const report = reportOn((dir) => chmodSync(join(dir, 'notes.yaml'), 0o000));
  expect(report).toContain('file-closed notes.yaml');
});
