import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import pt from './pt.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };
import zhHant from './zh-Hant.json' with { type: 'json' };

/** Name of an interface text. */
export type Key = keyof typeof en;

/** An interface text: one for every number, or one a plural form of its language, which `{count}` chooses. */
export type Word = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string | undefined>>);

/** Interface texts of a language, as many as it has. */
export type Words = Partial<Record<Key, Word>>;

/** Interface texts of a language, each of them. */
export type AllWords = Record<Key, Word>;

/** Writes an interface text, with values in place of its `{names}`; numbers as the language groups them. */
export type Translate = (key: Key, values?: Record<string, string | number>) => string;

/** Names of all interface texts. */
export const wordKeys = Object.keys(en) as Key[];

/** The texts that come with the package. A key that one of the first two lacks does not compile. */
const shipped: Readonly<Record<string, Words>> = {
  en: en satisfies AllWords,
  zh: zh satisfies AllWords,
  'zh-Hant': zhHant,
  de,
  es,
  fr,
  ja,
  ko,
  pt,
  ru,
};

/** Tags of the languages whose texts come with the package. */
export const shippedTags: readonly string[] = Object.keys(shipped);

/**
 * The texts that come with the package for a language, by its BCP 47 tag: those of its script (`zh-Hant` for `zh-TW`),
 * of its region (`pt-BR`), or of the language.
 */
export function shippedWords(tag: string): Words | undefined {
  const { language, script, region } = new Intl.Locale(tag).maximize();
  const name = [tag, `${language}-${script}`, `${language}-${region}`, language].find((known) => known in shipped);
  return name === undefined ? undefined : shipped[name];
}

/** The names in braces that a text holds, in whatever form of plural. */
export function namesIn(word: Word): Set<string> {
  const forms = typeof word === 'string' ? [word] : Object.values(word).filter((form) => form !== undefined);
  return new Set(forms.flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)));
}

/** What a text is in English, which every language falls back on at last. */
export const englishWord = (key: Key): Word => (en satisfies AllWords)[key];

/** The names that a text must hold, those of English, and may hold: Chinese says what is counted with a measure word. */
export function valuesOf(key: Key): { needed: Set<string>; known: Set<string> } {
  const needed = namesIn(englishWord(key));
  return { needed, known: needed.union(namesIn((zh satisfies AllWords)[key])) };
}

/**
 * The texts of a language: its own, and where it lacks one, those of the languages that it falls back on, in order;
 * English comes last.
 * @param lists texts of the language, then those that it falls back on
 */
export function settleWords(lists: readonly Words[]): AllWords {
  return Object.assign({}, en, ...lists.toReversed()) as AllWords;
}

/** Writes the interface texts of a language. */
export function makeTranslate(tag: string, words: AllWords): Translate {
  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  return (key, values = {}) => {
    const word = words[key];
    const text = typeof word === 'string' ? word : (word[plurals.select(Number(values['count']))] ?? word.other);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? whole);
    });
  };
}
