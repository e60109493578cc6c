/** Areas as formulas read them, kept while nothing on their sheet changes: sixty thousand shares of one sum. */
import { cellCount, type Area } from '../model/area';
import type { Scalar } from '../model/scalar';
import type { Sheet } from '../model/sheet';
import { Matrix } from './value';

/** Smaller areas are read faster than they are found. */
const LEAST_CELLS = 8;

interface Kept {
  version: number;
  readonly blocks: Map<string, Matrix>;
}

function readBlock({ cells }: Sheet, { row, column, rows, columns }: Area): Matrix {
  const lines: Scalar[][] = [];
  for (let down = 0; down < rows; down += 1) {
    const line: Scalar[] = [];
    for (let across = 0; across < columns; across += 1) line.push(cells.at(row + down, column + across)?.value ?? null);
    lines.push(line);
  }
  return new Matrix(lines);
}

export class Blocks {
  private readonly kept = new WeakMap<Sheet, Kept>();

  read(sheet: Sheet, area: Area): Matrix {
    if (cellCount(area) < LEAST_CELLS) return readBlock(sheet, area);
    const { version } = sheet.cells;
    let kept = this.kept.get(sheet);
    if (!kept) this.kept.set(sheet, (kept = { version, blocks: new Map<string, Matrix>() }));
    if (kept.version !== version) {
      kept.blocks.clear();
      kept.version = version;
    }
    const name = `${area.row},${area.column},${area.rows},${area.columns}`;
    let block = kept.blocks.get(name);
    if (!block) kept.blocks.set(name, (block = readBlock(sheet, area)));
    return block;
  }
}
