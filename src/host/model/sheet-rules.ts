/** Which conditional formats and which validation hold on a cell, found without looking at all of them. */
import { Watchers } from '../calculation/watchers';
import type { ConditionalFormat } from './conditional-formats';
import type { Sheet } from './sheet';
import type { Validation } from './validations';

interface Ranked {
  readonly format: ConditionalFormat;
  readonly rank: number;
}

export class SheetRules {
  private readonly formats = new Watchers<Ranked>();
  private readonly validations = new Watchers<Validation>();

  constructor(sheet: Sheet) {
    sheet.conditionalFormats.list().forEach((format, rank) => {
      for (const area of format.areas) this.formats.watch(area, { format, rank });
    });
    for (const validation of sheet.validations.list()) {
      for (const area of validation.areas) this.validations.watch(area, validation);
    }
  }

  /** First wins. */
  formatsAt(row: number, column: number): readonly ConditionalFormat[] {
    const found = [...this.formats.of(row, column)];
    return found.sort((left, right) => left.rank - right.rank).map(({ format }) => format);
  }

  validationAt(row: number, column: number): Validation | undefined {
    for (const validation of this.validations.of(row, column)) return validation;
    return undefined;
  }
}

interface Kept {
  readonly version: number;
  readonly validations: readonly Validation[];
  readonly rules: SheetRules;
}

const KEPT = new WeakMap<Sheet, Kept>();

/** Made anew only when the sheet's rules have changed. */
export function rulesOf(sheet: Sheet): SheetRules {
  const { version } = sheet.conditionalFormats;
  const validations = sheet.validations.list();
  const kept = KEPT.get(sheet);
  if (kept?.version === version && kept.validations === validations) return kept.rules;
  const rules = new SheetRules(sheet);
  KEPT.set(sheet, { version, validations, rules });
  return rules;
}
