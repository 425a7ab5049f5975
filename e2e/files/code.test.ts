/* The code that pages offer for reading a table: it runs, and gives the numbers. */
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSites, pagesIn } from '../builtSite.ts';
import { all, documentOf, textOf } from '../document.ts';

/** Run a program while the server of this process answers it. */
const run = promisify(execFile);

/** Whether a program is on this machine, with the library that its code asks for. */
const has = (program: string, ...options: string[]) => spawnSync(program, options).status === 0;
const programs = {
  JavaScript: true,
  Python: has('python3', '-c', 'import pandas'),
  R: has('Rscript', '-e', 'library(readr)'),
  DuckDB: has('duckdb', '-c', 'LOAD httpfs'),
};

describe.each(openSites('paper', 'sample'))('$name', (site) => {
  let server: Server;
  let origin = '';

  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      response.end(readFileSync(join(site.folder, new URL(url, origin).pathname.slice(site.base.length))));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  /** The code of a table's page for a program, with the address of our server. */
  const codeOf = (html: string, program: string) => {
    const heading = all(documentOf({ html }), 'details h3').find((element) => textOf(element) === program)!;
    const code = all(documentOf({ html }), 'details pre').find((pre) => {
      const before = pre.prev && 'name' in pre.prev ? pre.prev : pre.prev?.prev;
      return before === heading;
    })!;
    return textOf(code).replaceAll(site.ownOrigin, origin);
  };

  const tables = pagesIn(site, site.languages[0]!.code).filter(({ path }) => path.startsWith('data/'));

  test('every table has code for each program, with its own address', () => {
    expect(tables.length).toBeGreaterThan(1);
    for (const { html, path } of tables) {
      for (const program of Object.keys(programs)) {
        expect(codeOf(html, program), path).toContain(`${origin}${site.base}${path}.`);
      }
    }
  });

  test('JavaScript reads every row, numbers as numbers', async () => {
    for (const { html, path } of tables) {
      const code = `${codeOf(html, 'JavaScript')}\nconsole.log(JSON.stringify(rows));`;
      const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code]);
      const expected = JSON.parse(readFileSync(join(site.folder, `${path}.json`), 'utf8')) as { rows: unknown };
      expect(JSON.parse(stdout), path).toEqual(expected.rows);
    }
  });

  test.skipIf(!programs.DuckDB)('DuckDB reads every row', async () => {
    for (const { html, path } of tables) {
      const { stdout } = await run('duckdb', ['-json', '-c', codeOf(html, 'DuckDB')]);
      const { rows } = JSON.parse(readFileSync(join(site.folder, `${path}.json`), 'utf8')) as { rows: [] };
      expect(JSON.parse(stdout), path).toHaveLength(rows.length);
    }
  });

  test.skipIf(!programs.R)('R reads every row', async () => {
    for (const { html, path } of tables) {
      const code = codeOf(html, 'R');
      const [, variable] = /^(\w+) <- /m.exec(code)!;
      const { stdout } = await run('Rscript', ['-e', `${code}\ncat(nrow(${variable}))`]);
      const { rows } = JSON.parse(readFileSync(join(site.folder, `${path}.json`), 'utf8')) as { rows: [] };
      expect(Number(stdout), path).toBe(rows.length);
    }
  });

  test.skipIf(!programs.Python)('Python reads every row', async () => {
    for (const { html, path } of tables) {
      const code = codeOf(html, 'Python');
      const [, variable] = /^(\w+) = /m.exec(code)!;
      const { stdout } = await run('python3', ['-c', `${code}\nprint(len(${variable}))`]);
      const { rows: expected } = JSON.parse(readFileSync(join(site.folder, `${path}.json`), 'utf8')) as { rows: [] };
      expect(Number(stdout), path).toBe(expected.length);
    }
  });
});
