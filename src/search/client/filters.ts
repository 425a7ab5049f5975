/** What is chosen of a filter; an empty value passes everything. */
export interface Choice {
  name: string;
  value: string;
}

/** Ids of the pages that pass a choice, by its name and value. */
export type Members = ReadonlyMap<string, ReadonlySet<string>>;

/** Keep the pages that pass all choices. */
export function narrow<Page extends { id: string }>(
  pages: readonly Page[],
  choices: readonly Choice[],
  members: Members,
): Page[] {
  return pages.filter(({ id }) => choices.every(({ name, value }) => !value || members.get(name + value)!.has(id)));
}

/** Say how many pages each choice would leave, and offer only those that leave any. */
export function countChoices(
  filters: readonly HTMLSelectElement[],
  pages: readonly { id: string }[],
  members: Members,
): void {
  for (const select of filters) {
    const others = filters.filter((other) => other !== select);
    const left = narrow(pages, others, members);
    for (const option of select.options) {
      const count = narrow(left, [{ name: select.name, value: option.value }], members).length;
      option.textContent = option.dataset['label']! + (count ? ` (${count})` : '');
      option.disabled = option.hidden = !count && !option.selected;
    }
    select.disabled = !left.length && !select.value;
  }
}
