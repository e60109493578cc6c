/** What Univer asks while it draws or begins to edit: a mark on invalid entries, and the text to begin with. */
import { CellValueType, InterceptorEffectEnum } from '@univerjs/core';
import type { ICellDataForSheetInterceptor, Injector } from '@univerjs/core';
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { keptWith } from './cell-data';

/** A corner in Excel's red, beside what the cell's own look says. */
const INVALID_MARK = { color: '#C50F1F', size: 7, isSkip: false } as const;

export function showLooks(injector: Injector): void {
  const interceptors = injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, _location, next) => {
      const shown =
        cell && keptWith(cell).isInvalid ? { ...cell, markers: { ...cell.markers, tr: INVALID_MARK } } : cell;
      return next(shown);
    },
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    handler: (cell, _location, next) => next(cell && editable(cell)),
  });
}

function editable(cell: ICellDataForSheetInterceptor): ICellDataForSheetInterceptor {
  return { ...cell, v: keptWith(cell).typed, t: CellValueType.STRING, f: null, p: null };
}
