import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/**
 * What Markdown could take for a sign of its own, wherever it stands in a text of one line or at its beginning: of all
 * that `mdast-util-to-markdown` and `mdast-util-gfm` look for, nothing is without one of these.
 */
const SIGN = /[\t\r\n!"#&*<>@[\\\]_`|~]|[Ww]\.|:(?:\/|$)|^[(+.:=-]|^\d+[.)](?!\d)/;
/** The same in an address. */
const SIGN_IN_ADDRESS = /[&()[\\\]|]/;

/**
 * Writes the root of a tree as ever, but for words and addresses that hold no sign: the library looks for every sign by
 * itself, in all of them, which takes as long as all else that it does.
 */
export const writeRoot: Handle = (node, parent, state, info) => {
  const { safe } = state;
  state.safe = (value, config) =>
    isPlain(value ?? '', config, state.stack.at(-1) === 'destinationRaw')
      ? (value ?? '')
      : safe.call(state, value, config);
  return defaultHandlers.root(node, parent, state, info);
};

type Around = Partial<Record<'before' | 'after', string>>;

function isPlain(text: string, { before = '', after = '' }: Around, isAddress: boolean): boolean {
  if (isAddress) return !SIGN_IN_ADDRESS.test(text);
  const isCut = (text.startsWith(' ') && /[\r\n]$/.test(before)) || (text.endsWith(' ') && /^[\r\n]/.test(after));
  return !isCut && !SIGN.test(text);
}
