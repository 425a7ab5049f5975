import { posix } from 'node:path';
import { walk, type MdxNode } from '../read/mdx.ts';
import type { Finding, Problem } from '../read/problem.ts';
import type { Content, Prose } from '../read/readContent.ts';
import type { Files } from './check.ts';
import { textsOf } from './documents.ts';

/** Images without alternative text, and those that are not there. */
export function checkImages(content: Content, files: Files): Problem[] {
  return textsOf(content).flatMap((text) =>
    [...(text.tree ? walk(text.tree) : [])]
      .filter(({ type }) => type === 'image' || type === 'imageReference')
      .flatMap((image) => {
        const { line, column } = image.position!.start;
        return findingsOn(image, text, files).map((finding) => ({ file: text.file, line, column, ...finding }));
      }),
  );
}

function findingsOn({ alt, url }: MdxNode, { file }: Prose<unknown>, files: Files): Finding[] {
  const findings: Finding[] = [];
  if (!alt?.trim()) {
    const name = url ? ` "${url}"` : '';
    findings.push({
      message: `the image${name} has no alt text`,
      advice: 'Write what it shows between the square brackets: ![…](file).',
    });
  }
  if (url !== undefined && !exists(url, file, files)) {
    findings.push({
      message: `no image is named "${url}"`,
      advice: `Correct the name, or add the file to ${posix.dirname(file)}/, or to public/ for a name that starts with "/".`,
    });
  }
  return findings;
}

function exists(url: string, file: string, files: Files): boolean {
  return url.startsWith('/') ? files.public.includes(url) : files.own.includes(posix.join(posix.dirname(file), url));
}
