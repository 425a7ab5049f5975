interface ImportMetaEnv {
  /** Whether this build makes PDFs, and so may link to them; `src/finish/integration.ts` sets it. */
  readonly MAKES_PDFS: boolean;
  /** Where pages are noted while they are rendered; empty in development. */
  readonly MANIFEST_FILE: string;
}
