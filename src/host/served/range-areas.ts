/** RangeAreas: several areas of one sheet, formatted and cleared as one. */
import { CellRange, type Areas } from '../model/cell-range';
import { clearCells } from '../model/write-cells';
import { serve, type Members } from '../protocol/host-object';
import { serveConditionalFormats } from './conditional-formats';
import { serveValidation } from './data-validation';
import { give } from './kinds';
import { serveFormat } from './range-format';
import { keepReference, referenceId } from './references';

const RANGES: Members<Areas> = {
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => give(new CellRange(sheet, area))),
  make: {
    GetItemAt: ({ sheet, areas }, given) => {
      const area = areas[given.integer(0)];
      if (!area) throw given.wrong(0);
      return give(new CellRange(sheet, area));
    },
  },
  ask: { GetCount: ({ areas }) => areas.length },
};

export const RANGE_AREAS: Members<Areas> = {
  name: 'RangeAreas',
  get: {
    _ReferenceId: referenceId,
    Address: ({ address }) => address,
    AddressLocal: ({ address }) => address,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ cellCount }) => cellCount,
  },
  object: {
    Areas: (target) => serve(RANGES, target),
    Worksheet: ({ sheet }) => give(sheet),
    Format: serveFormat,
    DataValidation: serveValidation,
    ConditionalFormats: serveConditionalFormats,
  },
  ask: {
    _KeepReference: (target) => ({ _ReferenceId: keepReference(target) }),
  },
  act: {
    Clear: ({ sheet, areas }, given) => clearCells(sheet, areas, given.textOr(0, 'All')),
  },
};
