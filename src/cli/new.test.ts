import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../checks/check.ts';
import { openFolder } from '../read/source.ts';
import { newSite } from './new.ts';
import { packageVersion } from './version.ts';
import { ownBlocks } from '../blocks/definitions.ts';

/** Run `jianbao new` in an empty folder that is gone after the test. */
async function runNew(positionals: string[], values: Record<string, string> = {}, prepare?: (cwd: string) => void) {
  const cwd = mkdtempSync(join(tmpdir(), 'jianbao-new-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  prepare?.(cwd);
  let said = '';
  const context = { cwd, env: { LANG: 'en_GB.UTF-8' }, isTerminal: false, stderr: () => {} };
  await newSite.run({ values, positionals }, { ...context, stdout: (text) => (said += text) });
  return { cwd, said, read: (file: string) => readFileSync(join(cwd, file), 'utf8') };
}

const orders = ['zh', 'en', 'zh,en', 'en,zh'];

test.each(orders)('a new site in %s has nothing to mend', async (languages) => {
  const { cwd } = await runNew(['site'], { languages });
  const { problems, warnings } = checkContent(openFolder(join(cwd, 'site/content')), { blocks: ownBlocks });
  expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
});

test.each(['fr', 'fr,zh-Hant', 'pt-BR,en,zh', 'oc,en'])(
  'a new site in %s, which the specimen is not in, can be built',
  async (languages) => {
    const { cwd, read, said } = await runNew(['site'], { languages });
    expect(checkContent(openFolder(join(cwd, 'site/content')), { blocks: ownBlocks }).problems).toEqual([]);
    const site = parse(read('site/content/site.yaml')) as { languages: { code: string; tag: string; name: string }[] };
    expect(site.languages.map(({ code }) => code)).toEqual(languages.toLowerCase().split(','));
    expect(site.languages[0]).toMatchObject(
      { fr: { tag: 'fr', name: 'Français' }, 'pt-br': { tag: 'pt-BR', name: 'Português (Brasil)' } }[
        site.languages[0]!.code
      ] ?? {},
    );
    expect(said).toContain('are in English until you write yours.');
  },
);

test.each(orders)('a new site in %s lists these languages, the default first', async (languages) => {
  const { read } = await runNew(['site'], { languages });
  const site = parse(read('site/content/site.yaml')) as { languages: { code: string }[] };
  expect(site.languages.map(({ code }) => code)).toEqual(languages.split(','));
});

test.each([
  ['en', 'zh', /\p{Script=Han}|\bzh:|_zh\b|"zh":|\{\}/u],
  ['zh', 'en', /\ben:|_en\b|"en":|\{\}/u],
])('a site in %s alone holds nothing in %s', async (kept, dropped, trace) => {
  const { cwd, read } = await runNew(['site'], { languages: kept });
  const files = openFolder(join(cwd, 'site/content')).list();
  expect(files.filter((file) => file.endsWith(`/${dropped}.mdx`))).toEqual([]);
  expect(files).toContain(`overview/${kept}.mdx`);
  for (const file of files.filter((name) => !/\.(md|png)$/.test(name))) {
    expect(read(`site/content/${file}`), file).not.toMatch(trace);
  }
});

test('comments and the way in which a file is laid out stay when a language goes', async () => {
  const { read } = await runNew(['site'], { languages: 'zh' });
  expect(read('site/content/sources.yaml')).toContain('\n# The paper cites this one without saying what it is.\n');
  expect(read('site/content/site.yaml')).toContain('\n  - { id: prices, name: { zh: 电价 } }\n');
  expect(read('site/content/site.yaml')).toContain('\nmenu: [measure, finding, data/stations, method]\n');
  expect(read('site/content/datapackage.json')).toContain('\n    "mw": { "labels": { "zh": "兆瓦" } },\n');
  expect(read('site/content/data/stations.csv')).toMatch(/^id,name_zh,technology,/);
});

test('with the languages of the specimen in its order, each file is the specimen’s own but for places', async () => {
  const { cwd, read } = await runNew(['site'], { languages: 'en,zh' });
  const files = openFolder(join(cwd, 'site/content')).list();
  // Nobody has a printout of a paper that is new.
  const specimen = openFolder('e2e/sample')
    .list()
    .filter((file) => !file.startsWith('editions'));
  expect(files).toEqual(specimen);
  for (const file of files.filter((name) => !/\.(yaml|md)$/.test(name))) {
    expect(readFileSync(join(cwd, 'site/content', file)), file).toEqual(readFileSync(join('e2e/sample', file)));
  }
  const [theirs, ours] = [readFileSync('e2e/sample/site.yaml', 'utf8'), read('site/content/site.yaml')].map((text) =>
    text.split('\n').filter((line) => !/^(#|address: )/.test(line)),
  );
  expect(ours).toEqual(theirs);
});

test('where the default language is another, translations say what they were made from now', async () => {
  const { read } = await runNew(['site'], { languages: 'zh,en' });
  expect(read('site/content/overview/zh.mdx')).not.toContain('translatedFrom');
  expect(read('site/content/overview/en.mdx')).toMatch(/^translatedFrom: '[0-9a-f]{12}'$/m);
});

test('the guide goes along, and its links lead to the package', async () => {
  const { read } = await runNew(['site']);
  const guide = read('site/content/README.md');
  expect(guide).toContain('](../node_modules/jianbao/src/schemas/site.ts)');
  expect(guide).not.toMatch(/\]\(\/|(?<!node_modules\/jianbao\/)src\/schemas/);
});

test('the project names this package in its version, and a script for what its README tells', async () => {
  const { read } = await runNew(['My Briefing']);
  const project = JSON.parse(read('My Briefing/package.json')) as { name: string; scripts: Record<string, string> };
  expect(project).toMatchObject({
    name: 'my-briefing',
    dependencies: { jianbao: packageVersion() },
    allowScripts: { esbuild: true },
  });
  expect(project.scripts['start']).toBe('npm install && jianbao build && jianbao preview');
  const readme = read('My Briefing/README.md');
  expect(readme).toMatch(/^# my-briefing\n/);
  for (const [, script] of `${readme}${read('My Briefing/content/README.md')}`.matchAll(/npm run ([a-z]+)/g)) {
    expect(project.scripts).toHaveProperty(script!);
  }
  expect(read('My Briefing/content/site.yaml')).toContain('\naddress: https://example.org/my-briefing/\n');
  expect(read('My Briefing/.gitignore')).toContain('node_modules/');
});

test.each([
  ['zh', '换成您的论文'],
  ['en', 'Make it yours'],
])('the README of a site in %s is in that language, and no longer than a screen', async (languages, heading) => {
  const { read } = await runNew(['site'], { languages });
  const readme = read('site/README.md');
  expect(readme).toContain(heading);
  expect(readme.split('\n').length).toBeLessThanOrEqual(36);
});

test('the workflow takes the same actions as our own, may only read, and runs the project’s scripts', async () => {
  const { read } = await runNew(['site']);
  const text = read('site/.github/workflows/publish.yml');
  const ours = readFileSync('.github/workflows/pages.yml', 'utf8');
  const uses = [...text.matchAll(/uses: (.*)/g)].map(([, use]) => use!);
  expect(uses).toHaveLength(5);
  for (const use of uses) expect(ours).toContain(`uses: ${use}\n`);
  expect(parse(text)).toMatchObject({ permissions: { contents: 'read' } });
  expect(text).toContain('run: npm run build');
});

test('the command tells what it wrote and what to do next', async () => {
  const { said, cwd } = await runNew(['site'], { languages: 'zh,en' });
  expect(said).toBe(
    [
      'Written into site/:',
      '  package.json                   the version of Jianbao, and the commands',
      '  README.md                      what to do first; one screen',
      '  .gitignore                     what Git need not keep',
      '  .github/workflows/publish.yml  publishes the site on GitHub Pages',
      '  content/                       a small paper in zh, en; put yours in its place',
      'Next:',
      '  cd site',
      '  npm start',
      '',
    ].join('\n'),
  );
  expect(readdirSync(join(cwd, 'site')).sort()).toEqual(
    ['.github', '.gitignore', 'README.md', 'content', 'package.json'].sort(),
  );
});

test('without --languages the site is in the author’s own, and the others are named', async () => {
  const { said, read } = await runNew(['site'], { lang: 'zh' });
  expect(read('site/content/site.yaml')).toContain('code: zh');
  expect(said).toContain('如需多种语言，请用--languages zh,en');
});

test('an empty folder will do, and so will one that is a repository already', async () => {
  const { cwd } = await runNew(['.'], {}, (folder) => mkdirSync(join(folder, '.git')));
  expect(existsSync(join(cwd, 'content/site.yaml'))).toBe(true);
});

const withFile = (cwd: string) => {
  mkdirSync(join(cwd, 'site'));
  writeFileSync(join(cwd, 'site/mine.txt'), 'mine');
};

test.each([
  [[], {}, 'Name a folder for the site: jianbao new my-briefing'],
  [['a', 'b'], {}, 'One folder at a time: "b" is a second one.'],
  [['site'], {}, 'The folder "site" is not empty. Name a new one: nothing of yours is written over.'],
  [['site/mine.txt'], {}, '"site/mine.txt" is a file. Name a new folder.'],
  [['new'], { languages: 'en,pt_BR' }, '"pt_BR" is no language tag. Write it as in: zh, en, fr, pt-BR, zh-Hant.'],
  [['new'], { languages: ',' }, 'Name a language at least: --languages en'],
])('%j with %j is refused in one line, and nothing is written', async (positionals, values, message) => {
  let folder = '';
  const refused = runNew(positionals, values as Record<string, string>, (cwd) => withFile((folder = cwd)));
  await expect(refused).rejects.toThrow(message);
  expect(readdirSync(folder)).toEqual(['site']);
  expect(readdirSync(join(folder, 'site'))).toEqual(['mine.txt']);
});
