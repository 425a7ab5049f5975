/** The two schemes of colours. Paper has the light one. */
export type Scheme = 'light' | 'dark';

/** Colours for what no style sheet reaches. A test holds them against `styles/tokens.css`. */
export const colours = {
  paper: { light: '#fdfcf9', dark: '#161514' },
  raised: { light: '#f6f3ec', dark: '#201e1c' },
  ink: { light: '#1d1b18', dark: '#ece8e1' },
  muted: { light: '#5d5850', dark: '#aaa398' },
  rule: { light: '#dcd6ca', dark: '#3a3631' },
  accent: { light: '#9a1f1b', dark: '#f0938a' },
  bar: { light: '#c2776f', dark: '#a8544c' },
} as const;
