import { translationsOf } from '../../model/translation.ts';
import { readContent } from '../../read/readContent.ts';
import { holdFiles, type Source } from '../../read/source.ts';
import { recordState } from '../../translation/record.ts';
import { addLanguages, type NewLanguage } from './addLanguages.ts';
import { keepLanguages, type Choice } from './keepLanguages.ts';

/** Where an author finds the package, from the folder of the site. */
const HOME = 'node_modules/jianbao/';

/** What was published of the specimen, which a new paper has not been. */
const EDITIONS = /^editions(\.yaml|\/)/;

const PICTURE = /\.(avif|gif|jpe?g|png|webp)$/;

/** Texts by their paths. */
export type Files = Record<string, string>;

/**
 * The texts of a content for a new site: those of the specimen, in some of its languages, and in others with the words
 * of one that it has.
 * @param address where the site will live, as far as it is known
 */
export function makeContent(
  specimen: Source,
  { added, from, ...choice }: Choice & { added: readonly NewLanguage[]; from: string },
  address: string,
): Files {
  const files: Files = {};
  const listed = specimen.list().filter((file) => !PICTURE.test(file) && !EDITIONS.test(file));
  const texts = Object.fromEntries(listed.map((file) => [file, specimen.read(file) ?? '']));
  for (const [file, whole] of Object.entries(addLanguages(texts, added, from))) {
    const text = keepLanguages(file, whole, choice);
    if (text !== undefined) files[file] = settle(file, text, address);
  }

  const { content } = readContent(holdFiles(files));
  for (const { text, state } of content ? translationsOf(content) : []) {
    files[text.file] = recordState(text.source, state);
  }
  return files;
}

/** The pictures of a content, as they are: they go along whatever its languages. */
export function picturesOf(specimen: Source): Record<string, Uint8Array> {
  const files = specimen.list().filter((file) => PICTURE.test(file));
  return Object.fromEntries(files.map((file) => [file, specimen.bytes(file)!]));
}

/** What a file says of places outside the content holds for the new site too. */
function settle(file: string, text: string, address: string): string {
  const settled = file === 'site.yaml' ? text.replace(/^address: .*$/m, `address: ${address}`) : text;
  if (!/\.(yaml|md)$/.test(file)) return settled;
  return settled.replaceAll('](/', `](../${HOME}`).replaceAll(/(?<![\w/])src\/schemas\//g, `${HOME}src/schemas/`);
}
