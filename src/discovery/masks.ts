/** An outline in pixels, as closed paths of points; y grows downwards. */
export type Outline = readonly (readonly Point[])[];
export type Point = readonly [x: number, y: number];

/** How much of each pixel of a rectangle a shape covers, in steps. */
export interface Mask {
  left: number;
  top: number;
  width: number;
  height: number;
  /** 0 to the number of steps, row by row. */
  covered: Uint8Array;
}

/** Parts that a curve is drawn in: of letters of 72 pixels nobody sees a corner. */
const PARTS = 6;

/** The path of a glyph as straight lines: HarfBuzz gives it in the units of its font, with y upwards. */
export function flatten(
  path: readonly { type: string; values: readonly number[] }[],
  scale: number,
  shift: number,
): Outline {
  const outline: Point[][] = [];
  for (const { type, values } of path) {
    const points = Array.from({ length: values.length / 2 }, (_, i): Point => [
      shift + scale * values[2 * i]!,
      -scale * values[2 * i + 1]!,
    ]);
    if (type === 'M') outline.push([...points]);
    else if (type === 'L') outline.at(-1)!.push(...points);
    else if (type === 'Q') outline.at(-1)!.push(...curve(outline.at(-1)!.at(-1)!, points as [Point, Point]));
  }
  return outline;
}

/** Points on a curve with one point beside it, as TrueType has them. */
function curve([x, y]: Point, [[beside, above], [toX, toY]]: [Point, Point]): Point[] {
  return Array.from({ length: PARTS }, (_, part) => {
    const t = (part + 1) / PARTS;
    const [from, by, to] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [from * x + by * beside + to * toX, from * y + by * above + to * toY];
  });
}

/** Fill an outline: the area of each pixel within it is worked out, not sampled. */
export function fill(outline: Outline, steps: number): Mask {
  const points = outline.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  const [width, height] = [Math.ceil(Math.max(...xs)) - left, Math.ceil(Math.max(...ys)) - top];
  if (!(width > 0 && height > 0)) return { left: 0, top: 0, width: 0, height: 0, covered: new Uint8Array() };
  // What each pixel adds to the cover of all to its right; two more columns take what the right edge adds.
  const stride = width + 2;
  const added = new Float32Array(stride * height);
  for (const path of outline) {
    let last = path.at(-1)!;
    for (const point of path) {
      addEdge(added, stride, last[0] - left, last[1] - top, point[0] - left, point[1] - top);
      last = point;
    }
  }
  const covered = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    let sum = 0;
    for (let x = 0; x < width; x++) {
      sum += added[y * stride + x]!;
      covered[y * width + x] = Math.round(Math.min(Math.abs(sum), 1) * steps);
    }
  }
  return { left, top, width, height, covered };
}

/** Add an edge, row by row: each pixel is covered by as much more than the one before as lies right of the edge. */
function addEdge(added: Float32Array, stride: number, fromX: number, fromY: number, toX: number, toY: number): void {
  if (fromY === toY) return;
  const sign = fromY < toY ? 1 : -1;
  const [highX, highY, lowX, lowY] = sign > 0 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
  const slope = (lowX - highX) / (lowY - highY);
  for (let row = Math.floor(highY); row < lowY; row++) {
    const [start, end] = [Math.max(row, highY), Math.min(row + 1, lowY)];
    const [one, other] = [highX + slope * (start - highY), highX + slope * (end - highY)];
    const [near, far] = one < other ? [one, other] : [other, one];
    const rise = sign * (end - start);
    let [area, cover] = [0, 0];
    for (let x = Math.floor(near); ; x++) {
      const next = x + 1;
      // Of all up to the end of this pixel, what lies right of the edge.
      const upTo = next >= far ? rise * (next - (near + far) / 2) : (rise * (next - near) ** 2) / (2 * (far - near));
      added[row * stride + x]! += upTo - area - cover;
      [area, cover] = [upTo, upTo - area];
      if (next < far) continue;
      added[row * stride + next]! += rise - cover;
      break;
    }
  }
}
