import { expect, test } from 'vitest';
import { commands } from './commands.ts';
import { runCommandLine } from './run.ts';
import { run } from './testing.ts';

test('the help names every command with an example that the command line understands', async () => {
  const { status, stdout } = await run([]);
  expect(status).toBe(0);
  for (const { name, summary, example } of commands) {
    expect(stdout).toContain(`  ${name.padEnd(11)} ${summary}\n              ${example}\n`);
    expect(example).toMatch(new RegExp(`^(npx )?jianbao ${name}\\b`));
  }
  expect((await run(['help'])).stdout).toBe(stdout);
  expect((await run(['--help'])).stdout).toBe(stdout);
});

test.each(commands.map(({ name, options }) => [name, Object.keys(options)]))(
  'the help of %s shows each of its options',
  async (name, options) => {
    const { status, stdout } = await run(['help', name]);
    expect(status).toBe(0);
    for (const option of [...options, 'lang', 'debug', 'help'])
      expect(stdout).toMatch(new RegExp(`^ +--${option} `, 'm'));
    expect((await run([name, '--help'])).stdout).toBe(stdout);
  },
);

test('no line of a help is longer than a narrow terminal is wide', async () => {
  const helps = await Promise.all([[], ...commands.map(({ name }) => ['help', name])].map((words) => run(words)));
  for (const line of helps.flatMap(({ stdout }) => stdout.split('\n')))
    expect(line.length, line).toBeLessThanOrEqual(100);
});

test.each([
  [['biuld'], 'There is no command "biuld". Nearest: "build". See: jianbao help'],
  [['help', 'biuld'], 'There is no command "biuld". Nearest: "build". See: jianbao help'],
  [['xyz'], 'There is no command "xyz". See: jianbao help'],
  [['build', '--no-pfd'], 'jianbao build has no option "--no-pfd". Nearest: "--no-pdf". See: jianbao help build'],
  [['build', '-x'], 'jianbao build has no option "-x". See: jianbao help build'],
  [['build', '--toString'], 'jianbao build has no option "--toString". See: jianbao help build'],
  [['build', 'content'], '"content" means nothing to jianbao build. See: jianbao help build'],
  [['build', '--fit=yes'], '"--fit" takes no value. Write it alone, without "=yes".'],
  [['build', '--shard', '5/4'], '"--shard 5/4" is no part of a whole. Write the second of four as --shard 2/4.'],
  [['build', '--shard', '1'], '"--shard 1" is no part of a whole. Write the second of four as --shard 2/4.'],
  [['build', '--shard', '1/2', '--no-pdf'], '"--shard" prints PDFs, and "--no-pdf" makes none. Leave one of them out.'],
  [['verify', '--paper'], '"--paper" wants a value: --paper FILE'],
  [['verify', '--paper', '--debug'], '"--paper" wants a value: --paper FILE'],
  [['dev', '--port', '99999'], 'There is no port "99999". Say a number up to 65535: --port 4321'],
  [['check', '--lang', 'fr'], 'There are no messages in "fr". Say --lang zh or --lang en.'],
  [['server', 'ngnix'], 'There is no server "ngnix". Nearest: "nginx". Say one of: nginx, caddy.'],
  [['server'], 'No server is named. Say one of: nginx, caddy.'],
])('%j is refused in one line', async (words, message) => {
  expect(await run(words)).toEqual({ status: 1, stdout: '', stderr: `${message}\n` });
});

test('the version is that of the package', async () => {
  expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('an error that no author has made is one line, and the next says how to see more, in the language asked for', async () => {
  const fail = async (...options: string[]) => {
    let stderr = '';
    const status = await runCommandLine(['help', ...options], {
      ...{ cwd: '.', env: {}, isTerminal: false },
      stdout: () => {
        throw new Error('nobody listens');
      },
      stderr: (text) => (stderr += text),
    });
    return { status, stderr };
  };
  const { status, stderr } = await fail('--lang', 'zh');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^.*nobody listens.*\n {4}加上--debug重新运行，可查看出错的代码位置。\n$/);
  expect((await fail('--debug')).stderr).toMatch(/\n {4}at /);
});
