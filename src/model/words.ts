import {
  makeTranslate,
  settleWords,
  shippedWords,
  wordKeys,
  type Key,
  type Translate,
  type Words,
} from '../i18n/ui.ts';
import type { Content } from '../read/readContent.ts';

/** A language of a site, as `site.yaml` declares it. */
type Language = Content['site']['languages'][number];

/** What is known of the interface texts of a language. */
export interface Interface {
  t: Translate;
  /** Texts that the language itself lacks: those that it falls back on say them. */
  lacking: readonly Key[];
}

/** Settle the interface texts of a language: the author's before those of the package, then what it falls back on. */
export function interfaceOf(content: Pick<Content, 'site' | 'words'>, language: Language): Interface {
  const own = wordsOf(content, language);
  return {
    t: makeTranslate(
      language.tag,
      settleWords([own, ...language.fallback.map((code) => fallbackWords(content, code))]),
    ),
    lacking: wordKeys.filter((key) => !(key in own)),
  };
}

/** Whether there are texts of a language that another falls back on: a language of the site, or a tag of the package. */
export function isKnownFallback(content: Pick<Content, 'site' | 'words'>, code: string): boolean {
  return Object.keys(fallbackWords(content, code)).length > 0;
}

function fallbackWords(content: Pick<Content, 'site' | 'words'>, code: string): Words {
  const language = content.site.languages.find((candidate) => candidate.code === code);
  return wordsOf(content, language ?? { code, tag: code });
}

function wordsOf({ words }: Pick<Content, 'words'>, { code, tag }: Pick<Language, 'code' | 'tag'>): Words {
  const own: Words = words.find((file) => file.code === code)?.words ?? {};
  return { ...shippedWords(tag), ...own };
}
