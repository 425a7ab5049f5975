import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import { ownBlocks } from '../blocks/definitions.ts';
import { AuthorError } from '../read/authorError.ts';
import { attributeTypes, type BlockDefinition } from '../read/block.ts';

/** A block that texts may hold, and the files that define and draw it. */
export interface Block {
  definition: BlockDefinition;
  /** Full paths. */
  module: string;
  component: string;
}

/** What an author's definition must be; functions are taken as they are. */
const DefinitionSchema = z.strictObject({
  name: z.string(),
  attributes: z.record(z.string(), z.strictObject({ type: z.enum(attributeTypes), required: z.boolean().optional() })),
  showsWords: z.boolean().optional(),
  figures: z.function().optional(),
  check: z.function().optional(),
  example: z.string(),
  draws: z.string(),
});

/**
 * The blocks that texts may hold: the package's own, and an author's. An author's takes the place of ours of that name.
 * @param srcDir the author's `src/`, which need not be there
 * @param root the project's root, from which files are named
 * @throws {AuthorError} when a block has no definition, or one that is none
 */
export async function loadBlocks(srcDir: string, root: string): Promise<Block[]> {
  // The sources of the package, from `src/` and from `lib/`.
  const ownDir = fileURLToPath(new URL('../../src/blocks', import.meta.url));
  const authorDir = join(srcDir, 'blocks');
  const own = ownBlocks.map((definition) => blockIn(ownDir, definition, `${definition.name}.ts`));
  if (resolve(authorDir) === resolve(ownDir) || !existsSync(authorDir)) return own;
  const names = readdirSync(authorDir).flatMap((file) => /^([A-Z]\w*)\.astro$/.exec(file)?.[1] ?? []);
  const authors = await Promise.all(names.sort().map((name) => loadBlock(authorDir, name, root)));
  return [...own.filter(({ definition }) => !names.includes(definition.name)), ...authors];
}

async function loadBlock(dir: string, name: string, root: string): Promise<Block> {
  const shown = (file: string) => relative(root, join(dir, file)).replaceAll('\\', '/');
  const file = [`${name}.ts`, `${name}.js`].find((candidate) => existsSync(join(dir, candidate)));
  if (!file) {
    throw new AuthorError(
      `${shown(`${name}.astro`)}  the block "${name}" has no definition\n` +
        `    Add ${shown(`${name}.js`)}, which says its attributes: see “Your own blocks” in the guide.`,
    );
  }
  const { default: definition } = await importDefinition(join(dir, file), shown(file));
  const fault = DefinitionSchema.safeParse(definition).error?.issues[0];
  const isMisnamed = !fault && (definition as BlockDefinition).name !== name;
  if (fault ?? isMisnamed) {
    const what = fault ? `${fault.path.join('.') || 'the default export'}: ${fault.message}` : `name: not "${name}"`;
    throw new AuthorError(`${shown(file)}  the definition of a block is wrong: ${what}\n    Correct it there.`);
  }
  return blockIn(dir, definition as BlockDefinition, file);
}

async function importDefinition(file: string, shown: string): Promise<{ default?: unknown }> {
  try {
    return (await import(pathToFileURL(file).href)) as { default?: unknown };
  } catch (error) {
    const isTypeScript = (error as { code?: string }).code === 'ERR_UNKNOWN_FILE_EXTENSION';
    const advice = isTypeScript ? 'Call it .js, or use Node 22.18 or later.' : 'Correct it there.';
    throw new AuthorError(`${shown}  the definition cannot be loaded: ${(error as Error).message}\n    ${advice}`);
  }
}

const blockIn = (dir: string, definition: BlockDefinition, file: string): Block => ({
  definition,
  module: join(dir, file),
  component: join(dir, `${definition.name}.astro`),
});
