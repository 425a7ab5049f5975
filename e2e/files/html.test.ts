/* Every page, by two validators: the Nu Html Checker of the W3C, where Java is, and html-validate. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import vnuJar from 'vnu-jar';
import { openSites } from '../builtSite.ts';
import { findProgram, shortJava } from '../programs.ts';

/** What html-validate refuses and we do on purpose; CONTRIBUTING.md says why. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      'no-redundant-role': 'off',
      'valid-id': ['error', { relaxed: true }],
      'long-title': 'off',
      'unique-landmark': 'off',
      'wcag/h32': 'off',
    },
  }),
);

/** What the Nu Html Checker refuses and we do on purpose; CONTRIBUTING.md says why. */
const accepted = [
  /^The “role” attribute must not be used on a “(td|th|tr)” element which has a “table” ancestor/,
  /^The “(table|rowgroup|row|columnheader|rowheader|cell)” role is unnecessary for element/,
  /^When a “table” element is the only content in a “figure” element other than the “figcaption”/,
  /^(Resource|Inline script) violates Content Security Policy \(meta tag\)/,
];

interface Message {
  url?: string;
  type: 'error' | 'info' | 'non-document-error';
  message: string;
  extract?: string;
}

/** What the Nu Html Checker says of some files. */
function checkWithNu(java: string, files: readonly string[]): Message[] {
  const { stderr } = spawnSync(
    java,
    [...shortJava, '-Xss2m', '-jar', vnuJar.toString(), '--format', 'json', ...files],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  return (JSON.parse(stderr) as { messages: Message[] }).messages;
}

const broken = '<!doctype html><html lang="en"><head><title>A</title></head><body><p><div id=a></p></body></html>';

test('html-validate finds what is wrong', async () => {
  expect(await validator.validateString(broken)).toMatchObject({ valid: false });
});

const sites = openSites('paper', 'sample', 'sample-one', 'sample-world');
const java = findProgram('java', 'java.exe');
/** What the Nu Html Checker says of all sites: Java and the schemas take seconds to start. */
let messages: Message[];

beforeAll(() => {
  if (java)
    messages = checkWithNu(
      java,
      sites.flatMap(({ folder, pages }) => pages.map(({ file }) => join(folder, file))),
    );
}, 300_000);

describe.each(sites)('$name', (site) => {
  test('html-validate has nothing against any page', { timeout: 300_000 }, async () => {
    for (const { file, html } of site.pages) {
      const { results } = await validator.validateString(html, file);
      const faults = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
      );
      expect.soft(faults, file).toEqual([]);
    }
  });

  test('the Nu Html Checker has nothing against any page', ({ skip }) => {
    skip(!java, 'Java is not installed');
    // What is said of no file is said of all.
    const own = messages.filter(({ url }) => !url || url.includes(`/${site.folder}/`));
    // It has looked: what is accepted is there.
    expect(own.some(({ message }) => accepted[0]!.test(message))).toBe(true);
    const faults = own.filter(({ message }) => !accepted.some((pattern) => pattern.test(message)));
    expect(faults.map(({ url, type, message, extract }) => `${url} ${type}: ${message} ${extract}`)).toEqual([]);
  });
});
