import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
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
  const output = run(java, [...shortJava, '-Xmx1g', '-cp', findClasses(maven), 'e2e/pdfua/PdfUa.java', ...files]);
  const lines = output.split(/\r?\n/).filter(Boolean);
  return new Map(lines.map((line) => line.split('\t') as [string, string]));
}

/** Where the classes of veraPDF are: Maven, which takes as long as a check, is asked once of the pom.xml as it is. */
function findClasses(maven: string): string {
  const pom = 'e2e/pdfua/pom.xml';
  const known = `.e2e/pdfua-${createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 8)}`;
  const areThere = () =>
    existsSync(known) &&
    readFileSync(known, 'utf8')
      .split(delimiter)
      .every((jar) => existsSync(jar));
  if (areThere()) return readFileSync(known, 'utf8');
  const file = `${known}-${process.pid}`;
  run(maven, ['-q', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${resolve(file)}`]);
  renameSync(file, known);
  if (!areThere()) throw new Error('Maven found no veraPDF.');
  return readFileSync(known, 'utf8');
}
