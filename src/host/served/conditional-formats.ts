/** Conditional formats by a formula of one's own; other kinds are not served. */
import { moveFormula, parseFormula } from '../calculation/formula';
import { Areas, CellRange } from '../model/cell-range';
import type { ConditionalFormat } from '../model/conditional-formats';
import { rewriteText } from '../model/rewrite-rules';
import { invalidArgument, itemNotFound, notImplemented, refuse } from '../protocol/host-error';
import { serve, type HostObject, type Members } from '../protocol/host-object';
import { wantColour, wantFlag, wantNumber, wantOneOf, wantText } from './format-fields';
import { give } from './kinds';
import type { Sheet } from '../model/sheet';

interface Target {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

function change({ sheet, format }: Target, difference: Partial<ConditionalFormat>): void {
  sheet.ensureAllowed('allowFormatCells');
  sheet.conditionalFormats.change(format, difference);
}

const FONT: Members<Target> = {
  name: 'ConditionalRangeFont',
  get: {
    Color: ({ format }) => format.fontColor,
    Bold: ({ format }) => format.bold,
    Italic: ({ format }) => format.italic,
    Underline: ({ format }) => format.underline,
    Strikethrough: ({ format }) => format.strikethrough,
  },
  set: {
    Color: (target, value) => change(target, { fontColor: wantColour(value, 'the colour') }),
    Bold: (target, value) => change(target, { bold: wantFlag(value, 'bold') }),
    Italic: (target, value) => change(target, { italic: wantFlag(value, 'italic') }),
    Underline: (target, value) =>
      change(target, { underline: wantOneOf(value, 'the underline', ['None', 'Single', 'Double']) }),
    Strikethrough: (target, value) => change(target, { strikethrough: wantFlag(value, 'strikethrough') }),
  },
  act: {
    Clear: (target) =>
      change(target, { fontColor: null, bold: null, italic: null, underline: null, strikethrough: null }),
  },
};

const FILL: Members<Target> = {
  name: 'ConditionalRangeFill',
  get: { Color: ({ format }) => format.fillColor },
  set: { Color: (target, value) => change(target, { fillColor: wantColour(value, 'the fill') }) },
  act: { Clear: (target) => change(target, { fillColor: null }) },
};

const LOOK: Members<Target> = {
  name: 'ConditionalRangeFormat',
  get: { NumberFormat: ({ format }) => format.numberFormat },
  set: { NumberFormat: (target, value) => change(target, { numberFormat: wantText(value, 'the number format') }) },
  object: { Font: (target) => serve(FONT, target), Fill: (target) => serve(FILL, target) },
};

/** As it reads from the first cell of what is left of the areas. */
function formulaFrom({ areas, anchor, formula }: ConditionalFormat): string {
  const [first] = areas;
  if (!first) return formula;
  return rewriteText(formula, (each) => moveFormula(each, first.row - anchor.row, first.column - anchor.column));
}

const RULE: Members<Target> = {
  name: 'ConditionalFormatRule',
  get: { Formula: ({ format }) => formulaFrom(format) },
  set: {
    Formula: (target, value) => {
      const text = wantText(value, 'the formula');
      if (!text.startsWith('=')) throw invalidArgument('the formula of a conditional format begins with =');
      const [first] = target.format.areas;
      change(target, {
        formula: `=${parseFormula(text).text}`,
        ...(first && { anchor: { row: first.row, column: first.column } }),
      });
    },
  },
};

const CUSTOM: Members<Target> = {
  name: 'CustomConditionalFormat',
  object: { Rule: (target) => serve(RULE, target), Format: (target) => serve(LOOK, target) },
};

function rangesOf({ sheet, format }: Target): CellRange | Areas {
  const [only, ...more] = format.areas;
  return only && more.length === 0 ? new CellRange(sheet, only) : new Areas(sheet, format.areas);
}

const FORMAT: Members<Target> = {
  name: 'ConditionalFormat',
  get: {
    Id: ({ format }) => format.id,
    Type: ({ format }) => format.type,
    Priority: ({ sheet, format }) => sheet.conditionalFormats.priority(format),
    StopIfTrue: ({ format }) => format.stopIfTrue,
  },
  set: {
    Priority: ({ sheet, format }, value) => {
      sheet.ensureAllowed('allowFormatCells');
      sheet.conditionalFormats.move(format, wantNumber(value, 'the priority', 0, 65_535));
    },
    StopIfTrue: (target, value) => change(target, { stopIfTrue: wantFlag(value, 'stopIfTrue') }),
  },
  object: {
    Custom: (target) => serve(CUSTOM, target),
    CustomOrNullObject: (target) => serve(CUSTOM, target),
  },
  make: {
    GetRange: (target) => {
      const ranges = rangesOf(target);
      if (!(ranges instanceof CellRange)) throw refuse('InvalidOperation', 'the conditional format has several ranges');
      return give(ranges);
    },
    GetRangeOrNullObject: (target) => {
      const ranges = rangesOf(target);
      return ranges instanceof CellRange ? give(ranges) : null;
    },
    GetRanges: ({ sheet, format }) => give(new Areas(sheet, format.areas)),
  },
  act: {
    Delete: ({ sheet, format }) => {
      sheet.ensureAllowed('allowFormatCells');
      sheet.conditionalFormats.remove(format);
    },
  },
};

const one = (sheet: Sheet, format: ConditionalFormat): HostObject => serve(FORMAT, { sheet, format });

function find({ sheet, areas }: Areas, id: string): ConditionalFormat | undefined {
  return sheet.conditionalFormats.on(areas).find((each) => each.id === id);
}

function add({ sheet, areas }: Areas, type: string): HostObject {
  if (type !== 'Custom') throw notImplemented(`ConditionalFormatCollection.add(${type})`);
  sheet.ensureAllowed('allowFormatCells');
  return one(sheet, sheet.conditionalFormats.add(sheet.workbook.newId(), type, areas));
}

const COLLECTION: Members<Areas> = {
  name: 'ConditionalFormatCollection',
  item: (range, given) => {
    const found = find(range, given.text(0));
    if (!found) throw itemNotFound('the conditional format');
    return one(range.sheet, found);
  },
  items: ({ sheet, areas }) => sheet.conditionalFormats.on(areas).map((format) => one(sheet, format)),
  make: {
    Add: (range, given) => add(range, given.text(0)),
    GetItemAt: ({ sheet, areas }, given) => {
      const found = sheet.conditionalFormats.on(areas)[given.integer(0)];
      if (!found) throw given.wrong(0);
      return one(sheet, found);
    },
    GetItemOrNullObject: (range, given) => {
      const found = find(range, given.text(0));
      return found ? one(range.sheet, found) : null;
    },
  },
  ask: {
    GetCount: ({ sheet, areas }) => sheet.conditionalFormats.on(areas).length,
  },
  act: {
    ClearAll: ({ sheet, areas }) => {
      sheet.ensureAllowed('allowFormatCells');
      sheet.conditionalFormats.clear(areas);
    },
  },
};

export function serveConditionalFormats(range: Areas): HostObject {
  return serve(COLLECTION, range);
}
