import { joinRuns, type Block, type Cell, type Manuscript, type Part, type Run } from './manuscript.ts';
import { settleMarks, STRIKE_MARKS, stripBookmarks, type MarkedLine } from './strikeMarks.ts';

/**
 * Read plain text as a word processor writes it: a paragraph a line, a table as cells that begin with a tab and rows that
 * an empty line parts, an editor's marks behind what was struck out.
 * @param mark what strikes; else that of the usual ones which stands in the text
 */
export function fromText(
  text: string,
  mark: string | undefined = STRIKE_MARKS.find((candidate) => text.includes(candidate)),
): Manuscript {
  const raws = text.split('\n');
  const { lines, settlements } = mark
    ? settleMarks(raws, mark)
    : { lines: raws.map((raw): MarkedLine => ({ pieces: [{ text: raw, isStruck: false }] })), settlements: [] };
  const parts: Part[] = raws.flatMap((raw) =>
    (raw.match(/\[bookmark:[^\]]*\]/g) ?? []).map((found) => ({ name: 'bookmark', text: found })),
  );

  const blocks: Block[] = [];
  let cells: Run[][] = [];
  let rows: Run[][][] = [];
  const endRow = () => {
    if (cells.length > 0) rows.push(cells);
    cells = [];
  };
  const endTable = () => {
    endRow();
    if (rows.length > 0) blocks.push(tableOf(rows));
    rows = [];
  };
  for (const line of lines) {
    const runs = runsOf(line);
    const raw = line.pieces.map((piece) => piece.text).join('');
    if (raw.startsWith('\t')) cells.push(runs);
    else if (raw.trim() === '') endRow();
    else {
      endTable();
      blocks.push({ type: 'paragraph', runs });
    }
  }
  endTable();
  return { authors: [], blocks, footnotes: [], comments: [], references: [], parts, settlements };
}

function runsOf({ pieces }: MarkedLine): Run[] {
  const runs = pieces.map(({ text, isStruck }): Run => ({
    text: stripBookmarks(text),
    ...(isStruck && { struck: {} }),
  }));
  const joined = joinRuns(runs);
  const [first] = joined;
  if (first) first.text = first.text.trimStart();
  return joined;
}

function tableOf(rows: Run[][][]): Block {
  const cellsOf = (row: Run[][]): Cell[] => row.map((runs) => ({ runs, columns: 1, rows: 1 }));
  const [head, ...body] = rows;
  return { type: 'table', caption: [], head: head ? [cellsOf(head)] : [], rows: body.map(cellsOf) };
}
