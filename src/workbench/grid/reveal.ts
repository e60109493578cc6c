/**
 * Brings a cell into view. Univer's own scrolling counts the widths of the frozen columns in place of those
 * that are scrolled, and so leaves the cell at the edge or beyond it.
 */
import type { ICommandService, Injector, Workbook } from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Area } from '../../host/model/area';
import { COMMAND } from './commands';
import { UNIT } from './start-univer';

/** Univer's name for the part of the sheet that is scrolled; its own constant is not given out. */
const CELLS = 'viewMain';

/** Of Univer's scroll bars, which lie over the cells. */
const BAR = 14;

/** How far to scroll so that `start` to `end` lies between `from` and `to`; where it is longer, its start does. */
function distance(start: number, end: number, from: number, to: number): number {
  if (start < from || end - start > to - from) return start - from;
  return end > to ? end - to : 0;
}

/** @returns scrolls the sheet in front, no farther than it must */
export function revealer(injector: Injector, commands: ICommandService, book: Workbook): (area: Area) => void {
  return ({ row, column }) => {
    const render = injector.get(IRenderManagerService).getRenderById(UNIT);
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const cells = render?.scene.getViewport(CELLS);
    if (!skeleton || !cells) return;
    const { xSplit, ySplit } = book.getActiveSheet().getFreeze();
    const frozen = skeleton.getCellWithCoordByIndex(ySplit, xSplit, false);
    const cell = skeleton.getCellWithCoordByIndex(row, column, false);
    const [left, top] = [frozen.startX + cells.viewportScrollX, frozen.startY + cells.viewportScrollY];
    const offsetX = column < xSplit ? 0 : distance(cell.startX, cell.endX, left, left + (cells.width ?? 0) - BAR);
    const offsetY = row < ySplit ? 0 : distance(cell.startY, cell.endY, top, top + (cells.height ?? 0) - BAR);
    if (offsetX !== 0 || offsetY !== 0) void commands.executeCommand(COMMAND.scrollBy, { offsetX, offsetY });
  };
}
