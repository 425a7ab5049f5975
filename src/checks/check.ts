import { byPlace, startOf } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { OwnPage } from '../model/routes.ts';
import type { BlockDefinition } from '../read/block.ts';
import { endsWell, readContent, reasonOf, type Content, type ReadingOnce } from '../read/readContent.ts';
import { holdFiles, type Source } from '../read/source.ts';
import { checkBlocks } from './blocks.ts';
import { checkCharacters } from './characters.ts';
import { checkDerivations } from './derivations.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkEditions } from './editions.ts';
import { checkFigures } from './figures.ts';
import { checkFiles } from './files.ts';
import { checkFolders } from './folders.ts';
import { checkFootnotes } from './footnotes.ts';
import { checkHeadings } from './headings.ts';
import { checkImages } from './images.ts';
import { checkKeys } from './keys.ts';
import { checkKinds } from './kinds.ts';
import { checkLinks } from './links.ts';
import { checkLocalized } from './localized.ts';
import { checkMatrix } from './matrix.ts';
import { checkOpen } from './open.ts';
import { checkPlaces } from './places.ts';
import { checkProse } from './prose.ts';
import { checkProvenance } from './provenance.ts';
import { openQuestions } from './questions.ts';
import { checkReferences } from './references.ts';
import { checkRelations } from './relations.ts';
import { checkSite } from './site.ts';
import { checkStatistics } from './statistics.ts';
import { checkTables } from './tables.ts';
import { checkTheme } from './theme.ts';
import { checkTranslations } from './translations.ts';
import { checkTranslationStates } from './translationStates.ts';
import { checkUnits } from './units.ts';
import { checkWords } from './words.ts';
import { checkWritten } from './written.ts';

/** Looks for one kind of problem. It reports nothing that follows from a problem reported elsewhere. */
type Check = (content: Content, given: Given) => Problem[];

/** The files that content may name. */
export interface Files {
  /** Those of the content folder. */
  own: Source;
  /** Those of `public/`, whose addresses are their paths after a `/`. */
  public: Source;
}

/** What the checks know besides the content. */
export interface Given extends Files {
  /** Definitions of the blocks that texts may hold. */
  blocks: readonly BlockDefinition[];
  /** Pages that the author has drawn. */
  ownPages: readonly OwnPage[];
  /** Address of the site, when it is not the one in `site.yaml`. */
  address: string | undefined;
  /** Whether the site is to be published. */
  isPublished: boolean;
  /** Whether PDFs are to be made. */
  prints: boolean;
}

const checks: Check[] = [
  checkSite,
  checkWritten,
  checkWords,
  checkTheme,
  checkFiles,
  checkFolders,
  checkOpen,
  checkTranslations,
  checkTranslationStates,
  checkHeadings,
  checkFootnotes,
  checkLocalized,
  checkDuplicates,
  checkEditions,
  checkReferences,
  checkPlaces,
  checkFigures,
  checkProvenance,
  checkStatistics,
  checkTables,
  checkUnits,
  checkDerivations,
  checkKeys,
  checkRelations,
  checkMatrix,
  checkKinds,
  checkBlocks,
  checkLinks,
  checkImages,
  checkProse,
  checkCharacters,
];

/** What the checks must be told of the world around the content. */
export interface CheckSettings {
  /** Definitions of the blocks that texts may hold. */
  blocks: readonly BlockDefinition[];
  /** `public/`: what an image or a logo with an address such as `/logo.svg` must be in. Default: empty. */
  publicFolder?: Source;
  /** Pages that the author has drawn, which texts may link to. Default: none. */
  ownPages?: readonly OwnPage[];
  /** Address of the site, when it is not the one in `site.yaml`. */
  address?: string | undefined;
  /** Whether the site is to be published: then its address must not be a stand-in. Default: `false`. */
  isPublished?: boolean;
  /** Whether PDFs are to be made, which must be right in every sign. Default: `true`. */
  prints?: boolean;
  /** What is kept of briefs that were checked before, by who checks content once. Default: it is checked again and again. */
  findKept?: ReadingOnce['find'] | undefined;
  /** Whether an error within a check is thrown as it is, to be traced. Default: it is a problem of the file that brings it about. */
  throws?: boolean;
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
export function checkContent(
  source: Source,
  {
    blocks,
    publicFolder = holdFiles({}),
    ownPages = [],
    address,
    isPublished = false,
    prints = true,
    findKept,
    throws = false,
  }: CheckSettings,
): CheckResult {
  const given = { own: source, public: publicFolder, blocks, ownPages, address, isPublished, prints };
  const { content, problems } = readContent(
    source,
    findKept && { find: findKept, openQuestions: (of) => openQuestions(of, blocks) },
  );
  const found = content ? checks.flatMap((check) => (throws ? check : guarded(check))(content, given)) : [];
  const all = distinct([...problems, ...found]).sort(byPlace);
  return {
    ...(content && { content }),
    problems: all.filter(({ severity }) => severity === 'problem'),
    warnings: all.filter(({ severity }) => severity === 'warning'),
    files: source.list().length,
    languages: content?.site.languages.length ?? 0,
  };
}

/** A check whose own errors are problems: of the text, the table or the register without which it ends well. */
function guarded(check: Check): Check {
  return (content, given) => {
    try {
      return check(content, given);
    } catch (error) {
      const found = partsOf(content).find(({ without }) => endsWell(() => check(without, given)));
      return [problem('file-broken', startOf(found?.file ?? 'site.yaml'), { said: reasonOf(error) })];
    }
  };
}

/** Every file of content besides `site.yaml`, and the content as if it were empty. */
function partsOf(content: Content): { file: string; without: Content }[] {
  const { briefs, pages, overview, tables, sources, terms, notes, editions } = content;
  const except = <T extends { file: string }>(list: T[], file: string) => list.filter((item) => item.file !== file);
  const lists = { briefs, pages, overview, tables };
  return [
    ...Object.entries(lists).flatMap(([key, list]) =>
      list.map(({ file }: { file: string }) => ({
        file,
        without: { ...content, [key]: except<{ file: string }>(list, file) },
      })),
    ),
    ...Object.entries({ sources, terms, notes, editions }).map(([key, register]) => ({
      file: register.file,
      without: { ...content, [key]: { ...register, entries: [], ids: [] } },
    })),
  ];
}

function distinct(problems: Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
