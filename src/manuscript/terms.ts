import type { Outline } from './outline.ts';

/** A term that the text itself explains by another name. */
export interface DefinedTerm {
  name: string;
  /** Other names, by the code of their language. */
  aliases: Record<string, string[]>;
  section: string;
  paragraph: number;
}

const HAN_TERM = /([\p{Script=Han}]{2,14})（([A-Za-z][\w ’'.&/-]{1,60}?)(?:[，,；;]\s*([A-Z][A-Za-z0-9-]{1,12}))?）/gu;
const LATIN_TERM = /\b((?:[A-Z]?[a-z]+[ -]){1,5}[A-Za-z]+s?) \(([A-Z][A-Z0-9-]{1,9}s?)\)/g;

/** Terms that the text gives with a second name: 大语言模型（Large language models，LLM）, gross domestic product (GDP). */
export function termsIn({ sections }: Outline, lang: string): DefinedTerm[] {
  const found = new Map<string, DefinedTerm>();
  const add = (term: DefinedTerm) => {
    if (!found.has(term.name)) found.set(term.name, term);
  };
  for (const { id, paragraphs } of sections) {
    for (const { number, text } of paragraphs) {
      for (const [, before, english, short] of text.matchAll(HAN_TERM)) {
        const name = lastName(before!);
        // A second name that is a person's or a place's says who, not what.
        if (!/^[a-z]|\s[a-z]/.test(english!) && !short) continue;
        add({ name, aliases: { en: [english!.trim()], [lang]: short ? [short] : [] }, section: id, paragraph: number });
      }
      for (const [, name, short] of text.matchAll(LATIN_TERM)) {
        const words = trimTo(name!, short!);
        if (words) add({ name: words, aliases: { [lang]: [short!] }, section: id, paragraph: number });
      }
    }
  }
  return [...found.values()].map((term) => ({
    ...term,
    aliases: Object.fromEntries(Object.entries(term.aliases).filter(([, names]) => names.length > 0)),
  }));
}

/** The name itself, without the words that lead to it: 循环神经网络模型, not 发布之前，循环神经网络模型. */
function lastName(text: string): string {
  return text.replace(/^.*(?:的|是|了|为|和|与|及|即|在|对)(?=.{2,}$)/u, '');
}

/** The words of which the letters of an abbreviation are the first ones. */
function trimTo(name: string, short: string): string | undefined {
  const words = name.split(/[ -]/);
  const letters = short.replace(/s$/, '').replaceAll(/[^A-Z]/g, '');
  for (let count = Math.min(words.length, letters.length + 2); count >= 2; count--) {
    const tail = words.slice(-count);
    const initials = tail.map((word) => word[0]!.toUpperCase()).join('');
    if (initials === letters)
      return name
        .split(' ')
        .slice(-name.slice(name.length - tail.join(' ').length).split(' ').length)
        .join(' ');
  }
  return undefined;
}
