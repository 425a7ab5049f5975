import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What each room of `src/` may import from the others. Types may come from anywhere. */
const rooms = {
  schemas: [],
  i18n: [],
  styles: [],
  cache: [],
  html: [],
  problems: [],
  theme: [],
  read: ['cache', 'problems', 'schemas'],
  browser: ['read'],
  model: ['cache', 'problems', 'read', 'schemas', 'i18n'],
  views: ['model', 'read', 'schemas', 'i18n'],
  checks: ['theme', 'fonts', 'cache', 'problems', 'model', 'read', 'schemas', 'i18n'],
  verify: ['problems', 'checks', 'manuscript', 'model', 'read', 'schemas', 'i18n'],
  manuscript: ['read'],
  translation: ['checks', 'model', 'read'],
  fonts: ['html', 'cache', 'problems', 'read'],
  publish: ['read', 'model'],
  downloads: ['views', 'model', 'read', 'schemas', 'i18n'],
  components: ['styles', 'i18n'],
  search: ['html', 'components', 'styles', 'i18n'],
  blocks: ['components', 'views', 'model', 'problems', 'read', 'styles', 'i18n'],
  print: ['browser', 'components', 'html', 'cache', 'model', 'views', 'read', 'styles', 'i18n'],
  discovery: ['theme', 'views', 'model', 'i18n', 'html', 'fonts', 'cache'],
  finish: ['search', 'discovery', 'fonts', 'print', 'publish', 'html', 'cache', 'model', 'read', 'i18n'],
  layouts: ['components', 'search', 'print', 'discovery', 'publish', 'finish', 'styles', 'i18n'],
  routes: [
    ...['components', 'layouts', 'blocks', 'downloads', 'search', 'print', 'discovery'],
    ...['views', 'model', 'read', 'i18n'],
  ],
  integration: [
    ...['browser', 'finish', 'publish', 'search', 'fonts', 'blocks', 'checks', 'theme', 'cache', 'model', 'problems'],
    ...['read', 'schemas'],
  ],
  cli: [
    ...['integration', 'manuscript', 'browser', 'publish', 'downloads', 'translation', 'verify', 'checks'],
    ...['model', 'problems', 'read', 'schemas'],
  ],
};

const oneWay = Object.entries(rooms).flatMap(([room, allowed]) => {
  const forbidden = Object.keys(rooms).filter((other) => other !== room && !allowed.includes(other));
  const forbid = (names) => ({
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${names.join('|')})/`,
            allowTypeImports: true,
            message: `src/${room} may import from: ${allowed.join(', ') || 'no other room'}.`,
          },
        ],
      },
    ],
  });
  // What makes content for tests is for tests alone; these may begin anywhere.
  const rules = forbid([...forbidden, 'testing']);
  return [{ files: [`src/${room}/**`], ignores: ['**/*.test.ts'], rules }];
});

export default defineConfig(
  { ignores: ['dist/', 'lib/', '.*/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    rules: {
      // `array[0]!` says that the check stands elsewhere; the checks room guarantees content before it is drawn.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  ...oneWay,
);
