/** Bar from zero to a value, as shares of the axis: both between 0 and 1. */
export interface Bar {
  start: number;
  width: number;
  /** Where zero stands, on an axis that goes below it. */
  zero?: number;
}

/** Bars on one axis that holds zero and every value. */
export function scaleBars(values: number[]): (value: number) => Bar {
  const low = Math.min(0, ...values);
  const range = Math.max(0, ...values) - low || 1;
  return (value) => ({
    start: (Math.min(value, 0) - low) / range,
    width: Math.abs(value) / range,
    ...(low < 0 && { zero: -low / range }),
  });
}
