import type { SearchedPage } from '../language/pages.ts';

/** What is chosen of a filter; an empty value passes everything. */
export interface Choice {
  name: string;
  value: string;
}

/** Keep the pages that pass all choices. */
export function narrow(
  found: readonly number[],
  choices: readonly Choice[],
  pages: readonly Pick<SearchedPage, 'kind' | 'topics'>[],
): number[] {
  return found.filter((page) => choices.every((choice) => passes(pages[page]!, choice)));
}

function passes({ kind, topics }: Pick<SearchedPage, 'kind' | 'topics'>, { name, value }: Choice): boolean {
  return !value || (name === 'kind' ? kind === value : topics.includes(value));
}

/** Say how many pages each choice would leave, and offer only those that leave any. */
export function countChoices(
  filters: readonly HTMLSelectElement[],
  found: readonly number[],
  pages: readonly SearchedPage[],
): void {
  for (const select of filters) {
    const others = filters.filter((other) => other !== select);
    const left = narrow(found, others, pages);
    for (const option of select.options) {
      const count = narrow(left, [{ name: select.name, value: option.value }], pages).length;
      option.textContent = option.dataset['label']! + (count ? ` (${count})` : '');
      option.disabled = option.hidden = !count && !option.selected;
    }
    select.disabled = !left.length && !select.value;
  }
}
