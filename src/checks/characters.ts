import { lazily, remember, rememberEach } from '../cache/remember.ts';
import { openCoverage } from '../fonts/coverage.ts';
import { packagesLacking } from '../fonts/faces.ts';
import { positionAt } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { Content } from '../read/readContent.ts';
import { decodeText } from '../read/text.ts';
import type { Given } from './check.ts';

/** Files with what a site says, and those of them that no sheet shows. */
const SHOWN = /\.(csv|json|mdx|yaml)$/;
const ON_SCREEN_ALONE = /^(glossary|notes|editions)\.yaml$/;

/**
 * What needs no glyph: space, marks that are not seen, and those that choose the form of the character before. What
 * stands for a character that was lost is reported where files are read.
 */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}\uFFFD]/u;
/** Letters that only faces hold which an author installs. */
const HANGUL = /\p{Script=Hangul}/u;

/**
 * Find characters that none of the site's faces holds, wherever they stand in a file. On screen a reader's own faces may
 * draw them; on paper, where there are no others, stands a box.
 */
export function checkCharacters({ site, at }: Content, { own, prints }: Pick<Given, 'own' | 'prints'>): Problem[] {
  // Of a language whose every letter is unheld that is said once. On screen its readers have faces for it.
  const unprintable = site.languages.flatMap(({ code, tag }, index) => {
    const packages = packagesLacking(tag);
    const place = { file: 'site.yaml', ...at(['languages', index, 'tag']) };
    return packages.length > 0 ? [problem('faces-uninstalled', place, { lang: code, packages })] : [];
  });
  const found = own
    .list()
    .filter((file) => SHOWN.test(file))
    .flatMap((file) => {
      const text = own.read(file);
      if (text === undefined) return [];
      const id = prints && !ON_SCREEN_ALONE.test(file) ? 'character-unprintable' : 'character-unheld';
      return unheldIn(own.bytes(file)!).flatMap((character) =>
        (unprintable.length > 0 && HANGUL.test(character) ? [] : offsetsOf(character, text)).map((offset) =>
          problem(id, { file, ...positionAt(text, offset) }, { character, point: pointOf(character) }),
        ),
      );
    });
  return [...(prints ? unprintable : []), ...found];
}

/** Characters of a file that no face holds, each once. */
const unheldIn = rememberEach((bytes: Uint8Array) => {
  const signs = [...new Set(decodeText(bytes).text)];
  return signs.filter((character) => !UNSEEN.test(character) && !isHeld(character));
});

const isHeld = remember(
  (character: string) => coverage().isHeld(character),
  (character) => character,
);

/** The faces stay the same as long as the program runs. */
const coverage = lazily(openCoverage);

/** The number of a character, as Unicode writes it: `U+1F984`. */
const pointOf = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

function offsetsOf(part: string, whole: string): number[] {
  const offsets: number[] = [];
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + part.length)) offsets.push(at);
  return offsets;
}
