/*
 * For tests alone: the tiny paper as a site.
 */
import { ownBlocks } from '../blocks/definitions.ts';
import { makeSite, type Making, type Site } from '../model/site.ts';
import { contentOf, type Changes } from './content.ts';

/** The site of the tiny paper with some changes, in memory. */
export function siteOf(changes: Changes = {}, making: Partial<Making> = {}): Site {
  return makeSite(contentOf(changes), { blocks: ownBlocks, ...making });
}
