import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allFaces, pathOf } from './faces.ts';

/**
 * Copy every face, and the licence that it is under, into a folder of this package. The packages that they come from
 * hold each weight in two formats, of which pages use a twentieth.
 */
function shipFaces(dir: string): void {
  mkdirSync(dir, { recursive: true });
  for (const face of allFaces) copyFileSync(pathOf(face), join(dir, basename(face.file)));
  const packages = new Set(allFaces.map(({ file }) => file.split('/').slice(0, 2).join('/')));
  for (const name of packages) {
    const licence = createRequire(import.meta.url).resolve(`${name}/LICENSE`);
    copyFileSync(licence, join(dir, `${basename(name)}.LICENSE.txt`));
  }
}

if (import.meta.main) shipFaces(fileURLToPath(new URL('../../lib/faces/', import.meta.url)));
