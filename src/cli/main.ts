#!/usr/bin/env node
/*
 * The command `jianbao`. It alone touches the process; whatever needs a newer Node than the one that runs it is
 * imported after Node's version is known.
 */
export {};

const OLDEST = [22, 12] as const;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `Jianbao needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}. Install a newer Node.`,
  );
  process.exitCode = 1;
} else {
  // Read by Astro when it is imported. Nothing of an author's is sent anywhere.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // What Astro draws for a server of development is not for readers, and the other way round, whatever the shell says.
  process.env['NODE_ENV'] = process.argv[2] === 'dev' ? 'development' : 'production';
  delete process.env['DEV'];
  // What Node makes of the code of Astro and Vite takes half a second of every command; it keeps it with its own version.
  const { enableCompileCache } = await import('node:module');
  const { directory } = enableCompileCache();
  // Threads and processes that it starts keep theirs there too.
  if (directory) process.env['NODE_COMPILE_CACHE'] ??= (await import('node:path')).dirname(directory);
  // A build makes much and holds little. Left to itself V8 looks for garbage when there is three times what was held the last
  // time, and what bundles scripts gives nothing back of the 200 MB that it has had.
  (await import('node:v8')).setFlagsFromString('--heap-growing-percent=50');
  process.env['MIMALLOC_PURGE_DELAY'] ??= '0';
  const { runCommandLine } = await import('./run.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    isTerminal: process.stdout.isTTY && process.env['TERM'] !== 'dumb',
  });
}
