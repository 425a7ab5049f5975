import { AuthorError } from '../read/authorError.ts';

/**
 * The text of a file, whatever its encoding and line ends: UTF-8, UTF-16, or GB 18030, in which older Chinese files are.
 * @throws {AuthorError} when it is none of these
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const encoding = encodingOf(bytes);
  if (bytes.length > 0 && encoding === undefined) {
    throw new AuthorError(`"${file}" is no text in UTF-8, UTF-16 or GB 18030. Save it as UTF-8.`);
  }
  return new TextDecoder(encoding).decode(bytes).replaceAll(/\r\n?|\u2028|\u2029/g, '\n');
}

function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return ['utf-8', 'gb18030'].find((encoding) => {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return !text.includes('\0');
    } catch {
      return false;
    }
  });
}
