import { formatDate, formatDateTime, formatDuration } from '../i18n/format.ts';
import type { Briefing } from '../model/site.ts';
import type { Value } from '../read/cell.ts';
import type { FieldSpec } from '../schemas/table.ts';

/** Write a value that is no amount, in the language of a page: what a category is called, a time, yes or no, words. */
export function writeCell({ tag, t, say }: Briefing, field: FieldSpec, value: Value): string {
  const text = String(value ?? '');
  const category = field.categories?.find((candidate) => candidate.value === value);
  if (category) return say(category.labels) || category.label || text;
  switch (field.type) {
    case 'date':
    case 'yearmonth':
      return formatDate(text, tag);
    case 'datetime':
      return formatDateTime(text, tag);
    case 'duration':
      return formatDuration(text, tag);
    case 'list':
      return text
        .split(field.delimiter ?? ',')
        .map((item) => item.trim())
        .join(t('list.separator'));
    case 'quarter': {
      const [year = '', quarter = ''] = text.split('-Q');
      return t('date.quarter', { year, quarter: t(`date.quarter.${quarter as '1' | '2' | '3' | '4'}`) });
    }
    case 'boolean':
      return t(value === true ? 'value.yes' : 'value.no');
  }
  return text;
}
