/* Every page, by two validators: the Nu Html Checker of the W3C, where Java is, and html-validate. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
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

describe.each(openSites('paper', 'sample', 'sample-one', 'sample-world'))('$name', (site) => {
  test('html-validate has nothing against any page', { timeout: 300_000 }, async () => {
    for (const { file, html } of site.pages) {
      const { results } = await validator.validateString(html, file);
      const faults = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
      );
      expect.soft(faults, file).toEqual([]);
    }
  });

  test('the Nu Html Checker has nothing against any page', { timeout: 300_000 }, ({ skip }) => {
    const java = findProgram('java', 'java.exe');
    skip(!java, 'Java is not installed');
    const messages = checkWithNu(
      java!,
      site.pages.map(({ file }) => join(site.folder, file)),
    );
    // It has looked: what is accepted is there.
    expect(messages.some(({ message }) => accepted[0]!.test(message))).toBe(true);
    const faults = messages.filter(({ message }) => !accepted.some((pattern) => pattern.test(message)));
    expect(faults.map(({ url, type, message, extract }) => `${url} ${type}: ${message} ${extract}`)).toEqual([]);
  });
});
