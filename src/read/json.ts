/** Where a text stops being JSON, and what should stand there. */
export interface JsonFault {
  offset: number;
  expected: string;
}

// Strings of JSON hold no control characters.
/* eslint-disable no-control-regex */
const TOKEN =
  /[ \t\r\n]*([{}[\]:,]|"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|$)/y;
/* eslint-enable no-control-regex */

/** Find the first fault of a text that should be JSON. `JSON.parse` often doesn't say where it is. */
export function findJsonFault(text: string): JsonFault | undefined {
  let end = 0;
  let fault: JsonFault | undefined;

  /** The next token, if it is one that may stand here. */
  const take = (expected: string, isAllowed: (token: string) => boolean): string => {
    TOKEN.lastIndex = end;
    const [all = '', token] = TOKEN.exec(text) ?? [];
    if (token === undefined || !isAllowed(token)) {
      fault = { offset: end + space(text, end), expected };
      throw new Error(expected);
    }
    end += all.length;
    return token;
  };
  const isKey = (token: string) => token.startsWith('"');
  const isValue = (token: string) => token !== '' && !'}]:,'.includes(token);

  const readValue = (token: string): void => {
    if (token === '{')
      readEntries('}', 'a key in double quotation marks', isKey, () => {
        take('a colon', (next) => next === ':');
        readValue(take('a value', isValue));
      });
    if (token === '[') readEntries(']', 'a value', isValue, readValue);
  };
  const readEntries = (
    close: string,
    expected: string,
    isEntry: (token: string) => boolean,
    readEntry: (token: string) => void,
  ): void => {
    let token = take(`${expected} or ${close}`, (next) => next === close || isEntry(next));
    while (token !== close) {
      readEntry(token);
      if (take(`a comma or ${close}`, (next) => next === ',' || next === close) === close) return;
      token = take(expected, isEntry);
    }
  };

  try {
    readValue(take('a value', isValue));
    take('nothing more', (token) => token === '');
    return undefined;
  } catch (error) {
    if (!fault) throw error;
    return fault;
  }
}

/** Length of the white space at an offset. */
function space(text: string, offset: number): number {
  return /^[ \t\r\n]*/.exec(text.slice(offset))![0].length;
}
