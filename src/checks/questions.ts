import { usesIn, type BlockDefinition } from '../read/block.ts';
import { headingsOf } from '../read/mdx.ts';
import type { Prose } from '../read/prose.ts';
import type { Content } from '../read/readContent.ts';
import { checkCode } from './blocks.ts';
import { checkNotesIn } from './footnotes.ts';
import { imagesIn } from './images.ts';
import { linksIn, nestedIn } from './links.ts';
import { ofText } from './passages.ts';
import { checkEmphasis, checkForeign, checkIn, chineseOf } from './prose.ts';
import { typedIn } from './statistics.ts';

/**
 * All that is asked of the tree of a text, by checks and views, so that it can be asked as soon as the text is parsed: who holds
 * the answers need not hold the tree. What is left out here is found all the same, of a text that is parsed once more for it.
 */
export function openQuestions(
  content: Pick<Content, 'site' | 'dataPackage'>,
  blocks: readonly BlockDefinition[],
): (text: Prose<unknown>) => void {
  const ofTrees = [headingsOf, usesIn, linksIn, nestedIn(blocks), imagesIn, checkNotesIn, checkCode, checkForeign];
  const chinese = chineseOf(content);
  const ofPassages = [checkIn(chinese), typedIn(content)];
  return (text) => {
    for (const ask of ofTrees) ask(text);
    if (chinese.includes(text.lang)) checkEmphasis(text);
    const passages = ofText(blocks)(text);
    for (const ask of ofPassages) ask(passages);
  };
}
