/** Data validation by ranges: setting it on cells takes them out of whatever held there before. */
import type { JsonObject } from '../protocol/json';
import { intersect, subtractAll, type Area } from './area';

export interface Validation {
  readonly areas: readonly Area[];
  /** The cell that relative references of its formulas are meant from. */
  readonly anchor: { readonly row: number; readonly column: number };
  readonly type: string;
  readonly rule: JsonObject;
  readonly prompt: JsonObject;
  readonly errorAlert: JsonObject;
  readonly ignoreBlanks: boolean;
}

export type ValidationChange = Partial<Pick<Validation, 'type' | 'rule' | 'prompt' | 'errorAlert' | 'ignoreBlanks'>>;

const NO_ALERT = { message: '', showAlert: true, style: 'Stop', title: '' };
const NO_PROMPT = { message: '', showPrompt: true, title: '' };

export function noValidation(areas: readonly Area[]): Validation {
  const [first] = areas;
  return {
    areas,
    anchor: { row: first?.row ?? 0, column: first?.column ?? 0 },
    type: 'None',
    rule: {},
    prompt: NO_PROMPT,
    errorAlert: NO_ALERT,
    ignoreBlanks: true,
  };
}

export class Validations {
  private all: readonly Validation[] = [];

  list(): readonly Validation[] {
    return this.all;
  }

  /** What holds on these areas, piece by piece; cells without validation come as `None`. */
  on(areas: readonly Area[]): readonly Validation[] {
    const found = this.all.flatMap((each) => {
      const common = each.areas.flatMap((area) => areas.flatMap((asked) => intersect(area, asked) ?? []));
      return common.length === 0 ? [] : [{ ...each, areas: common }];
    });
    const rest = subtractAll(
      areas,
      this.all.flatMap((each) => each.areas),
    );
    return rest.length === 0 ? found : [...found, noValidation(rest)];
  }

  clear(areas: readonly Area[]): void {
    this.all = this.all
      .map((each) => ({ ...each, areas: subtractAll(each.areas, areas) }))
      .filter((each) => each.areas.length > 0);
  }

  /** A new rule is meant from the first cell of the first area; what else held for all of them stays. */
  change(areas: readonly Area[], change: ValidationChange): void {
    const before = this.on(areas);
    const [first] = before;
    this.clear(areas);
    if (change.rule || before.length === 1) {
      const base = before.length === 1 && first ? first : noValidation(areas);
      const { anchor } = change.rule ? noValidation(areas) : base;
      this.all = [...this.all, { ...base, ...change, areas, anchor }];
    } else {
      this.all = [...this.all, ...before.map((each) => ({ ...each, ...change }))];
    }
  }

  replace(all: readonly Validation[]): void {
    this.all = all;
  }
}
