/*
 * Filter and sort the table of a page. Without script the form is not shown and the whole table stands there. The state
 * is in the address, so that a filtered view can be shared.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-controls]')) {
  const table = document.querySelector<HTMLTableElement>(`table[data-table="${form.dataset['controls']}"]`);
  if (table) control(form, table);
}

function control(form: HTMLFormElement, table: HTMLTableElement): void {
  const body = table.tBodies[0]!;
  const inOrder = [...body.rows];
  const output = form.querySelector('output')!;
  const fields = [...form.elements].filter(
    (field) => field instanceof HTMLSelectElement || field instanceof HTMLInputElement,
  );
  const headers = [...table.querySelectorAll<HTMLTableCellElement>('th[scope=col]')];
  let sort = '';

  const update = () => {
    const address = new URL(location.href);
    for (const { name, value } of fields) setParameter(address, name, value);
    setParameter(address, 'sort', sort);
    history.replaceState(null, '', address);

    const text = normalise(form.querySelector<HTMLInputElement>('[name=text]')!.value);
    let count = 0;
    for (const row of inOrder) {
      const categories: Record<string, string> = JSON.parse(row.dataset['categories'] ?? '{}');
      const matches =
        fields.every(({ name, value }) => name === 'text' || !value || categories[name] === value) &&
        normalise(row.textContent).includes(text);
      row.hidden = !matches;
      if (matches) count++;
    }
    output.value = form.dataset['count']!.replace('{count}', String(count));

    const [column, direction] = sort.split('-');
    const index = Number(column);
    body.append(...(sort ? sortRows(inOrder, index, direction === 'down') : inOrder));
    for (const [position, header] of headers.entries()) {
      if (sort && position === index) header.ariaSort = direction === 'down' ? 'descending' : 'ascending';
      else header.removeAttribute('aria-sort');
    }
  };

  for (const [index, header] of headers.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sorter';
    button.title = form.dataset['sortLabel']!.replace('{column}', header.textContent.trim());
    button.append(...header.childNodes);
    header.append(button);
    // Up, down, and back to the paper's order.
    button.addEventListener('click', () => {
      sort = sort === `${index}-up` ? `${index}-down` : sort === `${index}-down` ? '' : `${index}-up`;
      update();
    });
  }

  const asked = new URL(location.href).searchParams;
  for (const field of fields) field.value = asked.get(field.name) ?? '';
  const askedSort = asked.get('sort') ?? '';
  if (/^\d+-(up|down)$/.test(askedSort) && Number(askedSort.split('-')[0]) < headers.length) sort = askedSort;

  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    sort = '';
    // The fields are emptied after the event.
    setTimeout(update);
  });
  update();
}

function setParameter(address: URL, name: string, value: string): void {
  if (value) address.searchParams.set(name, value);
  else address.searchParams.delete(name);
}

/** Fold case, width and variant forms, so that 52395 finds ５２３９５. */
function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** Sort rows by a column: numbers by size, text in the page's language, missing values always last. */
function sortRows(rows: HTMLTableRowElement[], index: number, isDown: boolean): HTMLTableRowElement[] {
  const valueOf = (row: HTMLTableRowElement) => {
    const { dataset, textContent } = row.cells[index]!;
    // Most cells sort by what they say: only the others carry their value as well.
    return 'missing' in dataset ? undefined : (dataset['sort'] ?? textContent.trim());
  };
  const present = rows.filter((row) => valueOf(row) !== undefined);
  const missing = rows.filter((row) => valueOf(row) === undefined);
  const sorted = present.toSorted((a, b) => compare(valueOf(a)!, valueOf(b)!));
  return [...(isDown ? sorted.reverse() : sorted), ...missing];
}

function compare(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) ? a.localeCompare(b, document.documentElement.lang) : difference;
}
