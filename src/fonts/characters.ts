import { defaultTreeAdapter as adapter } from 'parse5';
import { remember, rememberEach } from '../cache/remember.ts';
import { attributeOf, classesOf, isOffPaper, type Document, type Element, type Node } from '../html/tree.ts';
import { facesFor, isHan, paperFacesFor, type Face, type Families, type Role } from './faces.ts';

/** What a page needs of each face. */
export type Needs = Map<Face, Set<string>>;

/** A character that no face holds. */
export interface MissingCharacter {
  character: string;
  /** The text it stands in. */
  text: string;
}

/** Does a face hold a character? */
export type Holds = (face: Face, character: string) => boolean;

/** How text is set, as `styles/base.css` and the utility classes say: inherited unless an element changes it. */
interface Setting {
  tag: string;
  /** A lead is set as what the page's language sets leads in. */
  role: Role | 'lead';
  weight: Face['weight'];
  /** On a sheet of a look that sets it otherwise: in which of the sheet's own faces, or in the sans of the page. */
  onPaper?: 'serif' | 'sans' | 'sans of the page' | undefined;
}

const UNSEEN = new Set(['head', 'script', 'style', 'template', 'annotation']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4']);
const BOLD = new Set(['strong', 'b', 'th']);
const CODE = new Set(['code', 'pre', 'samp']);

const CLASSES: Record<string, Partial<Setting>> = {
  'font-serif': { role: 'serif' },
  'font-sans': { role: 'sans' },
  'font-lead': { role: 'lead' },
  'font-normal': { weight: 400 },
  // There is one bold face: browsers take it for every weight from 600 on.
  'font-semibold': { weight: 700 },
  'font-bold': { weight: 700 },
};

/** Numbers and bullets of lists, which the browser writes itself. */
const WRITTEN_BY_BROWSER = '0123456789.• ';

/**
 * Collect what a page needs of each face, without a browser: the build must cut fonts where there is none.
 * A browser test holds this against what a browser in fact draws.
 * @param generated characters that style sheets write
 * @param families in which the site's theme sets the roles of type
 * @param hasPaperFaces whether sheets have faces of their own
 */
export function collectCharacters(
  page: Document,
  generated: string,
  holds: Holds,
  families: Families = {},
  hasPaperFaces = false,
): { needs: Needs; missing: MissingCharacter[] } {
  const needs: Needs = new Map();
  const missing: MissingCharacter[] = [];
  const html = page.childNodes.find((node) => adapter.isElementNode(node));
  // As in styles/tokens.css: a whole face less for readers of Chinese.
  const lead: Role = html && isHan(attributeOf(html, 'lang') ?? '') ? 'sans' : 'serif';
  // Each character is looked for once a setting, whatever text it stands in.
  const seen = remember(
    (setting: Setting) => ({ faces: facesOf(setting), points: new Set<number>() }),
    ({ tag, role, weight, onPaper }) => `${tag} ${onPaper ?? role} ${weight} ${onPaper !== undefined}`,
  );
  const seenIn = rememberEach(seen);

  const facesOf = ({ tag, role, weight, onPaper }: Setting) => {
    if (onPaper && onPaper !== 'sans of the page') return paperFacesFor(tag, onPaper, weight);
    const own = onPaper ? 'sans' : role === 'lead' ? lead : role;
    return facesFor(tag, families[own] ?? own, weight);
  };

  const onWeb = rememberEach((setting: Setting): Setting => ({ ...setting, onPaper: undefined }));

  const need = (text: string, setting: Setting) => {
    if (text === '') return;
    // On paper it is set otherwise, on the web as ever.
    if (setting.onPaper) need(text, onWeb(setting));
    const { faces, points } = seenIn(setting);
    for (let index = 0; index < text.length; index++) {
      const point = text.codePointAt(index)!;
      if (point > 0xffff) index++;
      if (points.has(point)) continue;
      points.add(point);
      const character = String.fromCodePoint(point);
      if (/[\s\p{Cf}]/u.test(character) && character !== ' ') continue;
      const face = faces.find((candidate) => holds(candidate, character));
      if (!face) {
        missing.push({ character, text: text.trim() });
        continue;
      }
      const held = needs.get(face);
      if (held) held.add(character);
      else needs.set(face, new Set([character]));
    }
  };

  const visit = (node: Node, setting: Setting) => {
    if (adapter.isTextNode(node)) {
      if (node.value.trim()) need(node.value, setting);
    } else if (adapter.isElementNode(node) && !UNSEEN.has(node.tagName)) {
      const own = settingOf(node, setting, hasPaperFaces);
      // Scripts and style sheets write what attributes hold for them.
      for (const { name, value } of node.attrs) {
        if (name === 'placeholder' || (name.startsWith('data-') && !name.startsWith('data-pagefind'))) {
          need(value, own);
        }
      }
      need(drawnInMaths(node), own);
      for (const child of node.childNodes) visit(child, own);
    }
  };

  const start: Setting = { tag: '', role: 'sans', weight: 400 };
  for (const node of page.childNodes) {
    visit(node, start);
    if (adapter.isElementNode(node)) need(WRITTEN_BY_BROWSER + generated, settingOf(node, start, false));
  }
  return { needs, missing };
}

/** What a browser draws of a formula besides its text: the sign of a root, and a letter that stands alone as italic. */
function drawnInMaths({ tagName, attrs, childNodes: [child] }: Element): string {
  if (tagName === 'msqrt' || tagName === 'mroot') return '√';
  const letter = tagName === 'mi' && child && adapter.isTextNode(child) ? child.value : '';
  return [...letter].length === 1 && !attrs.some(({ name }) => name === 'mathvariant') ? italicOf(letter) : '';
}

/** Where letters of mathematics in italics begin, by the letters that they are of. */
const ITALICS: readonly [first: string, last: string, italic: number][] = [
  ['A', 'Z', 0x1d434],
  ['a', 'z', 0x1d44e],
  ['Α', 'Ω', 0x1d6e2],
  ['α', 'ω', 0x1d6fc],
];
/** Letters that stand out of their row. */
const ODD_ITALICS: Record<string, string | undefined> = { h: 'ℎ', '∂': '𝜕', ϵ: '𝜖', ϑ: '𝜗', ϕ: '𝜙', ϱ: '𝜚', ϖ: '𝜛' };

function italicOf(letter: string): string {
  const row = ITALICS.find(([first, last]) => letter >= first && letter <= last);
  const italic = row ? String.fromCodePoint(row[2] + letter.codePointAt(0)! - row[0].codePointAt(0)!) : '';
  return ODD_ITALICS[letter] ?? italic;
}

/** Characters that style sheets write by `content`. */
export function generatedBy(css: string): string {
  return [...css.matchAll(/content:\s*(?:"([^"]*)"|'([^']*)')/g)]
    .map(([, double, single]) => double ?? single ?? '')
    .join('')
    .replace(/\\([0-9a-f]{1,6}) ?/gi, (_, point: string) => String.fromCodePoint(parseInt(point, 16)));
}

/** What an element's name, language and classes make of the setting around it: often nothing. */
function settingOf(element: Element, around: Setting, hasPaperFaces: boolean): Setting {
  const classes = classesOf(element);
  const setting: Setting = { ...around, tag: attributeOf(element, 'lang') ?? around.tag };
  if (HEADINGS.has(element.tagName)) Object.assign(setting, { role: 'serif', weight: 700 });
  if (BOLD.has(element.tagName)) setting.weight = 700;
  // As in styles/table.css: what names a row is no bolder than the row, and as bold as a row of sums.
  if (element.tagName === 'th' && attributeOf(element, 'scope') === 'row') setting.weight = around.weight;
  if (CODE.has(element.tagName)) setting.role = 'mono';
  if (element.tagName === 'math') Object.assign(setting, { role: 'maths', weight: 400 });
  for (const name of classes) Object.assign(setting, CLASSES[name]);
  if (hasPaperFaces) setting.onPaper = paperRoleOf(element, classes, setting);
  const { tag, role, weight, onPaper } = around;
  const isSame =
    setting.tag === tag && setting.role === role && setting.weight === weight && setting.onPaper === onPaper;
  return isSame ? around : setting;
}

/**
 * In which face a sheet of a look of its own sets an element, as `styles/jianbao.css` says: the headings of parts in the sans,
 * and where it has no faces of its own the captions of tables, which that makes shorter.
 */
function paperRoleOf(
  element: Element,
  classes: readonly string[],
  { tag, role, onPaper }: Setting,
): Setting['onPaper'] {
  if (classes.includes('sheet')) return isHan(tag) ? 'serif' : undefined;
  if (element.tagName === 'caption' && !onPaper) return 'sans of the page';
  if (!onPaper || role === 'mono' || role === 'maths' || isOffPaper(classes)) return;
  return element.tagName === 'h2' ? 'sans' : onPaper;
}
