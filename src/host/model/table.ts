/** A table: its head cells are its columns' names. */
import type { Area } from './area';

export interface Table {
  readonly id: string;
  name: string;
  area: Area;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export function newTable(id: string, name: string, area: Area): Table {
  return {
    id,
    name,
    area,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
}
