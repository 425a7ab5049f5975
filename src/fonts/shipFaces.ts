import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allFaces, licenceOf, pathOf, shippedLicence } from './faces.ts';

/**
 * Copy every face, and the licence that it is under, into a folder of this package. The packages that they come from
 * hold nine weights and a picture of each.
 */
function shipFaces(dir: string): void {
  mkdirSync(dir, { recursive: true });
  for (const face of allFaces) {
    copyFileSync(pathOf(face), join(dir, basename(face.file)));
    copyFileSync(licenceOf(face), join(dir, shippedLicence(face.file)));
  }
}

if (import.meta.main) shipFaces(fileURLToPath(new URL('../../lib/faces/', import.meta.url)));
