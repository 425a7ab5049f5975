import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readEnvironment, readLanguage } from './environment.ts';

const cwd = resolve('/home/author');

test('folders have their usual names, from the working folder, and nothing else is set', () => {
  expect(readEnvironment({}, cwd)).toEqual({ contentDir: resolve(cwd, 'content'), outDir: resolve(cwd, 'dist') });
});

test('the environment names folders, address and browser', () => {
  const env = {
    CONTENT_DIR: 'paper',
    OUT_DIR: resolve('/srv/site'),
    SITE_ADDRESS: 'https://a.example/',
    CHROMIUM_PATH: 'c',
  };
  expect(readEnvironment(env, cwd)).toEqual({
    contentDir: resolve(cwd, 'paper'),
    outDir: resolve('/srv/site'),
    address: 'https://a.example/',
    browser: 'c',
  });
});

test('an empty variable says nothing', () => {
  const env = { CONTENT_DIR: '', OUT_DIR: '', SITE_ADDRESS: '', CHROMIUM_PATH: '' };
  expect(readEnvironment(env, cwd)).toEqual(readEnvironment({}, cwd));
});

test.each([
  [{}, undefined, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, undefined, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, undefined, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, undefined, 'zh'],
  [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'zh_TW' }, undefined, 'zh'],
  [{ LANG: 'fr_FR' }, undefined, 'en'],
  [{ LANG: 'en_GB' }, 'zh', 'zh'],
  [{ LANG: 'zh_CN' }, 'en', 'en'],
])('with %j and --lang %s messages are in %s', (env, asked, language) => {
  expect(readLanguage(env, asked)).toBe(language);
});
