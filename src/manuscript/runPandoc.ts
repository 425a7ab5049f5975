/*
 * Pandoc as a program of its own, where it comes as WebAssembly: `node runPandoc.ts PACKAGE OPTION… FILE`. What it makes
 * goes to the standard output.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the package gives. */
interface Wasm {
  convert(
    options: Record<string, unknown>,
    input: null,
    files: Record<string, Blob>,
  ): Promise<{ stdout: string; stderr: string }>;
}

const [folder, ...args] = process.argv.slice(2);
const file = args.pop()!;
const options = Object.fromEntries(
  args.map((argument) => {
    const [name, value] = argument.replace(/^--/, '').split('=');
    return [name!, value ?? true];
  }),
);
const { convert } = (await import(pathToFileURL(join(folder!, 'src/index.node.js')).href)) as Wasm;
const name = basename(file).replaceAll(/[^\w.]/g, '-');
const { stdout, stderr } = await convert({ ...options, 'input-files': [name] }, null, {
  [name]: new Blob([readFileSync(file)]),
});
if (stdout === '') {
  process.stderr.write(stderr);
  process.exitCode = 1;
} else process.stdout.write(stdout);
