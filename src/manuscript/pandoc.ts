import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AuthorError } from '../read/authorError.ts';
import type { PandocDocument } from './pandocTree.ts';

/** The package that brings Pandoc where there is none: its licence (GPL) keeps it a program of its own. */
const PACKAGE = {
  name: 'pandoc-wasm',
  version: '1.1.0',
  megabytes: 56,
  sha256: 'b47c9de52b5b45f103c2dac6fea52591aeafe3dd6cafed13331b67575233a2ff',
} as const;

/** A way to run Pandoc. */
export interface Pandoc {
  /** What it calls itself: `pandoc 3.1`. */
  name: string;
  /** The command, and what stands before Pandoc's own arguments. */
  command: readonly [string, ...string[]];
}

/** Where to look for Pandoc, and what to say of fetching it. */
export interface PandocPlace {
  env: Readonly<Record<string, string | undefined>>;
  /** Folder in which one that was fetched is kept. */
  cacheDir: string;
  say(text: string): void;
}

/** What Pandoc reads, by the end of a file's name. */
export const PANDOC_FORMATS: Readonly<Record<string, readonly string[]>> = {
  '.docx': ['--from=docx', '--track-changes=all'],
  '.odt': ['--from=odt'],
  '.tex': ['--from=latex'],
  '.latex': ['--from=latex'],
  '.xml': ['--from=jats'],
  '.nxml': ['--from=jats'],
  '.md': ['--from=markdown+east_asian_line_breaks', '--wrap=preserve'],
  '.markdown': ['--from=markdown+east_asian_line_breaks', '--wrap=preserve'],
  '.html': ['--from=html'],
  '.htm': ['--from=html'],
};

/**
 * Find Pandoc: the program on the path, else one that is fetched once from npm.
 * @throws {AuthorError} when there is none and none can be fetched
 */
export async function findPandoc({ env, cacheDir, say }: PandocPlace): Promise<Pandoc> {
  const own = await run('pandoc', ['--version'], env).catch(() => undefined);
  const name = own?.status === 0 ? /^pandoc(?:\.exe)? \d+\.\d+/.exec(own.output)?.[0] : undefined;
  if (name) return { name, command: ['pandoc'] };

  const folder = join(cacheDir, `${PACKAGE.name}-${PACKAGE.version}`);
  const wasm = join(folder, 'node_modules', PACKAGE.name, 'src', 'pandoc.wasm');
  if (!existsSync(wasm)) {
    say(`${PACKAGE.name} ${PACKAGE.version} (${PACKAGE.megabytes} MB) → ${folder}`);
    mkdirSync(folder, { recursive: true });
    const wanted = ['install', '--prefix', folder, `${PACKAGE.name}@${PACKAGE.version}`];
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const fetched = await run(npm, [...wanted, ...quiet], env).catch(() => undefined);
    if (fetched?.status !== 0 || !existsSync(wasm)) {
      throw new AuthorError(
        'Pandoc reads this kind of file, and it could not be fetched. Install it from your system’s packages, then try again.',
      );
    }
  }
  if ((await digestOf(wasm)) !== PACKAGE.sha256) {
    throw new AuthorError(
      `What was fetched into "${folder}" is not the Pandoc that was asked for. Delete that folder, then try again.`,
    );
  }
  const runner = fileURLToPath(new URL(`./runPandoc${extname(import.meta.url)}`, import.meta.url));
  return {
    name: `${PACKAGE.name} ${PACKAGE.version}`,
    command: [process.execPath, runner, join(folder, 'node_modules', PACKAGE.name)],
  };
}

/**
 * Read a document as Pandoc's tree.
 * @throws {AuthorError} when it is damaged or encrypted
 */
export async function readWithPandoc(
  pandoc: Pandoc,
  file: string,
  options: readonly string[],
  env: PandocPlace['env'],
): Promise<PandocDocument> {
  const [command, ...before] = pandoc.command;
  const { status, output, errors } = await run(command, [...before, ...options, '--to=json', file], env);
  if (status === 0) return JSON.parse(output) as PandocDocument;
  const reason = errors
    .trim()
    .split('\n')
    .filter(Boolean)
    .slice(0, 2)
    .join(' ')
    .replaceAll(file, 'the file')
    .slice(0, 200);
  throw new AuthorError(
    `${pandoc.name} cannot read it: ${reason || 'it ended without a word'}. Open it in its own program, save it anew, and try again.`,
  );
}

/** Works of a bibliography, as CSL JSON has them. */
export async function readBibliography(pandoc: Pandoc, file: string, env: PandocPlace['env']): Promise<CslEntry[]> {
  const [command, ...before] = pandoc.command;
  const { status, output } = await run(command, [...before, '--from=bibtex', '--to=csljson', file], env);
  return status === 0 ? (JSON.parse(output) as CslEntry[]) : [];
}

/** A work, as far as it is read here. */
export interface CslEntry {
  id: string;
  title?: string;
  author?: { family?: string; given?: string; literal?: string }[];
  DOI?: string;
  URL?: string;
  issued?: { 'date-parts'?: (number | string)[][] };
}

interface Ran {
  status: number | null;
  output: string;
  errors: string;
}

function run(command: string, args: readonly string[], env: PandocPlace['env']): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const texts = { output: '', errors: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.errors += text));
    child.on('error', reject).on('close', (status) => resolve({ status, ...texts }));
  });
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
