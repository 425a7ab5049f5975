import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const GUIDE = 'e2e/sample/README.md';

/** Sources of what an author may read, without tests and what only they use. */
const sources = ['src/checks', 'src/read', 'src/model'].flatMap((room) =>
  readdirSync(room)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => ts.createSourceFile(file, readFileSync(join(room, file), 'utf8'), ts.ScriptTarget.Latest, true)),
);

/** A text of the code as the guide writes it: … for what an author's file fills in. */
function textsIn(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text.replaceAll(/\$\d/g, '…')];
  if (ts.isTemplateExpression(node)) {
    return [node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')];
  }
  if (ts.isConditionalExpression(node)) return [...textsIn(node.whenTrue), ...textsIn(node.whenFalse)];
  if (ts.isArrowFunction(node)) return textsIn(node.body);
  return ts.isParenthesizedExpression(node) ? textsIn(node.expression) : [];
}

/** Where the code holds a message, or a part of one that stands for … in another. */
function messageAt(node: ts.Node, file: string): ts.Node | undefined {
  const isNamed = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
  if (isNamed && node.name.getText() === 'message') return node.initializer;
  if (ts.isCallExpression(node) && node.expression.getText() === 'once') return node.arguments[1];
  // A cell that is refused.
  if (ts.isNewExpression(node) && file === 'cell.ts') return node.arguments?.[0];
  // Reasons and the parsers' errors stand in pairs: what is wrong, what to do.
  const holdsPairs = ['issues.ts', 'mdxSyntax.ts', 'yamlSyntax.ts'].includes(file);
  return holdsPairs && ts.isArrayLiteralExpression(node) ? node.elements.at(-2) : undefined;
}

/** Every message that the code can raise. */
function listMessages(): string[] {
  const found = new Set<string>();
  for (const source of sources) {
    const visit = (node: ts.Node): void => {
      const message = messageAt(node, source.fileName);
      for (const text of message ? textsIn(message) : []) if (/[a-z]{2}/.test(text)) found.add(text);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return [...found];
}

test('the authors’ guide explains every message of the check', () => {
  const messages = listMessages();
  expect(messages.length).toBeGreaterThan(100);
  const guide = readFileSync(GUIDE, 'utf8').replaceAll(/\s+/g, ' ');
  expect(messages.filter((message) => !guide.includes(`\`${message}\``))).toEqual([]);
});

test('the authors’ guide explains no message that the check does not have', () => {
  const messages = listMessages();
  const [, section = ''] = readFileSync(GUIDE, 'utf8').split('## Every message of the check');
  // An entry starts with its messages; what follows may show code.
  const written = [...section.matchAll(/^ *- ((?:`[^`]+`(?:,\s+)?)+)/gm)].flatMap(([, list]) =>
    [...list!.matchAll(/`([^`]+)`/g)].map(([, message]) => message!),
  );
  expect(written.length).toBeGreaterThan(100);
  expect(written.filter((message) => !messages.includes(message))).toEqual([]);
});
