/** Which sheets a reader takes along, in which order, and to which meeting. */
export interface Choice {
  /** Names of sheets: their paths, `overview` for the empty one. */
  sheets: string[];
  /** The meeting, in the reader’s words; empty for none. */
  meeting: string;
}

/**
 * Read a choice from the query of an address.
 * @param search `?sheets=challenge/cost,overview&for=…`; a sheet that is named twice counts once
 */
export function readChoice(search: string): Choice {
  const asked = new URLSearchParams(search);
  const sheets = (asked.get('sheets') ?? '').split(',').filter(Boolean);
  return { sheets: [...new Set(sheets)], meeting: (asked.get('for') ?? '').trim() };
}

/** Write a choice as the query of an address, to be read by people too; empty when nothing is chosen. */
export function writeChoice({ sheets, meeting }: Choice): string {
  if (sheets.length === 0) return '';
  // Commas and slashes may stand in a query as they are (RFC 3986).
  const list = sheets.map((sheet) => encodeURIComponent(sheet).replaceAll('%2F', '/')).join(',');
  return `?sheets=${list}${meeting && `&for=${encodeURIComponent(meeting)}`}`;
}
