/**
 * What this Excel can do. The add-in needs {@link FLOOR}; whatever came later is used only behind one
 * of these capabilities, as test/excel/api-floor.test.ts holds.
 */
import { failure } from './failure';

/** The requirement set that the manifest asks for. */
export const FLOOR = '1.9';

/** Capability → the requirement set that brought it. */
export const CAPABILITY_SETS = {
  sheetProperties: '1.12',
  mergedAreas: '1.13',
  triggerSource: '1.14',
  undoGroups: '1.20',
} as const;

export type Capabilities = Readonly<Record<keyof typeof CAPABILITY_SETS, boolean>>;

function isSupported(set: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', set);
}

/** @throws WorkbookFailure excel.tooOld below the floor */
export function readCapabilities(): Capabilities {
  if (!isSupported(FLOOR)) throw failure('excel.tooOld', {});
  return {
    sheetProperties: isSupported(CAPABILITY_SETS.sheetProperties),
    mergedAreas: isSupported(CAPABILITY_SETS.mergedAreas),
    triggerSource: isSupported(CAPABILITY_SETS.triggerSource),
    undoGroups: isSupported(CAPABILITY_SETS.undoGroups),
  };
}
