import { byPlace } from '../problems/place.ts';
import type { Problem } from '../problems/problem.ts';
import type { OwnPage } from '../model/routes.ts';
import type { BlockDefinition } from '../read/block.ts';
import { readContent, type Content } from '../read/readContent.ts';
import type { Source } from '../read/source.ts';
import { checkBlocks } from './blocks.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkFigures } from './figures.ts';
import { checkFiles } from './files.ts';
import { checkHeadings } from './headings.ts';
import { checkImages } from './images.ts';
import { checkKinds } from './kinds.ts';
import { checkLinks } from './links.ts';
import { checkLocalized } from './localized.ts';
import { checkMatrix } from './matrix.ts';
import { checkPlaces } from './places.ts';
import { checkProse } from './prose.ts';
import { checkProvenance } from './provenance.ts';
import { checkReferences } from './references.ts';
import { checkRelations } from './relations.ts';
import { checkSite } from './site.ts';
import { checkStatistics } from './statistics.ts';
import { checkTables } from './tables.ts';
import { checkTheme } from './theme.ts';
import { checkTranslations } from './translations.ts';
import { checkTranslationStates } from './translationStates.ts';

/** Looks for one kind of problem. It reports nothing that follows from a problem reported elsewhere. */
type Check = (content: Content, given: Given) => Problem[];

/** The files that content may name. */
export interface Files {
  /** Those of the content folder, by their paths in it. */
  own: readonly string[];
  /** Those of `public/`, by their addresses: `/logo.svg`. */
  public: readonly string[];
}

/** What the checks know besides the content. */
export interface Given extends Files {
  /** Definitions of the blocks that texts may hold. */
  blocks: readonly BlockDefinition[];
  /** Pages that the author has drawn. */
  ownPages: readonly OwnPage[];
}

const checks: Check[] = [
  checkSite,
  checkTheme,
  checkFiles,
  checkTranslations,
  checkTranslationStates,
  checkHeadings,
  checkLocalized,
  checkDuplicates,
  checkReferences,
  checkPlaces,
  checkFigures,
  checkProvenance,
  checkStatistics,
  checkTables,
  checkRelations,
  checkMatrix,
  checkKinds,
  checkBlocks,
  checkLinks,
  checkImages,
  checkProse,
];

/** What the checks must be told of the world around the content. */
export interface CheckSettings {
  /** Definitions of the blocks that texts may hold. */
  blocks: readonly BlockDefinition[];
  /** Files of `public/`, as addresses, `/logo.svg`; images and a logo with such addresses must be among them. Default: none. */
  publicFiles?: readonly string[];
  /** Pages that the author has drawn, which texts may link to. Default: none. */
  ownPages?: readonly OwnPage[];
}

/** What checking a content folder gave. */
export interface CheckResult {
  /** What could be read; left out without a `site.yaml`. */
  content?: Content;
  /** What keeps the site from being published, in the order of files and lines, each once. */
  problems: Problem[];
  /** What an author should look at all the same, in the same order. */
  warnings: Problem[];
  /** How many files were looked at. */
  files: number;
  /** How many languages the site has; none, when `site.yaml` can't be read. */
  languages: number;
}

/** Read content and find everything that is wrong with it. */
export function checkContent(source: Source, { blocks, publicFiles = [], ownPages = [] }: CheckSettings): CheckResult {
  const given = { own: source.list(), public: publicFiles, blocks, ownPages };
  const { content, problems } = readContent(source);
  const found = content ? checks.flatMap((check) => check(content, given)) : [];
  const all = distinct([...problems, ...found]).sort(byPlace);
  return {
    ...(content && { content }),
    problems: all.filter(({ severity }) => severity === 'problem'),
    warnings: all.filter(({ severity }) => severity === 'warning'),
    files: given.own.length,
    languages: content?.site.languages.length ?? 0,
  };
}

function distinct(problems: Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
