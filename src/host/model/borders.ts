/**
 * Borders. Two neighbours share an edge: whoever sets it sets it for both, and either one reads it. It is
 * kept with the cell that it was set on; the neighbour's own is only touched where it says otherwise.
 */
import { area as areaOf, intersect, MAX_COLUMNS, MAX_ROWS, type Area } from './area';
import type { Border, BorderSide, CellFormat } from './cell-format';
import { shareChanges } from './share-format';
import type { Sheet } from './sheet';

export const BORDER_INDEXES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type BorderIndex = (typeof BORDER_INDEXES)[number];

interface Strip {
  readonly area: Area;
  readonly side: BorderSide;
}

/** The cells' sides that one border of a range is made of. */
export function stripsOf(area: Area, index: BorderIndex): readonly Strip[] {
  const { row, column, rows, columns } = area;
  switch (index) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, side: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...area, row: row + rows - 1, rows: 1 }, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, side: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...area, column: column + columns - 1, columns: 1 }, side: 'right' }];
    case 'InsideHorizontal':
      return rows < 2
        ? []
        : [
            { area: { ...area, rows: rows - 1 }, side: 'bottom' },
            { area: { ...area, row: row + 1, rows: rows - 1 }, side: 'top' },
          ];
    case 'InsideVertical':
      return columns < 2
        ? []
        : [
            { area: { ...area, columns: columns - 1 }, side: 'right' },
            { area: { ...area, column: column + 1, columns: columns - 1 }, side: 'left' },
          ];
    case 'DiagonalDown':
      return [{ area, side: 'diagonalDown' }];
    case 'DiagonalUp':
      return [{ area, side: 'diagonalUp' }];
  }
}

const OPPOSITE = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const;
const STEP = { top: [-1, 0], bottom: [1, 0], left: [0, -1], right: [0, 1] } as const;

function neighbourOf(row: number, column: number, side: keyof typeof STEP): readonly [number, number] | undefined {
  const [down, across] = STEP[side];
  const [nextRow, nextColumn] = [row + down, column + across];
  const onSheet = nextRow >= 0 && nextColumn >= 0 && nextRow < MAX_ROWS && nextColumn < MAX_COLUMNS;
  return onSheet ? [nextRow, nextColumn] : undefined;
}

/** The border that is seen on one side of a cell. */
export function borderAt(sheet: Sheet, row: number, column: number, side: BorderSide): Border | undefined {
  const own = sheet.cells.formatAt(row, column).borders[side];
  if (own || side === 'diagonalDown' || side === 'diagonalUp') return own;
  const next = neighbourOf(row, column, side);
  return next && sheet.cells.formatAt(...next).borders[OPPOSITE[side]];
}

function withBorder(format: CellFormat, side: BorderSide, border: Border | undefined): CellFormat {
  if (format.borders[side] === border) return format;
  const { [side]: _before, ...others } = format.borders;
  return { ...format, borders: border ? { ...others, [side]: border } : others };
}

/** Changes one border of an area; `change` gets what is there, and gives undefined to take it away. */
export function changeBorder(
  sheet: Sheet,
  area: Area,
  index: BorderIndex,
  change: (before: Border | undefined) => Border | undefined,
): void {
  const drawn = new Map<Border | undefined, Border | undefined>();
  const draw = (before: Border | undefined): Border | undefined => {
    if (!drawn.has(before)) drawn.set(before, change(before));
    return drawn.get(before);
  };
  for (const strip of stripsOf(area, index)) {
    const { side } = strip;
    const put = shareChanges<Border | undefined>((format, border) => withBorder(format, side, border));
    sheet.cells.patchFormats(strip.area, (format, row, column) => {
      const seen = row < 0 || column < 0 ? format.borders[side] : borderAt(sheet, row, column, side);
      return put(format, draw(seen));
    });
    if (side !== 'diagonalDown' && side !== 'diagonalUp') settleNeighbours(sheet, strip.area, side, area);
  }
}

/** Neighbours outside of the area that hold another border on the shared edge take the new one. */
function settleNeighbours(sheet: Sheet, strip: Area, side: keyof typeof STEP, within: Area): void {
  const [down, across] = STEP[side];
  const beside = intersect(
    { ...strip, row: strip.row + down, column: strip.column + across },
    areaOf(0, 0, MAX_ROWS, MAX_COLUMNS),
  );
  if (!beside || intersect(beside, within)) return;
  const opposite = OPPOSITE[side];
  for (const [row, column, cell] of sheet.cells.within(beside)) {
    const format = cell.format;
    const held = format?.borders[opposite];
    if (!format || !held) continue;
    const wanted = sheet.cells.formatAt(row - down, column - across).borders[side];
    if (held === wanted) continue;
    cell.format = withBorder(format, opposite, wanted);
    sheet.cells.journal.addCell(row, column);
  }
}
