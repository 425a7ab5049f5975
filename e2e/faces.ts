import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { addStyles } from './layout.ts';

/** Environment in which a browser on Linux finds the faces of `fonts.conf` and no others. */
export const ownFaces = { FONTCONFIG_FILE: resolve('e2e/fonts.conf') };

const fileOf = createRequire(import.meta.url).resolve;
const fontsource = (name: string, weight: number) =>
  fileOf(`@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`);
const dejavu = (name: string) => fileOf(`dejavu-fonts-ttf/ttf/DejaVu${name}.ttf`);

/** Faces with the measures of Times and Arial. */
export const COMMON_FACES = {
  serif: [fontsource('tinos', 400), fontsource('tinos', 700)],
  sans: [fontsource('arimo', 400), fontsource('arimo', 700)],
};

/** Faces a tenth wider than the site's own. */
export const WIDE_FACES = {
  serif: [dejavu('SerifCondensed'), dejavu('SerifCondensed-Bold')],
  sans: [dejavu('SansCondensed'), dejavu('SansCondensed-Bold')],
};

/** Set a page in other faces than the site's own. */
export async function setIn(page: Page, faces: Record<'serif' | 'sans', string[]>): Promise<void> {
  for (const [role, files] of Object.entries(faces)) {
    const fonts = files.map((file) => readFileSync(file).toString('base64'));
    await page.evaluate(
      async ({ family, fonts }) => {
        for (const [index, font] of fonts.entries()) {
          const bytes = Uint8Array.fromBase64(font);
          document.fonts.add(await new FontFace(family, bytes, { weight: index === 0 ? '400' : '700' }).load());
        }
      },
      { family: `Test ${role}`, fonts },
    );
  }
  await addStyles(page, ':root { --font-serif: "Test serif", serif; --font-sans: "Test sans", sans-serif; }');
}
