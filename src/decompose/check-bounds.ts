/** Reads the floor and the cap of an area and moves them to the steps within; each by itself, and against the hold. */
import { formatSteps } from '../model/steps';
import type { SpreadNote } from './answer';
import { accept, refuse, type Checked } from './checked';
import { compareExact, decimalText, neighbours, readDecimal, type Decimal, type Exact } from './decimal';
import type { SpreadArea } from './problem';

/** Totals, holds and bounds stay below this many steps, so that each is exact as a cell's double too. */
export const STEP_LIMIT = 10n ** 15n;

export interface Bounds {
  readonly floor: bigint;
  readonly cap: bigint | undefined;
  readonly notes: readonly SpreadNote[];
}

interface Bound {
  readonly exact: Exact;
  readonly steps: bigint;
  readonly text: string;
  readonly isOffStep: boolean;
}

/** @param hold of the same area, in steps */
export function checkBounds(area: SpreadArea, hold: bigint | undefined, decimals: number): Checked<Bounds> {
  const { code } = area;
  const floor = readBound('floor', area.floor, code, decimals);
  if (!floor.ok) return floor;
  const cap = readBound('cap', area.cap, code, decimals);
  if (!cap.ok) return cap;
  const [least, most] = [floor.value, cap.value];
  const lift = (which: 'floor' | 'cap') =>
    ({ do: which === 'floor' ? 'liftFloor' : 'liftCap', areas: [code] }) as const;
  const release = { do: 'releaseHold', areas: [code] } as const;
  const text = (steps: bigint) => formatSteps(steps, decimals);
  if (least && most && least.steps > most.steps) {
    const tightened = compareExact(least.exact, most.exact) <= 0;
    return refuse(
      { code: 'floorAboveCap', area: code, floor: least.text, cap: most.text, tightened },
      {
        short: text(least.steps - most.steps),
        clash: [code],
        remedies: [
          { do: 'setFloor', area: code, value: text(most.steps) },
          { do: 'setCap', area: code, value: text(least.steps) },
          lift('floor'),
          lift('cap'),
        ],
      },
    );
  }
  if (hold !== undefined && least && hold < least.steps) {
    return refuse(
      { code: 'holdBelowFloor', area: code, value: text(hold), floor: least.text },
      {
        short: text(least.steps - hold),
        clash: [code],
        remedies: [{ do: 'setHold', area: code, value: text(least.steps) }, release, lift('floor')],
      },
    );
  }
  if (hold !== undefined && most && hold > most.steps) {
    return refuse(
      { code: 'holdAboveCap', area: code, value: text(hold), cap: most.text },
      {
        short: text(hold - most.steps),
        clash: [code],
        remedies: [{ do: 'setHold', area: code, value: text(most.steps) }, release, lift('cap')],
      },
    );
  }
  const notes = (['floor', 'cap'] as const).flatMap((bound): SpreadNote[] => {
    const read = bound === 'floor' ? least : most;
    return read?.isOffStep === true
      ? [{ code: 'boundTightened', area: code, bound, from: read.text, to: text(read.steps) }]
      : [];
  });
  return accept({ floor: least?.steps ?? 0n, cap: most?.steps, notes });
}

function readBound(
  field: 'floor' | 'cap',
  given: Decimal | null | undefined,
  code: string,
  decimals: number,
): Checked<Bound | undefined> {
  if (given === undefined || given === null) return accept(undefined);
  const about = { field, area: code, value: String(given) } as const;
  const exact = readDecimal(given);
  if (exact === undefined) return refuse({ code: 'notADecimal', ...about }, { clash: [code] });
  if (exact.digits < 0n) {
    const lifted = { do: field === 'floor' ? 'liftFloor' : 'liftCap', areas: [code] } as const;
    return refuse({ code: 'negative', ...about }, { clash: [code], remedies: [lifted] });
  }
  const [below, above] = neighbours(exact, decimals);
  if (above >= STEP_LIMIT) return refuse({ code: 'tooLarge', ...about }, { clash: [code] });
  return accept({
    exact,
    steps: field === 'floor' ? above : below,
    text: decimalText(exact),
    isOffStep: below !== above,
  });
}
