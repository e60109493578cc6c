/** Page breaks by hand: each stands before a row or a column. */
import { area as areaOf } from '../model/area';
import { CellRange } from '../model/cell-range';
import type { Sheet } from '../model/sheet';
import { serve, type HostObject, type Members } from '../protocol/host-object';
import { give } from './kinds';
import { rangeArgument } from './range-places';

type Along = 'rows' | 'columns';

interface Scope {
  readonly sheet: Sheet;
  readonly along: Along;
}

interface Target extends Scope {
  readonly at: number;
}

function breaksOf({ sheet, along }: Scope): readonly number[] {
  return along === 'rows' ? sheet.page.rowBreaks : sheet.page.columnBreaks;
}

function setBreaks({ sheet, along }: Scope, breaks: Iterable<number>): void {
  const sorted = [...new Set(breaks)].sort((left, right) => left - right);
  if (along === 'rows') sheet.page.rowBreaks = sorted;
  else sheet.page.columnBreaks = sorted;
}

const BREAK: Members<Target> = {
  name: 'PageBreak',
  get: {
    _Id: ({ at }) => String(at),
    RowIndex: ({ at, along }) => (along === 'rows' ? at : 0),
    ColumnIndex: ({ at, along }) => (along === 'columns' ? at : 0),
  },
  make: {
    GetCellAfterBreak: ({ sheet, along, at }) =>
      give(new CellRange(sheet, along === 'rows' ? areaOf(at, 0) : areaOf(0, at))),
  },
  act: {
    Delete: (target) =>
      setBreaks(
        target,
        breaksOf(target).filter((at) => at !== target.at),
      ),
  },
};

const one = (scope: Scope, at: number): HostObject => serve(BREAK, { ...scope, at });

const BREAKS: Members<Scope> = {
  name: 'PageBreakCollection',
  items: (scope) => breaksOf(scope).map((at) => one(scope, at)),
  item: (scope, given) => {
    const key = given.json(0);
    const at = breaksOf(scope).find((each) => String(each) === key) ?? breaksOf(scope)[Number(key)];
    if (at === undefined) throw given.wrong(0);
    return one(scope, at);
  },
  make: {
    Add: (scope, given) => {
      const { area } = rangeArgument(given, 0, scope.sheet);
      const at = scope.along === 'rows' ? area.row : area.column;
      // Nothing stands before the first row.
      if (at === 0) throw given.wrong(0);
      setBreaks(scope, [...breaksOf(scope), at]);
      return one(scope, at);
    },
  },
  ask: {
    GetCount: (scope) => breaksOf(scope).length,
  },
  act: {
    RemovePageBreaks: (scope) => setBreaks(scope, []),
  },
};

export function servePageBreaks(sheet: Sheet, along: Along): HostObject {
  return serve(BREAKS, { sheet: sheet.ensureAlive(), along });
}
