import type { TableData } from './tableData.ts';

/** How a program reads a table. */
export interface CodeExample {
  program: string;
  code: string;
}

/**
 * How programs read a table from its address, each with its numbers as numbers and its names as they are.
 * @param csv full address of the CSV file
 */
export function codeExamples(csv: string, { name, fields }: TableData): CodeExample[] {
  const variable = name.replaceAll('-', '_').replace(/^(?=\d)/, 'table_');
  const numeric = fields.filter(({ type }) => type === 'integer' || type === 'number' || type === 'year');
  // pandas makes a column of whole numbers with gaps a column of decimals, unless it is told.
  const whole = fields.filter(({ type }) => type === 'integer' || type === 'year');
  const texts = fields.filter(({ type }) => type === 'string');
  const python = [
    ...whole.map((field) => `"${field.name}": "Int64"`),
    ...texts.map((field) => `"${field.name}": "string"`),
  ].join(', ');
  const types = python && `, dtype={${python}}`;
  const excel = numeric.map((field) => `{"${field.name}", ${field.type === 'number' ? 'type number' : 'Int64.Type'}}`);
  const promoted = `Table.PromoteHeaders(Csv.Document(Web.Contents("${csv}"), [Delimiter = ",", Encoding = 65001]))`;
  return [
    {
      program: 'Python',
      code: `import pandas as pd\n\n${variable} = pd.read_csv("${csv}"${types})`,
    },
    { program: 'R', code: `library(readr)\n\n${variable} <- read_csv("${csv}")` },
    { program: 'DuckDB', code: `SELECT * FROM read_csv('${csv}', header = true);` },
    {
      program: 'JavaScript',
      code: `const { rows } = await (await fetch("${csv.replace(/csv$/, 'json')}")).json();`,
    },
    {
      program: 'Excel',
      code: `= Table.TransformColumnTypes(${promoted}, {${excel.join(', ')}}, "en-US")`,
    },
  ];
}
