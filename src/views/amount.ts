import type { FigureParts } from '../i18n/format.ts';
import type { Briefing } from '../model/site.ts';
import type { Figure } from '../model/tables.ts';
import type { FieldSpec, Resource } from '../schemas/table.ts';

/** A number with what else is known of it: its other end, how far it may be off, what it lies between. */
export type Amount = Pick<Figure, 'value' | 'high' | 'uncertainty' | 'interval'>;

/**
 * Write a number with what else is known of it: `12–15%`, `315.98 ± 0.12 ppm`, `4.2 hours (3.9–4.6)`.
 * @param write how one number is written
 */
export function writeAmount({ t }: Briefing, amount: Amount, write: (digits: string) => FigureParts): FigureParts {
  const { value, high, uncertainty, interval } = amount;
  const first = write(value.digits);
  /** Two numbers of one unit say it once. */
  const join = (key: 'amount.range' | 'amount.uncertain', digits: string): FigureParts => {
    const second = write(digits);
    const isSame = second.unit === first.unit;
    const number = t(key, {
      first: first.number + (isSame ? '' : first.unit),
      // A sign of the currency stands before the first alone.
      second: isSame ? second.number.replace(/^\p{Sc}/u, '') : second.number,
    });
    return { number: apart(number), unit: second.unit };
  };
  if (high) return join('amount.range', high.digits);
  if (uncertainty) return join('amount.uncertain', uncertainty.digits);
  if (!interval) return first;
  const [low, top] = interval.map(({ digits }) => write(digits).number);
  return { number: first.number, unit: first.unit + apart(t('amount.interval', { low: low!, high: top! })) };
}

/** A dash between two numbers is told from the sign of the second: −16.5 – −9.8. */
const apart = (text: string) => text.replaceAll('–−', '\u00a0–\u00a0−');

/** What a flag beside a number means, in words; the flag itself, where its column has none. */
export function flagWords({ say }: Briefing, { schema }: Resource, { flagField }: FieldSpec, flag: string): string {
  const column = schema.fields.find(({ name }) => name === flagField);
  const category = column?.categories?.find(({ value }) => value === flag);
  return say(category?.labels) || category?.label || flag;
}
