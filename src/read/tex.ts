import temml from 'temml';

/** Why a formula cannot be drawn, as the library says it. */
export interface TexFault {
  reason: string;
}

/** What the policy of the pages forbids, and yet changes nothing that matters: room in and around cells. */
const IDLE_STYLE =
  /^(?:(?:padding(?:-(?:left|right|top|bottom))?|margin-(?:left|right)|width):[-\d.]+[\w%]*;|display:block math;|text-align: left;)*$/;

/** A line over or under what it belongs to, in an element that browsers have given up. Of several, the innermost first. */
const LINE = /<menclose notation="(?:top|bottom)" (class="tml-(?:over|under)line")>((?:(?!<menclose).)*?)<\/menclose>/;

/** Side of a cell that has a rule. */
const RULE = /border-(top|bottom|left|right):[\d.]+em (?:solid|dashed) ?;/g;

/** What the library says in styles, where attributes or classes of `styles/text.css` say the same. */
function withoutStyles(drawn: string): string {
  let maths = drawn
    .replaceAll(' style="math-depth:0;"', ' scriptlevel="0"')
    .replaceAll('style="padding:3pt;border:1px solid;"', 'class="tml-fbox"')
    .replaceAll(/<mtable([^>]*?)(?: class="[^"]*")? style="width:100%;">/g, '<mtable$1 class="tml-jot tml-numbered">')
    .replaceAll(/<mtd(?: class="([^"]*)")? style="([^"]*)">/g, (cell, side: string | undefined, style: string) => {
      const rules = [...style.matchAll(RULE)].map(([, edge]) => `tml-rule-${edge}`);
      if (rules.length === 0) return cell;
      return `<mtd class="${[side, ...rules].filter(Boolean).join(' ')}" style="${style.replaceAll(RULE, '')}">`;
    });
  while (LINE.test(maths)) maths = maths.replace(LINE, '<mrow $1>$2</mrow>');
  return maths;
}

/**
 * A formula in TeX as MathML, with its TeX as an annotation; or why there is none. What is drawn by styles of its own,
 * colours and strokes through, has no place: pages forbid these.
 * @param isBlock whether it stands on lines of its own
 */
export function drawTex(tex: string, isBlock: boolean): string | TexFault {
  let drawn: string;
  try {
    drawn = withoutStyles(
      temml.renderToString(tex, { displayMode: isBlock, annotate: true, throwOnError: true, trust: false }),
    );
  } catch (error) {
    return { reason: (error as Error).message.replace(/ at (?:position|end of)[^]*$/, '').trim() };
  }
  const styles = [...drawn.matchAll(/ style="([^"]*)"/g)].map(([, style]) => style!);
  if (/<menclose/.test(drawn) || !styles.every((style) => IDLE_STYLE.test(style))) {
    return { reason: 'Colours and strokes through cannot be drawn' };
  }
  return drawn.replaceAll(/ style="[^"]*"/g, '');
}
