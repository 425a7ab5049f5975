import { posix } from 'node:path';
import type { FilePosition } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { imageFault } from '../read/image.ts';
import { nodesOfTypes, type MdxNode } from '../read/mdx.ts';
import type { Content } from '../read/readContent.ts';
import type { Files } from './check.ts';
import { textsOf } from './documents.ts';

/** Images without alternative text, and those that are not there. */
export function checkImages(content: Content, files: Files): Problem[] {
  return textsOf(content).flatMap((text) =>
    imagesIn(text).flatMap((image) => {
      const { line, column } = image.position!.start;
      return checkImage(image, { file: text.file, line, column }, files);
    }),
  );
}

/** Images of a text. */
export const imagesIn = nodesOfTypes('image', 'imageReference');

function checkImage({ alt, url, label }: MdxNode, place: FilePosition, files: Files): Problem[] {
  const image = url ?? label ?? '';
  return [
    ...(alt?.trim() ? [] : [problem('image-alt-missing', place, { image })]),
    ...(url === undefined ? [] : checkPicture(url, place, files)),
  ];
}

/** What is wrong with the picture that an address names: that of a file in the text's folder, or in `public/`. */
function checkPicture(image: string, place: FilePosition, files: Files): Problem[] {
  const folder = posix.dirname(place.file);
  const bytes = image.startsWith('/') ? files.public.bytes(image.slice(1)) : files.own.bytes(posix.join(folder, image));
  if (!bytes) return [problem('image-unknown', place, { image, folder })];
  return imageProblem(image, bytes, place);
}

/** What is wrong with the bytes of a picture. */
export function imageProblem(image: string, bytes: Uint8Array, place: FilePosition): Problem[] {
  const fault = imageFault(image, bytes);
  return fault ? [problem(`image-${fault}`, place, { image })] : [];
}
