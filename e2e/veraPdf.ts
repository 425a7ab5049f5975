import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, shortJava } from './programs.ts';

/** Java and Maven of the machine, which run veraPDF; `undefined` when either is missing. */
export function findJava(): { java: string; maven: string } | undefined {
  const [java, maven] = [findProgram('java', 'java.exe'), findProgram('mvn', 'mvn.cmd')];
  return java && maven ? { java, maven } : undefined;
}

function run(command: string, args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${command} ${args[0]} failed: ${stderr || stdout}`);
  return stdout;
}

/**
 * Check PDFs with veraPDF against PDF/UA-1, all in one Java machine, which takes seconds to start.
 * @returns the rules that each file breaks, empty when it passes; by file
 */
export function checkPdfUa(files: readonly string[], { java, maven }: NonNullable<ReturnType<typeof findJava>>) {
  const folder = mkdtempSync(join(tmpdir(), 'pdfua-'));
  try {
    const classpath = join(folder, 'classpath');
    run(maven, ['-q', '-f', 'e2e/pdfua/pom.xml', 'dependency:build-classpath', `-Dmdep.outputFile=${classpath}`]);
    if (!existsSync(classpath)) throw new Error('Maven found no veraPDF.');
    const output = run(java, [
      ...shortJava,
      '-Xmx1g',
      '-cp',
      readFileSync(classpath, 'utf8'),
      'e2e/pdfua/PdfUa.java',
      ...files,
    ]);
    const lines = output.split(/\r?\n/).filter(Boolean);
    return new Map(lines.map((line) => line.split('\t') as [string, string]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
