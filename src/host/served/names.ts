/** Defined names, of the workbook and of single sheets. */
import { parseFormula, sheetsIn } from '../calculation/formula';
import { checkName } from '../model/check-names';
import { CellRange } from '../model/cell-range';
import type { DefinedName } from '../model/defined-name';
import { areaOfName, findName } from '../model/read-address';
import type { Book, Sheet } from '../model/sheet';
import type { Arguments } from '../protocol/arguments';
import { invalidArgument, itemNotFound, refuse } from '../protocol/host-error';
import { serve, type HostObject, type Members } from '../protocol/host-object';
import { wantFlag, wantText } from './format-fields';
import { give } from './kinds';

interface Scope {
  readonly workbook: Book;
  readonly sheet: Sheet | undefined;
}

interface Target extends Scope {
  readonly name: DefinedName;
}

function rangeOf({ workbook, name }: Target): CellRange | undefined {
  const place = areaOfName(workbook, name);
  return place && new CellRange(place.sheet, place.area);
}

function typeOf(target: Target): string {
  if (rangeOf(target)) return 'Range';
  const { tree } = target.name.formula;
  if (tree.kind !== 'value') return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean', object: 'Error' }[
    typeof tree.value as 'string' | 'number' | 'boolean' | 'object'
  ];
}

const NAME: Members<Target> = {
  name: 'NamedItem',
  get: {
    Name: ({ name }) => name.name,
    _Id: ({ name }) => name.name,
    Comment: ({ name }) => name.comment,
    Visible: ({ name }) => name.visible,
    Scope: ({ name }) => (name.scope === undefined ? 'Workbook' : 'Worksheet'),
    Formula: ({ name }) => `=${name.formula.text}`,
    Type: typeOf,
    Value: (target) => rangeOf(target)?.formula.slice(1).replaceAll('$', '') ?? target.name.formula.text,
  },
  set: {
    Comment: ({ name }, value) => {
      name.comment = wantText(value, 'the comment');
    },
    Visible: ({ name }, value) => {
      name.visible = wantFlag(value, 'visible');
    },
    Formula: ({ name, workbook }, value) => {
      name.formula = parseFormula(wantText(value, 'the formula'));
      workbook.forgetNames();
    },
  },
  make: {
    GetRange: (target) => {
      const range = rangeOf(target);
      if (!range) throw refuse('InvalidOperation', `the name ${target.name.name} is no range`);
      return give(range);
    },
    GetRangeOrNullObject: (target) => {
      const range = rangeOf(target);
      return range ? give(range) : null;
    },
  },
  act: {
    Delete: ({ workbook, name }) => {
      workbook.names = workbook.names.filter((each) => each !== name);
      workbook.forgetNames();
    },
  },
};

function add({ workbook, sheet }: Scope, given: Arguments): DefinedName {
  const name = given.text(0);
  checkName(name);
  if (findName(workbook, name, sheet)) throw refuse('ItemAlreadyExists', `the name ${name} is there already`);
  const range = given.model(1, CellRange);
  const text = range ? range.formula : given.text(1);
  // A text without an equals sign names a text.
  const formula = parseFormula(text.startsWith('=') ? text : `"${text.replaceAll('"', '""')}"`);
  if (sheetsIn(formula.tree).some((each) => !workbook.findSheet(each))) throw invalidArgument(`the formula ${text}`);
  const added = { name, scope: sheet?.id, formula, comment: given.textOr(2, ''), visible: true };
  workbook.names = [...workbook.names, added];
  workbook.forgetNames();
  return added;
}

const one = (scope: Scope, name: DefinedName): HostObject => serve(NAME, { ...scope, name });

function all({ workbook, sheet }: Scope): readonly DefinedName[] {
  return workbook.names.filter(({ scope }) => scope === sheet?.id);
}

const NAMES: Members<Scope> = {
  name: 'NamedItemCollection',
  items: (scope) => all(scope).map((name) => one(scope, name)),
  item: (scope, given) => {
    const found = findName(scope.workbook, given.text(0), scope.sheet);
    if (!found) throw itemNotFound(`the name ${given.text(0)}`);
    return one(scope, found);
  },
  make: {
    Add: (scope, given) => one(scope, add(scope, given)),
    GetItemOrNullObject: (scope, given) => {
      const found = findName(scope.workbook, given.text(0), scope.sheet);
      return found ? one(scope, found) : null;
    },
  },
  ask: { GetCount: (scope) => all(scope).length },
};

export function serveNames(workbook: Book): HostObject {
  return serve(NAMES, { workbook, sheet: undefined });
}

export function serveSheetNames(sheet: Sheet): HostObject {
  return serve(NAMES, { workbook: sheet.workbook, sheet });
}
