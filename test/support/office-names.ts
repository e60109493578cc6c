/** Finds, in a file's syntax tree, the places that name Office.js's globals. */
import * as ts from 'typescript';

const GLOBALS = new Set(['Excel', 'Office', 'OfficeExtension']);
const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self']);

/** Is this identifier only the name of a member or a key, and no use of a global? */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node && !isGlobalObject(parent.expression);
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) &&
    parent.name === node
  );
}

function isGlobalObject(node: ts.Node): boolean {
  return ts.isIdentifier(node) && GLOBAL_OBJECTS.has(node.text);
}

/** One line a place: `file:line name`. Types count too: `let range: Excel.Range` names the host. */
export function officeNames(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const report = (node: ts.Node, name: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file}:${String(line + 1)} ${name}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && GLOBALS.has(node.text) && !isMemberName(node)) report(node, node.text);
    if (ts.isElementAccessExpression(node) && isGlobalObject(node.expression)) {
      const key = node.argumentExpression;
      if (ts.isStringLiteralLike(key) && GLOBALS.has(key.text)) report(node, key.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
