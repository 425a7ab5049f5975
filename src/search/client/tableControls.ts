/*
 * Filter and sort the table of a page. Without script the form is not shown and the whole table stands there. The state
 * is in the address, so that a filtered view can be shared.
 */
type Field = HTMLSelectElement | HTMLInputElement;

function control(form: HTMLFormElement, table: HTMLTableElement): void {
  const body = table.tBodies[0]!;
  const inOrder = [...body.rows];
  const output = form.querySelector('output')!;
  const fields = [...form.elements].filter(
    (field): field is Field => field instanceof HTMLSelectElement || field instanceof HTMLInputElement,
  );
  const headers = [...table.querySelectorAll<HTMLTableCellElement>('th[scope=col]')];
  const asked = new URL(location.href).searchParams;
  /** Column and direction: `2-down`; empty for the paper's order. */
  let sort = readSort(asked, headers.length);

  const showAll = cutShort(table, form.dataset['allLabel']!);

  const none = addRow(body, headers.length, form.dataset['none']!);
  let latest = 0;

  const update = async () => {
    writeAddress(fields, sort);
    if (sort || fields.some(({ value }) => value)) showAll();
    // Before anything is marked: what moves loses its marks.
    body.append(...sortRows(inOrder, sort), none);
    const turn = ++latest;
    const text = fields.find(({ name }) => name === 'text')?.value.trim() ?? '';
    const chosen = inOrder.filter((row) => isChosen(row, fields));
    const found = text || isMarked ? await findText(chosen, text) : new Set(chosen);
    if (turn < latest) return;
    for (const row of inOrder) row.hidden = !found.has(row);
    const count = found.size;
    none.hidden = count > 0;
    output.value = form.dataset['count']!.replace('{count}', `${count}`);
    showSort(headers, sort);
  };

  for (const [index, header] of headers.entries()) {
    const sorter = addSorter(header, form.dataset['sortLabel']!);
    // Up, down, and back to the paper's order.
    sorter.addEventListener('click', () => {
      sort = sort === `${index}-up` ? `${index}-down` : sort === `${index}-down` ? '' : `${index}-up`;
      void update();
    });
  }
  for (const field of fields) field.value = asked.get(field.name) ?? '';
  form.addEventListener('input', () => void update());
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    sort = '';
    // The fields are emptied after the event.
    setTimeout(() => void update());
  });
  void update();
}

/** A row at the end of a table that says something, hidden for now. */
function addRow(body: HTMLTableSectionElement, columns: number, text: string): HTMLTableRowElement {
  const row = body.insertRow();
  const cell = row.insertCell();
  [row.role, cell.role] = ['row', 'cell'];
  [row.hidden, cell.colSpan] = [true, columns];
  cell.textContent = text;
  return row;
}

/** Rows of a table that are shown at once. */
const SHOWN_ROWS = 100;

/**
 * Show the first rows of a long table alone, with a button that shows all; paper has them all. An address of a row shows
 * all at once, so that the row is there.
 * @returns shows all
 */
function cutShort(table: HTMLTableElement, label: string): () => void {
  const rows = table.tBodies[0]!.rows;
  const [, asked] = location.hash.split('#');
  if (rows.length <= SHOWN_ROWS || (asked && document.getElementById(decodeURIComponent(asked))))
    return () => undefined;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'show-all';
  button.textContent = label;
  const showAll = () => {
    table.classList.remove('cut-short');
    button.remove();
  };
  button.addEventListener('click', () => {
    const next = rows[SHOWN_ROWS];
    showAll();
    // The focus goes on where the reading does.
    next?.querySelector('a')?.focus();
  });
  addEventListener('hashchange', showAll);
  table.classList.add('cut-short');
  table.after(button);
  return showAll;
}

/** Make the heading of a column a button. */
function addSorter(header: HTMLTableCellElement, label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sorter';
  button.title = label.replace('{column}', header.textContent.trim());
  button.append(...header.childNodes);
  header.append(button);
  return button;
}

function readSort(asked: URLSearchParams, columns: number): string {
  const sort = asked.get('sort') ?? '';
  return /^\d+-(up|down)$/.test(sort) && parseInt(sort) < columns ? sort : '';
}

function writeAddress(fields: readonly Field[], sort: string): void {
  const address = new URL(location.href);
  for (const [name, value] of [...fields.map(({ name, value }) => [name, value]), ['sort', sort]] as const) {
    if (value) address.searchParams.set(name!, value);
    else address.searchParams.delete(name!);
  }
  history.replaceState(null, '', address);
}

/** Whether a row is of the chosen categories. */
function isChosen({ dataset }: HTMLTableRowElement, fields: readonly Field[]): boolean {
  const categories: Record<string, string> = JSON.parse(dataset['categories'] ?? '{}');
  return fields.every(({ name, value }) => name === 'text' || !value || categories[name] === value);
}

let isMarked = false;

/** The rows that hold a text, as the search finds it. What finds it is loaded by who asks for a text. */
async function findText(rows: HTMLTableRowElement[], text: string): Promise<Set<HTMLTableRowElement>> {
  try {
    const { findRows } = await import('./search.ts');
    const found = findRows(rows, text);
    isMarked = text !== '';
    return text ? found : new Set(rows);
  } catch {
    // It did not load: letters as they stand are found, and not marked.
    return new Set(rows.filter(({ textContent }) => textContent.toLowerCase().includes(text.toLowerCase())));
  }
}

function showSort(headers: readonly HTMLTableCellElement[], sort: string): void {
  for (const [index, header] of headers.entries()) {
    header.ariaSort = sort === `${index}-up` ? 'ascending' : sort === `${index}-down` ? 'descending' : null;
  }
}

/** Sort rows by a column: numbers by size, text in the page's language, missing values always last. */
function sortRows(rows: HTMLTableRowElement[], sort: string): HTMLTableRowElement[] {
  if (!sort) return rows;
  const valueOf = (row: HTMLTableRowElement) => {
    const { dataset, textContent } = row.cells[parseInt(sort)]!;
    // Most cells sort by what they say: only the others carry their value as well.
    return 'missing' in dataset ? undefined : (dataset['sort'] ?? textContent.trim());
  };
  const present = rows.filter((row) => valueOf(row) !== undefined);
  const missing = rows.filter((row) => valueOf(row) === undefined);
  const sorted = present.toSorted((a, b) => compare(valueOf(a)!, valueOf(b)!));
  return [...(sort.endsWith('down') ? sorted.reverse() : sorted), ...missing];
}

function compare(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) ? a.localeCompare(b, document.documentElement.lang) : difference;
}

// At the end: what stands above has its value by now.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-controls]')) {
  const table = document.querySelector<HTMLTableElement>(`table[data-table="${form.dataset['controls']}"]`);
  if (table) control(form, table);
}
