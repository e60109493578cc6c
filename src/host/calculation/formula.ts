/** Formulas: read with @borgar/fx, kept in Excel's spelling, with a small tree for the evaluator. */
import { parse, parseA1Ref, stringifyA1Ref, tokenize, type AstExpression, type ReferenceA1 } from '@borgar/fx';
import { quoteSheetName } from '../model/address';
import { areaBetween, MAX_COLUMNS, MAX_ROWS, type Area } from '../model/area';
import { CellError, isErrorText, type Scalar } from '../model/scalar';
import { invalidArgument } from '../protocol/host-error';

export interface AreaNode {
  readonly kind: 'area';
  /** Undefined: the sheet that the formula stands on. */
  readonly sheet: string | undefined;
  readonly area: Area;
  /** Edges that move with the formula. */
  readonly moves: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
}

export type Node =
  | { readonly kind: 'value'; readonly value: Scalar }
  | AreaNode
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Scalar[])[] }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly (Node | null)[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly part: Node }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'unknown'; readonly what: string };

export interface Formula {
  /** Without the equals sign. */
  readonly text: string;
  readonly tree: Node;
}

const OPTIONS = { negativeNumbers: false };

/** The longest formula that Excel takes. */
const LONGEST_FORMULA = 8192;

/** Names look like references to the parser too; only areas are wanted here. */
function areaReference(text: string): ReferenceA1 | undefined {
  const found = parseA1Ref(text);
  return found && 'range' in found ? found : undefined;
}

function nodeFor(found: ReferenceA1): AreaNode {
  const { range, context = [] } = found;
  const [top, left] = [range.top ?? 0, range.left ?? 0];
  const bottom = range.bottom ?? (range.top === null ? MAX_ROWS - 1 : top);
  const right = range.right ?? (range.left === null ? MAX_COLUMNS - 1 : left);
  return {
    kind: 'area',
    sheet: context.at(-1),
    area: areaBetween(Math.min(top, bottom), Math.min(left, right), Math.max(top, bottom), Math.max(left, right)),
    moves: {
      top: range.top !== null && !range.$top,
      left: range.left !== null && !range.$left,
      bottom: range.top !== null && !(range.$bottom ?? range.$top),
      right: range.left !== null && !(range.$right ?? range.$left),
    },
  };
}

function errorOf(text: string): CellError {
  return new CellError(isErrorText(text) ? text : '#NAME?');
}

function literalIn(element: AstExpression): Scalar {
  if (element.type === 'Literal' && 'value' in element) return element.value;
  if (element.type === 'ErrorLiteral' && 'value' in element) return errorOf(element.value);
  if (element.type === 'UnaryExpression' && 'operator' in element && element.operator === '-') {
    const [part] = (element as { arguments: AstExpression[] }).arguments;
    const value = part ? literalIn(part) : null;
    if (typeof value === 'number') return -value;
  }
  throw invalidArgument('an array with something that is no constant');
}

function nodeOf(tree: AstExpression): Node {
  switch (tree.type) {
    case 'Literal':
      return { kind: 'value', value: (tree as { value: string | number | boolean }).value };
    case 'ErrorLiteral':
      return { kind: 'value', value: errorOf((tree as { value: string }).value) };
    case 'ReferenceIdentifier': {
      const { value, kind } = tree as { value: string; kind: string };
      if (kind === 'name') return { kind: 'name', name: value };
      return referenceIn(value)?.node ?? { kind: 'unknown', what: `the reference ${value}` };
    }
    case 'ArrayExpression': {
      const { elements } = tree as { elements: AstExpression[][] };
      return { kind: 'array', rows: elements.map((row) => row.map(literalIn)) };
    }
    case 'CallExpression': {
      const { callee, arguments: parts } = tree as { callee: { name: string }; arguments: (AstExpression | null)[] };
      return { kind: 'call', name: callee.name.toUpperCase(), parts: parts.map((part) => part && nodeOf(part)) };
    }
    case 'UnaryExpression': {
      const { operator, arguments: parts } = tree as { operator: string; arguments: AstExpression[] };
      return { kind: 'unary', operator, part: nodeOf(parts[0] as AstExpression) };
    }
    case 'BinaryExpression': {
      const { operator, arguments: parts } = tree as { operator: string; arguments: AstExpression[] };
      const [left, right] = parts as [AstExpression, AstExpression];
      return { kind: 'binary', operator, left: nodeOf(left), right: nodeOf(right) };
    }
    default:
      return { kind: 'unknown', what: tree.type };
  }
}

/** Excel's spelling: functions and references in capitals, sheets quoted only where they must be. */
function spell(type: string, value: string): string {
  if (type === 'func' || type === 'bool' || type === 'error') return value.toUpperCase();
  if (type !== 'range' && type !== 'range_beam') return value;
  return referenceIn(value)?.text ?? value;
}

