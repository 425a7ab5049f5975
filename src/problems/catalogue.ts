import { blocks } from './entries/blocks.ts';
import { dataPackages } from './entries/dataPackage.ts';
import { editions } from './entries/editions.ts';
import { files } from './entries/files.ts';
import { json } from './entries/json.ts';
import { languages } from './entries/languages.ts';
import { links } from './entries/links.ts';
import { mdx } from './entries/mdx.ts';
import { paperText } from './entries/paper.ts';
import { places } from './entries/places.ts';
import { prose } from './entries/prose.ts';
import { relations } from './entries/relations.ts';
import { site } from './entries/site.ts';
import { syntax } from './entries/syntax.ts';
import { tables } from './entries/tables.ts';
import { values } from './entries/values.ts';

/** Every kind of problem by the subject that it is of, as the authors' guide lists them. */
export const subjects = {
  Files: files,
  'Writing YAML and CSV': syntax,
  'Writing JSON': json,
  'Writing MDX': mdx,
  'Keys and values': values,
  'The site and its names': site,
  Editions: editions,
  'Relations and the matrix': relations,
  Languages: languages,
  'Headings, links, images': links,
  Blocks: blocks,
  Prose: prose,
  'Places, sources, figures': places,
  Tables: tables,
  'Data packages': dataPackages,
  'The paper’s own text': paperText,
} as const;

/** Every kind of problem by its id. */
export const catalogue = {
  ...files,
  ...syntax,
  ...json,
  ...mdx,
  ...values,
  ...site,
  ...editions,
  ...relations,
  ...languages,
  ...links,
  ...blocks,
  ...prose,
  ...places,
  ...tables,
  ...dataPackages,
  ...paperText,
} as const;
