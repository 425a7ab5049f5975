import type { Needs } from './characters.ts';
import { everyFace } from './faces.ts';

/** What a page needs, as it can be kept and sent: a face by its place among all. */
export type ListedNeeds = [face: number, characters: string][];

export const listNeeds = (needs: Needs): ListedNeeds =>
  [...needs].map(([face, characters]) => [everyFace.indexOf(face), [...characters].join('')]);

export const readNeeds = (listed: ListedNeeds): Needs =>
  new Map(listed.map(([face, characters]) => [everyFace[face]!, new Set(characters)]));