interface ReadReference {
  readonly text: string;
  readonly node: AreaNode;
}

/** The same few blocks are named by the formulas of a whole sheet. */
const MOST_REFERENCES = 20_000;
const references = new Map<string, ReadReference | undefined>();

function referenceIn(text: string): ReadReference | undefined {
  if (references.has(text)) return references.get(text);
  const found = areaReference(text);
  const read = found && { text: spellReference(found), node: nodeFor(found) };
  if (references.size >= MOST_REFERENCES) references.clear();
  references.set(text, read);
  return read;
}

function spellReference({ range, context = [] }: ReferenceA1): string {
  const sheet = context.at(-1);
  return (sheet === undefined ? '' : `${quoteSheetName(sheet)}!`) + stringifyA1Ref({ range });
}

/** Reads a formula, with or without its equals sign. */
export function parseFormula(given: string): Formula {
  const text = given.startsWith('=') ? given.slice(1) : given;
  if (text.length > LONGEST_FORMULA) throw invalidArgument(`a formula of ${text.length} characters`);
  const tokens = tokenize(`=${text}`, OPTIONS);
  let tree: AstExpression;
  try {
    tree = parse(tokens);
  } catch {
    throw invalidArgument(`the formula =${text}`);
  }
  const spelled = tokens.map(({ type, value }) => spell(type, value)).join('');
  return { text: spelled.slice(1).trim(), tree: nodeOf(tree) };
}

/** Rules are read over and over, for every cell of their range; so many of them are remembered. */
const MOST_REMEMBERED = 5000;
const remembered = new Map<string, Formula>();

/** Reads a formula of a rule: the same text gives the same formula. */
export function ruleFormula(text: string): Formula {
  let formula = remembered.get(text);
  if (!formula) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(text, (formula = parseFormula(text)));
  }
  return formula;
}

/** Makes a formula with other references; `undefined` for a reference that is gone. */
export function rewriteReferences(formula: Formula, change: (found: ReferenceA1) => ReferenceA1 | undefined): Formula {
  const parts = tokenize(`=${formula.text}`, OPTIONS).map(({ type, value }) => {
    if (type !== 'range' && type !== 'range_beam') return value;
    const found = areaReference(value);
    if (!found) return value;
    const next = change(found);
    if (next === found) return value;
    return next ? spellReference(next) : '#REF!';
  });
  const text = parts.join('');
  return text === `=${formula.text}` ? formula : parseFormula(text);
}

export function sameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** Most formulas name no sheet, or another one: that is seen without taking them apart. */
export function mayName({ text }: Formula, sheet: string): boolean {
  return text.includes('!') && text.toLowerCase().includes(sheet.replaceAll("'", "''").toLowerCase());
}

export function renameSheetIn(formula: Formula, from: string, to: string): Formula {
  if (!mayName(formula, from)) return formula;
  return rewriteReferences(formula, (found) =>
    sameName(found.context?.at(-1) ?? '', from) ? { ...found, context: [to] } : found,
  );
}

export function dropSheetFrom(formula: Formula, name: string): Formula {
  if (!mayName(formula, name)) return formula;
  return rewriteReferences(formula, (found) => (sameName(found.context?.at(-1) ?? '', name) ? undefined : found));
}

/** The formula as it reads when it is copied so many rows down and columns across. */
export function moveFormula(formula: Formula, rows: number, columns: number): Formula {
  if (rows === 0 && columns === 0) return formula;
  return rewriteReferences(formula, (found) => {
    const { range } = found;
    const move = (at: number | null | undefined, fixed: boolean | null | undefined, by: number, limit: number) => {
      if (at === null || at === undefined || fixed) return at;
      const next = at + by;
      return next < 0 || next >= limit ? NaN : next;
    };
    const moved = {
      ...range,
      top: move(range.top, range.$top, rows, MAX_ROWS) ?? null,
      bottom: move(range.bottom, range.$bottom, rows, MAX_ROWS),
      left: move(range.left, range.$left, columns, MAX_COLUMNS) ?? null,
      right: move(range.right, range.$right, columns, MAX_COLUMNS),
    };
    const edges = [moved.top, moved.bottom, moved.left, moved.right];
    if (edges.some((edge) => Number.isNaN(edge))) return undefined;
    return { ...found, range: Object.fromEntries(Object.entries(moved).filter(([, v]) => v !== undefined)) as never };
  });
}

/** Every sheet that a formula names. */
export function sheetsIn(node: Node | null): readonly string[] {
  if (!node) return [];
  if (node.kind === 'area') return node.sheet === undefined ? [] : [node.sheet];
  if (node.kind === 'call') return node.parts.flatMap(sheetsIn);
  if (node.kind === 'unary') return sheetsIn(node.part);
  if (node.kind === 'binary') return [...sheetsIn(node.left), ...sheetsIn(node.right)];
  return [];
}
