/// <reference types="astro/client" />

interface ImportMetaEnv {
  /** Whether this build makes PDFs, and so may link to them; `src/print/integration.ts` sets it. */
  readonly MAKES_PDFS: boolean;
}
