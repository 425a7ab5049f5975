/** Size of the picture of a page, in pixels: what those who show it ask for. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
