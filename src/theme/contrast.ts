import { colours, type Scheme } from './colours.ts';

/** What WCAG 2 asks of text, and of drawings that must be seen. */
export const TEXT_CONTRAST = 4.5;
export const DRAWING_CONTRAST = 3;

/** Contrast of two colours, 1 to 21, as WCAG 2 defines it. Colours are written `#rrggbb`. */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The lowest contrast of a colour with what it may stand on in a scheme. */
export function contrastOnPage(colour: string, scheme: Scheme): number {
  return Math.min(contrastOf(colour, colours.paper[scheme]), contrastOf(colour, colours.raised[scheme]));
}

/** The nearest shade of a colour that has a contrast with the page: darker in the light scheme, lighter in the dark. */
export function shadeFor(colour: string, scheme: Scheme, contrast: number): string {
  const end = scheme === 'light' ? '#000000' : '#ffffff';
  return stepsTo(colour, end).find((shade) => contrastOnPage(shade, scheme) >= contrast) ?? end;
}

/** The palest tint of a colour that has a contrast with the page; the colour itself when it has less. */
export function tintFor(colour: string, scheme: Scheme, contrast: number): string {
  const tints = stepsTo(colour, colours.paper[scheme]);
  return tints.findLast((tint) => contrastOnPage(tint, scheme) >= contrast) ?? colour;
}

const STEPS = 256;

/** The way from a colour to another. Towards black or white the hue stays. */
function stepsTo(from: string, to: string): string[] {
  const [start, end] = [channelsOf(from), channelsOf(to)];
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const channels = start.map((channel, index) => channel + ((end[index]! - channel) * step) / STEPS);
    return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
  });
}

/** Red, green and blue, 0 to 255. */
function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
