import { resolve } from 'node:path';
import { AuthorError } from '../read/authorError.ts';

/** A language in which the command line speaks. */
export type Language = 'en' | 'zh';

/** What the environment says of a site and its author. */
export interface Environment {
  /** Folder of the paper's content. */
  contentDir: string;
  /** Folder of the finished site. It is replaced as a whole, and only by a complete build. */
  outDir: string;
  /** Address of the site, sub-path included, when it is not the one in `site.yaml`: set by whoever publishes. */
  address?: string;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Read the environment of a command: files are named from its working folder, and an empty variable says nothing. */
export function readEnvironment(env: Variables, cwd: string): Environment {
  const address = env['SITE_ADDRESS'];
  return {
    contentDir: resolve(cwd, env['CONTENT_DIR'] || 'content'),
    outDir: resolve(cwd, env['OUT_DIR'] || 'dist'),
    ...(address && { address }),
  };
}

/**
 * The language to speak: the one that is asked for, else the system's, which is English unless it is Chinese.
 * @throws {AuthorError} When a language is asked for that the command line does not speak.
 */
export function readLanguage(env: Variables, asked?: string): Language {
  if (asked !== undefined && asked !== 'en' && asked !== 'zh') {
    throw new AuthorError(`There are no messages in "${asked}". Say --lang zh or --lang en.`);
  }
  // The first that is set decides, as POSIX has it.
  return asked ?? (/^zh/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'zh' : 'en');
}
