import { posix } from 'node:path';
import type { FilePosition } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { walk, type MdxNode } from '../read/mdx.ts';
import type { Content } from '../read/readContent.ts';
import type { Files } from './check.ts';
import { textsOf } from './documents.ts';

/** Images without alternative text, and those that are not there. */
export function checkImages(content: Content, files: Files): Problem[] {
  return textsOf(content).flatMap((text) =>
    [...(text.tree ? walk(text.tree) : [])]
      .filter(({ type }) => type === 'image' || type === 'imageReference')
      .flatMap((image) => {
        const { line, column } = image.position!.start;
        return checkImage(image, { file: text.file, line, column }, files);
      }),
  );
}

function checkImage({ alt, url, label }: MdxNode, place: FilePosition, files: Files): Problem[] {
  const folder = posix.dirname(place.file);
  return [
    ...(alt?.trim() ? [] : [problem('image-alt-missing', place, { image: url ?? label ?? '' })]),
    ...(url === undefined || exists(url, folder, files)
      ? []
      : [problem('image-unknown', place, { image: url, folder })]),
  ];
}

function exists(url: string, folder: string, files: Files): boolean {
  return url.startsWith('/') ? files.public.includes(url) : files.own.includes(posix.join(folder, url));
}
