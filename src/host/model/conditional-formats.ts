/** Conditional formats of one sheet, first wins; each holds on one or more areas. */
import { overlaps, subtractAll, type Area } from './area';

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  stopIfTrue: boolean;
  /** With its equals sign; relative to the first cell of the first area. */
  formula: string;
  numberFormat: string | null;
  fillColor: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: string | null;
  strikethrough: boolean | null;
  /** What relative references are meant from; kept when cells are cut out of the areas. */
  anchor: { readonly row: number; readonly column: number };
}

export class ConditionalFormats {
  private all: ConditionalFormat[] = [];
  /** Goes up with every change. */
  version = 0;

  list(): readonly ConditionalFormat[] {
    return this.all;
  }

  on(areas: readonly Area[]): readonly ConditionalFormat[] {
    return this.all.filter((each) => each.areas.some((area) => areas.some((asked) => overlaps(area, asked))));
  }

  /** Excel puts a new one first. */
  add(id: string, type: string, areas: readonly Area[]): ConditionalFormat {
    this.version += 1;
    const [first] = areas;
    const added: ConditionalFormat = {
      id,
      type,
      areas,
      stopIfTrue: false,
      formula: '',
      numberFormat: null,
      fillColor: null,
      fontColor: null,
      bold: null,
      italic: null,
      underline: null,
      strikethrough: null,
      anchor: { row: first?.row ?? 0, column: first?.column ?? 0 },
    };
    this.all.unshift(added);
    return added;
  }

  change(of: ConditionalFormat, difference: Partial<ConditionalFormat>): void {
    this.version += 1;
    Object.assign(of, difference);
  }

  remove(gone: ConditionalFormat): void {
    this.version += 1;
    this.all = this.all.filter((each) => each !== gone);
  }

  clear(areas: readonly Area[]): void {
    this.version += 1;
    for (const each of this.all) each.areas = subtractAll(each.areas, areas);
    this.all = this.all.filter((each) => each.areas.length > 0);
  }

  priority(of: ConditionalFormat): number {
    return this.all.indexOf(of);
  }

  move(of: ConditionalFormat, priority: number): void {
    this.remove(of);
    this.all.splice(Math.min(Math.max(priority, 0), this.all.length), 0, of);
  }

  replace(all: readonly ConditionalFormat[]): void {
    this.version += 1;
    this.all = [...all];
  }
}
