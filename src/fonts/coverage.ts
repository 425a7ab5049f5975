import { facesHere, pathOf, type Face } from './faces.ts';
import { readCharacters } from './sfnt.ts';

/** Which characters the faces have. A face's file is looked into when it is first asked. */
export interface Coverage {
  /** Does this face hold a character? */
  holds(face: Face, character: string): boolean;
  /** Does any face? Whichever role a text has, it falls back on all of them. */
  isHeld(character: string): boolean;
}

/** Open the faces, to be asked what they hold. */
export function openCoverage(): Coverage {
  // A face may have several names.
  const known = new Map<string, Set<number>>();
  const holds = (face: Face, character: string): boolean => {
    let characters = known.get(face.file);
    if (!characters) known.set(face.file, (characters = readCharacters(pathOf(face))));
    return characters.has(character.codePointAt(0)!);
  };
  const faces = facesHere();
  return { holds, isHeld: (character) => faces.some((face) => holds(face, character)) };
}
