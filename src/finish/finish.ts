/** What came of a build. */
export interface Finished {
  pages: number;
  languages: readonly string[];
  files: number;
  bytes: number;
  pdfs: number;
  outDir: string;
}
