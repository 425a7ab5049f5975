/* Every PDF of every site against PDF/UA-1 (ISO 14289-1), by veraPDF, where there is a Java to run it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSites } from '../builtSite.ts';
import { checkPdfUa, findJava } from '../veraPdf.ts';

const sites = openSites('paper', 'sample', 'sample-one', 'sample-world').map(({ name, folder }) => ({
  name,
  files: readdirSync(join(folder, 'print'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => join(folder, 'print', file)),
}));

const java = findJava();

describe.skipIf(!java)('veraPDF, for which Java and Maven must be installed', () => {
  let broken: Map<string, string>;

  beforeAll(() => {
    broken = checkPdfUa(
      sites.flatMap(({ files }) => files),
      java!,
    );
  }, 300_000);

  test.each(sites)('finds nothing wrong in any PDF of $name', ({ files }) => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.map((file) => `${file}: ${broken.get(file) ?? 'not checked'}`)).toEqual(
      files.map((file) => `${file}: `),
    );
  });
});

test.each(sites)('every PDF of $name was found to be in order by the build, which says so in it', ({ files }) => {
  for (const file of files) {
    const bytes = readFileSync(file).toString('latin1');
    expect(bytes, file).toContain('<pdfuaid:part>1</pdfuaid:part>');
  }
});
