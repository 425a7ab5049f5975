import { strToU8, zipSync } from 'fflate';

/** A piece of text of a document that tests make, with what an editor did to it. */
export type Piece =
  | string
  | { ins: string }
  | { del: string }
  | { comment: string; on: string }
  | { from: string }
  | { nested: string }
  | { gone: string; comment: string }
  | { to: string };

/** A paragraph: its pieces, with a heading's level; or a table, a row a list of cells. */
export type DocxBlock =
  { pieces: Piece[]; heading?: number; isDeleted?: true } | { rows: string[][]; isRowTracked?: true; inside?: string };

const BY = 'w:author="Editor" w:date="2026-05-06T07:08:00Z"';
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * A DOCX with real tracked changes.
 * @param without a part that is missing, as in a damaged file
 */
export function docxOf(
  blocks: readonly DocxBlock[],
  { header, without }: { header?: string; without?: string } = {},
): Uint8Array {
  const comments: string[] = [];
  let id = 0;
  const pieceOf = (piece: Piece): string => {
    id += 1;
    if (typeof piece === 'string') return run(piece);
    if ('nested' in piece)
      return `<w:ins w:id="${id}" ${BY}><w:del w:id="${(id += 1)}" ${BY}>${run(piece.nested, 'delText')}</w:del></w:ins>`;
    if ('gone' in piece) {
      comments.push(`<w:comment w:id="${id}" ${BY} w:initials="E"><w:p>${run(piece.comment)}</w:p></w:comment>`);
      const marked = `<w:commentRangeStart w:id="${id}"/>${run(piece.gone, 'delText')}<w:commentRangeEnd w:id="${id}"/>`;
      return `<w:del w:id="${id + 1000}" ${BY}>${marked}</w:del><w:r><w:commentReference w:id="${id}"/></w:r>`;
    }
    if ('ins' in piece) return `<w:ins w:id="${id}" ${BY}>${run(piece.ins)}</w:ins>`;
    if ('del' in piece) return `<w:del w:id="${id}" ${BY}>${run(piece.del, 'delText')}</w:del>`;
    if ('from' in piece) return `<w:moveFrom w:id="${id}" ${BY}>${run(piece.from)}</w:moveFrom>`;
    if ('to' in piece) return `<w:moveTo w:id="${id}" ${BY}>${run(piece.to)}</w:moveTo>`;
    comments.push(`<w:comment w:id="${id}" ${BY} w:initials="E"><w:p>${run(piece.comment)}</w:p></w:comment>`);
    return `<w:commentRangeStart w:id="${id}"/>${run(piece.on)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  };
  const body = blocks.map((block) => {
    if ('rows' in block) {
      // A table within the first cell.
      const inner = block.inside
        ? `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc><w:p>${run(block.inside)}</w:p></w:tc></w:tr></w:tbl>`
        : '';
      const rows = block.rows.map((cells) => {
        const tracked = block.isRowTracked ? `<w:trPr><w:ins w:id="${(id += 1)}" ${BY}/></w:trPr>` : '';
        return `<w:tr>${tracked}${cells.map((cell, at) => `<w:tc><w:tcPr/>${at === 0 ? inner : ''}<w:p>${run(cell)}</w:p></w:tc>`).join('')}</w:tr>`;
      });
      return `<w:tbl><w:tblPr/><w:tblGrid>${block.rows[0]!.map(() => '<w:gridCol w:w="2000"/>').join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
    }
    const style = block.heading ? `<w:pStyle w:val="Heading${block.heading}"/>` : '';
    const deleted = block.isDeleted ? `<w:rPr><w:del w:id="${(id += 1)}" ${BY}/></w:rPr>` : '';
    return `<w:p><w:pPr>${style}${deleted}</w:pPr>${block.pieces.map(pieceOf).join('')}</w:p>`;
  });
  const styles = [1, 2, 3].map(
    (level) => `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`,
  );
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${type}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${type}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${type}/comments" Target="comments.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${NAMESPACE}><w:body>${body.join('')}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${NAMESPACE}>${styles.join('')}</w:styles>`,
    'word/comments.xml': `<w:comments ${NAMESPACE}>${comments.join('')}</w:comments>`,
    ...(header && { 'word/header1.xml': `<w:hdr ${NAMESPACE}><w:p>${run(header)}</w:p></w:hdr>` }),
  };
  const kept = Object.entries(files).filter(([name]) => name !== without);
  return zipSync(Object.fromEntries(kept.map(([name, text]) => [name, strToU8(text)])));
}

function run(text: string, element = 't'): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<w:r><w:${element} xml:space="preserve">${escaped}</w:${element}></w:r>`;
}
