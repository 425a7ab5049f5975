const WIDTH = 100;

/** Write JSON for people: what has room in a line stands in one. */
export function writeJson(value: unknown): string {
  return `${write(value, '')}\n`;
}

function write(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const [open, close, items]: [string, string, [string, unknown][]] = Array.isArray(value)
    ? ['[', ']', value.map((item) => ['', item])]
    : ['{', '}', Object.entries(value).map(([key, item]) => [`${JSON.stringify(key)}: `, item])];
  const inner = `${indent}  `;
  const parts = items.map(([key, item]) => key + write(item, inner));
  const space = open === '{' && parts.length > 0 ? ' ' : '';
  const line = `${open}${space}${parts.join(', ')}${space}${close}`;
  if (!line.includes('\n') && indent.length + line.length <= WIDTH) return line;
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}
