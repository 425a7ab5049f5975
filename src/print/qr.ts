import encode from 'qr';

/** A QR code as one SVG path of lines, to be drawn a unit wide. */
export interface QrCode {
  /** Modules to a side, quiet zone included. */
  size: number;
  path: string;
}

/** Draw the QR code of a text (ISO/IEC 18004), level M: it is still read with 15 % of it worn or wet. */
export function drawQr(text: string): QrCode {
  const rows = encode(text, 'raw', { ecc: 'medium', border: 2 });
  const path = rows.map((row, y) => drawRow(row.map(Number).join(''), y)).join('');
  return { size: rows.length, path };
}

/** A row as dashes of a line through the middle of its modules: half the bytes of rectangles, on every sheet's page. */
function drawRow(modules: string, y: number): string {
  let end = 0;
  return [...modules.matchAll(/1+/g)]
    .map(({ 0: { length }, index }) => {
      const move = end === 0 ? `M${index} ${y}.5` : `m${index - end} 0`;
      end = index + length;
      return `${move}h${length}`;
    })
    .join('');
}
