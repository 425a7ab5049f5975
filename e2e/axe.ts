import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';

/** Made small, it is read in half the time: each test has a process of the browser's own, which reads it anew. */
const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** The rules that a scheme of colours can break. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page, in words. The page has no frames, so that axe runs in it as it is: what drives it through
 * frames takes twice as long.
 * @param rules those to look at; all of WCAG 2.2 AA where none are named
 */
export async function findViolations(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const options: RunOptions = {
    runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS },
    // Details of what is right would take as long again.
    resultTypes: ['violations'],
  };
  const { frames, passed, violations } = await page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { passes, violations } = await axe.run(options);
    return {
      frames: document.querySelectorAll('iframe, frame').length,
      passed: passes.map(({ id }) => id),
      violations: violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
      ),
    };
  }, options);
  expect(frames).toBe(0);
  expect(passed).toEqual(
    expect.arrayContaining(rules ? ['color-contrast'] : ['color-contrast', 'target-size', 'html-has-lang']),
  );
  return violations;
}
