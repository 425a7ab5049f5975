import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** The rules that a scheme of colours can break. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page, in words.
 * @param rules those to look at; all of WCAG 2.2 AA where none are named
 */
export async function findViolations(page: Page, rules?: string[]): Promise<string[]> {
  // Details of what is right would take as long again.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations, passes } = await (rules ? builder.withRules(rules) : builder.withTags(TAGS)).analyze();
  expect(passes.map(({ id }) => id)).toEqual(
    expect.arrayContaining(rules ? ['color-contrast'] : ['color-contrast', 'target-size', 'html-has-lang']),
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`));
}
