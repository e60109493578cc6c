/**
 * Which requirement set each member of Office.js needs, by the notes of its types
 * (`[Api set: ExcelApi 1.9]`), and whether our use of it is guarded by a capability.
 */
import { join } from 'node:path';
import * as ts from 'typescript';
import { ROOT } from '../support/project-files';
import { OFFICE_TYPES, programOf } from './api-program';

const NOTE = /\[\s*Api set:([^\]]*)\]/u;
/** Sets that are no numbered ones (ExcelApiOnline, ExcelApiDesktop, previews) are above any floor. */
const ABOVE_ALL = 9_999;

export interface Finding {
  readonly place: string;
  readonly member: string;
  /** As `1.12`. */
  readonly set: string;
}

/** `1.12` → 12, so that it stands above `1.9`. */
export function minor(set: string): number {
  const [major, rest] = set.split('.');
  return major === '1' ? Number(rest) : ABOVE_ALL;
}

/** The highest set that a member's note names; undefined where it has no note. */
export function setInNote(comment: string): string | undefined {
  const note = NOTE.exec(comment)?.[1];
  if (note === undefined) return undefined;
  const sets = [...note.matchAll(/\b(1\.\d+)/gu)].map(([, set = '']) => set);
  if (sets.length === 0 || /Online|Desktop|BETA|preview only/iu.test(note)) return note.trim();
  return sets.reduce((highest, set) => (minor(set) > minor(highest) ? set : highest));
}

function noteOf(declaration: ts.Declaration): string | undefined {
  const source = declaration.getSourceFile();
  return setInNote(source.text.slice(declaration.getFullStart(), declaration.getStart()));
}

/** Is the node reached only where `capabilities.<name>` of a high enough set is true? */
function isGuarded(node: ts.Node, needed: number, capabilitySets: Readonly<Record<string, string>>): boolean {
  const proves = (condition: ts.Expression): boolean => {
    if (ts.isParenthesizedExpression(condition)) return proves(condition.expression);
    if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
      return proves(condition.left) || proves(condition.right);
    }
    if (!ts.isPropertyAccessExpression(condition) || !/capabilities$/iu.test(condition.expression.getText()))
      return false;
    const set = capabilitySets[condition.name.text];
    return set !== undefined && minor(set) >= needed;
  };
  for (let child = node, { parent } = node; !ts.isSourceFile(parent); child = parent, { parent } = parent) {
    if (ts.isIfStatement(parent) && parent.thenStatement === child && proves(parent.expression)) return true;
    if (ts.isConditionalExpression(parent) && parent.whenTrue === child && proves(parent.condition)) return true;
    if (
      ts.isBinaryExpression(parent) &&
      parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
      parent.right === child &&
      proves(parent.left)
    ) {
      return true;
    }
  }
  return false;
}

/** The names inside `load('items/name,values')`, each as a path of members. */
function loadedPaths(node: ts.CallExpression): string[][] {
  const [argument] = node.arguments;
  const isLoad = ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'load';
  if (!isLoad || !argument || !ts.isStringLiteralLike(argument)) return [];
  return argument.text.split(',').map((path) => path.trim().split('/'));
}

export interface FloorCheck {
  readonly findings: readonly Finding[];
  /** How many uses of members with a note were seen. */
  readonly seen: number;
}

/** Every use of a member above the floor that no capability guards. */
export function checkFloor(
  files: Readonly<Record<string, string>>,
  floor: string,
  capabilitySets: Readonly<Record<string, string>>,
): FloorCheck {
  const program = programOf(files);
  const checker = program.getTypeChecker();
  const findings: Finding[] = [];
  let seen = 0;

  const inspect = (symbol: ts.Symbol | undefined, node: ts.Node, called?: ts.Declaration): void => {
    // An overload that was resolved counts alone; otherwise the lowest of the declarations does.
    const declarations = (called ? [called] : (symbol?.declarations ?? [])).filter(
      (each) => each.getSourceFile().fileName === OFFICE_TYPES,
    );
    const sets = declarations.flatMap((each) => noteOf(each) ?? []);
    const set = sets.sort((left, right) => minor(left) - minor(right))[0];
    if (set === undefined) return;
    seen += 1;
    if (minor(set) <= minor(floor) || isGuarded(node, minor(set), capabilitySets)) return;
    const source = node.getSourceFile();
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    findings.push({ place: `${source.fileName.slice(ROOT.length + 1)}:${line}`, member: symbol?.name ?? '', set });
  };
  const follow = (start: ts.Type, path: readonly string[], node: ts.Node): void => {
    let type: ts.Type | undefined = start;
    for (const name of path) {
      const item: ts.Type = type.getNumberIndexType() ?? type;
      const member: ts.Symbol | undefined = item.getProperty(name);
      if (!member) throw new Error(`${node.getSourceFile().fileName}: no member ${path.join('/')}`);
      inspect(member, node);
      type = checker.getTypeOfSymbolAtLocation(member, node);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const { parent } = node;
      const called =
        ts.isCallExpression(parent) && parent.expression === node
          ? checker.getResolvedSignature(parent)?.getDeclaration()
          : undefined;
      inspect(checker.getSymbolAtLocation(node.name), node, called);
    } else if (ts.isBindingElement(node)) {
      const name = node.propertyName ?? node.name;
      const type = checker.getTypeAtLocation(node.parent);
      if (ts.isIdentifier(name)) inspect(type.getProperty(name.text), node);
    } else if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const member = node.name.getText();
      inspect(checker.getContextualType(node.parent)?.getProperty(member), node);
    } else if (ts.isTypeReferenceNode(node)) {
      inspect(checker.getSymbolAtLocation(node.typeName), node);
    } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const type = checker.getTypeAtLocation(node.expression.expression);
      for (const path of loadedPaths(node)) follow(type, path, node);
    }
    ts.forEachChild(node, visit);
  };
  for (const name of Object.keys(files)) {
    const source = program.getSourceFile(join(ROOT, name));
    if (source) visit(source);
  }
  return { findings, seen };
}
