import { colours } from '../theme/colours.ts';
import { CARD_HEIGHT, CARD_WIDTH } from './cardSize.ts';

/** What the picture of a page says. */
export interface Card {
  /** BCP 47 tag of its language. */
  tag: string;
  title: string;
  /** What the page says, in a sentence. Left out where the title needs the room. */
  summary: string;
  /** Part of the site, above the title. */
  section?: string;
  site: string;
  edition: string;
}

/** Font families of the two settings of type, best first, as CSS has them. */
export type Families = Record<'title' | 'words', string>;

/** Width of the site's icon on a card, in pixels. */
export const MARK_WIDTH = 48;

/** An element in the form that satori takes. */
interface Drawn {
  type: string;
  props: {
    style: Record<string, string | number>;
    children?: Drawn[] | string;
    [attribute: string]: unknown;
  };
}

/**
 * Lay a card out, in the boxes that satori knows: flexible ones alone.
 * @param mark the site's icon, a `data:` address
 */
export function layOut(
  { title, summary, section, site, edition }: Card,
  mark: string,
  families: Families,
  accent: string,
): Drawn {
  const size = sizeOf(title);
  const words = { fontFamily: families.words, fontSize: 30, lineHeight: 1.4 };
  return box(
    {
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '72px 80px 56px',
      backgroundColor: colours.paper.light,
      color: colours.ink.light,
    },
    [
      box({ ...words, height: 42, color: accent }, section ?? ''),
      box(
        {
          marginTop: 16,
          fontFamily: families.title,
          fontSize: size,
          lineHeight: 1.25,
          textWrap: 'balance',
        },
        title,
      ),
      box({ flexGrow: 1, alignItems: 'flex-start' }, [
        box(
          { ...words, marginTop: 28, fontSize: 34, color: colours.muted.light, lineClamp: 3 },
          size === LARGEST ? summary : '',
        ),
      ]),
      box(
        {
          ...words,
          alignItems: 'center',
          paddingTop: 32,
          borderTop: `2px solid ${colours.rule.light}`,
          color: colours.muted.light,
        },
        [
          {
            type: 'img',
            props: {
              src: mark,
              width: MARK_WIDTH,
              height: MARK_WIDTH,
              style: { marginRight: 24 },
            },
          },
          box({ flexGrow: 1, flexShrink: 1, marginRight: 32, lineClamp: 2 }, site),
          box({ flexShrink: 0 }, edition),
        ],
      ),
    ],
  );
}

const box = (style: Drawn['props']['style'], children: Drawn[] | string): Drawn => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** Size of a title of at most two lines. */
const LARGEST = 72;

/** A title is set as large as its length allows. A Chinese character is as wide as two Latin letters. */
function sizeOf(title: string): number {
  const width = [...title].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
  if (width <= 56) return LARGEST;
  return width <= 120 ? 64 : 50;
}
