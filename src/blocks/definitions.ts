import type { BlockDefinition } from '../read/block.ts';
import bare from './Bare.ts';
import brief from './Brief.ts';
import cite from './Cite.ts';
import dataTable from './DataTable.ts';
import editorial from './Editorial.ts';
import figure from './Figure.ts';
import figureBars from './FigureBars.ts';
import picture from './Picture.ts';
import term from './Term.ts';

/** The blocks of the package: what authors may write in MDX. */
export const ownBlocks: readonly BlockDefinition[] = [
  bare,
  brief,
  cite,
  dataTable,
  editorial,
  figure,
  figureBars,
  picture,
  term,
];
