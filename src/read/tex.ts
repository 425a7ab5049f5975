import temml from 'temml';

/** Why a formula cannot be drawn, as the library says it. */
export interface TexFault {
  reason: string;
}

/** What the policy of the pages forbids, and yet changes nothing that matters: room in and around cells. */
const IDLE_STYLE =
  /^(?:(?:padding-(?:left|right|top|bottom)|margin-(?:left|right)):[-\d.]+\w*;|display:block math;|width:100%;)+$/;

/**
 * A formula in TeX as MathML, with its TeX as an annotation; or why there is none. What is drawn by styles of its own,
 * colours and strokes through, has no place: pages forbid these.
 * @param isBlock whether it stands on lines of its own
 */
export function drawTex(tex: string, isBlock: boolean): string | TexFault {
  let drawn: string;
  try {
    drawn = temml.renderToString(tex, { displayMode: isBlock, annotate: true, throwOnError: true, trust: false });
  } catch (error) {
    return { reason: (error as Error).message.replace(/ at (?:position|end of)[^]*$/, '').trim() };
  }
  const styles = [...drawn.matchAll(/ style="([^"]*)"/g)].map(([, style]) => style!);
  if (/<menclose/.test(drawn) || !styles.every((style) => IDLE_STYLE.test(style))) {
    return { reason: 'Colours, boxes and strokes through cannot be drawn' };
  }
  return drawn.replaceAll(/ style="[^"]*"/g, '');
}
