/* What reference managers are given, read by biber, which is stricter than any of them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSites } from '../builtSite.ts';
import { findProgram } from '../programs.ts';

const biber = findProgram('biber');

describe.each(openSites('paper', 'sample', 'sample-one'))('$name', ({ folder }) => {
  const filesOf = (ending: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(ending))
      .map((file) => readFileSync(join(folder, file), 'utf8'));

  test.each([
    ['bib', /^@\w+\{(.+),$/m],
    ['ris', /^ID {2}- (.+)$/m],
  ])('no two entries of .%s files have one id', (ending, id) => {
    const ids = filesOf(`.${ending}`).map((text) => id.exec(text)?.[1]);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).not.toContain(undefined);
    expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
  });

  test.skipIf(!biber)('biber takes every entry without a warning', () => {
    const entries = filesOf('.bib');
    const working = mkdtempSync(join(tmpdir(), 'biber-'));
    try {
      writeFileSync(join(working, 'all.bib'), entries.join('\n'));
      const options = ['--tool', '--validate-datamodel', '--output-file', 'out.bib', 'all.bib'];
      const { stdout, status } = spawnSync(biber!, options, { cwd: working, encoding: 'utf8' });
      expect(stdout.split('\n').filter((line) => /^(WARN|ERROR)/.test(line))).toEqual([]);
      expect(status).toBe(0);
      expect(readFileSync(join(working, 'out.bib'), 'utf8').match(/^@/gm)).toHaveLength(entries.length);
    } finally {
      rmSync(working, { recursive: true });
    }
  });
});
