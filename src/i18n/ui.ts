import en from './en.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/** Name of an interface text. */
export type Key = keyof typeof en;

// A key that one language lacks does not compile.
const texts: Record<string, Record<Key, string>> = { zh, en };

/** Languages that the interface speaks; a site may use these. */
export const interfaceLanguages: readonly string[] = Object.keys(texts);

/** Writes an interface text, with values in place of its `{names}`. */
export type Translate = (key: Key, values?: Record<string, string | number>) => string;

/** The interface texts of one language. */
export function translate(lang: string): Translate {
  const language = texts[lang];
  if (!language) throw new Error(`no interface text for language: ${lang}`);
  return (key, values = {}) => language[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
