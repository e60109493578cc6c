/** Columns of areas in working sheets: one an area, side by side. */
import type { Area } from '../model/area';
import type { Language } from '../model/language';
import { areaLabel } from './context';

export interface AreaSlot {
  readonly area: Area;
  readonly column: number;
  readonly label: string;
}

export function areaSlots(areas: readonly Area[], firstColumn: number, language: Language): AreaSlot[] {
  return areas.map((area, place) => ({ area, column: firstColumn + place, label: areaLabel(area, language) }));
}
