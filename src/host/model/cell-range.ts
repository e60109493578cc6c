/** What ranges stand for: one or more areas of one sheet. */
import { invalidArgument } from '../protocol/host-error';
import { sheetAddress } from './address';
import { cellCount, isOnSheet, type Area } from './area';
import type { Sheet } from './sheet';

/** Areas of one sheet; a Range has one, RangeAreas have one or more. */
export class Areas {
  constructor(
    private readonly home: Sheet,
    readonly areas: readonly Area[],
  ) {
    if (!areas.every(isOnSheet)) throw invalidArgument('a range that leaves the sheet');
  }

  get sheet(): Sheet {
    return this.home.ensureAlive();
  }

  get address(): string {
    return this.areas.map((area) => sheetAddress(this.sheet.name, area)).join(',');
  }

  get cellCount(): number {
    return this.areas.reduce((sum, area) => sum + cellCount(area), 0);
  }
}

export class CellRange extends Areas {
  constructor(
    home: Sheet,
    readonly area: Area,
  ) {
    super(home, [area]);
  }

  /** Absolute, as formulas name it: `=Sheet1!$A$1:$B$2`. */
  get formula(): string {
    return `=${sheetAddress(this.sheet.name, this.area, '$')}`;
  }
}
