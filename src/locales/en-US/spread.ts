/** Splitting: why a cell is what it is, what stands in the way of a split, and what would resolve it. */
import type { Obstacle, Remedy, SpreadNote, SpreadReason, SpreadUnsolved } from '../../decompose/answer';
import type { SpreadBasis } from '../../decompose/problem';
import type { RowIssue } from '../../decompose/spread-row';
import type { NameOf, SpreadWords } from '../zh-CN/spread';

function list(codes: readonly string[], nameOf: NameOf): string {
  return codes.map(nameOf).join(', ');
}

function byBasis(basis: SpreadBasis): string {
  switch (basis.kind) {
    case 'lastYear':
      return "by last year's figures";
    case 'weight':
      return `by ${basis.name}`;
    case 'given':
      return 'by the given weights';
    case 'equal':
      return 'equally';
  }
}

/** `86 last year`; nothing where all count alike. */
function weightText(basis: SpreadBasis, weight: string): string {
  switch (basis.kind) {
    case 'lastYear':
      return `${weight} last year`;
    case 'weight':
      return `${basis.name} ${weight}`;
    case 'given':
      return `weight ${weight}`;
    case 'equal':
      return '';
  }
}

function ownWeight(reason: SpreadReason & { kind: 'share' }): string {
  const own = weightText(reason.basis, reason.weight);
  if (own === '') return `${reason.totalWeight} ${reason.totalWeight === '1' ? 'area' : 'areas'}`;
  return `${own}, ${reason.percent}% of the whole`;
}

const ROUNDED = { exact: 'exactly', up: 'rounded up to', down: 'rounded down to' } as const;

function reason(why: SpreadReason, nameOf: NameOf): string {
  switch (why.kind) {
    case 'hold':
      return `Held at ${why.value}; not part of the split.`;
    case 'open':
      return 'To be filled in by hand; nothing is filled in yet.';
    case 'notApplicable':
      return 'The indicator does not apply to this area, which gets no target.';
    case 'floor':
    case 'cap': {
      const own = weightText(why.basis, why.weight);
      const far = why.kind === 'floor' ? 'below its floor, so the floor' : 'above its cap, so the cap';
      return `Split ${byBasis(why.basis)}: ${own === '' ? '' : `${own}, `}a share of ${why.share} would be ${far} holds: ${why.value}.`;
    }
    case 'table':
    case 'tableBound': {
      const own = weightText(why.basis, why.weight);
      const result =
        why.kind === 'table'
          ? `a share of ${why.share}, ${ROUNDED[why.rounding]} ${why.value}`
          : `a share beyond its ${why.bound}, so the ${why.bound} holds: ${why.value}`;
      return `Split ${byBasis(why.basis)}, so that parts and areas add up: ${own === '' ? '' : `${own}, `}${result}.`;
    }
    case 'share': {
      const rest = why.rest === undefined ? 'Split' : `${why.rest} is left after what is fixed, split`;
      const tie = why.tie;
      const even =
        tie === undefined
          ? ''
          : `the same remainder as ${nameOf(tie.against)} and ${
              tie.by === 'weight'
                ? `a ${why.rounding === 'up' ? 'larger' : 'smaller'} weight`
                : `a code that comes ${why.rounding === 'up' ? 'first' : 'later'}`
            }, `;
      return `${rest} ${byBasis(why.basis)}: ${ownWeight(why)}, a share of ${why.share}, ${even}${ROUNDED[why.rounding]} ${why.value}.`;
    }
  }
}

function note(what: SpreadNote, nameOf: NameOf): string {
  switch (what.code) {
    case 'zeroBasis': {
      const { basis } = what;
      const weights =
        basis.kind === 'lastYear'
          ? "last year's figures"
          : basis.kind === 'weight'
            ? `values of ${basis.name}`
            : 'weights';
      return `All ${weights} are zero, so the total was split equally: ${list(what.areas, nameOf)}.`;
    }
    case 'boundTightened':
      return `The ${FIELD[what.bound]} of ${nameOf(what.area)}, ${what.from}, lies between two possible values; ${what.to} is used.`;
    case 'capsLeaveRest':
      return `All areas with a weight stand at their caps; the ${what.rest} that is left goes in equal parts to those without: ${list(what.areas, nameOf)}.`;
    case 'nothingLeft':
      return `The held targets add up to ${what.held} and take up the whole district target; the other areas get 0: ${list(what.areas, nameOf)}.`;
    case 'handOpen': {
      const over = what.rest?.startsWith('-') === true;
      const rest =
        what.rest === null ? '' : over ? `, ${what.rest.slice(1)} above the district target` : `, ${what.rest} is left`;
      return `${what.typed} filled in${rest}; nothing is filled in for ${list(what.areas, nameOf)}.`;
    }
    case 'handDiffers':
      return what.difference.startsWith('-')
        ? `The areas add up to ${what.sum}, ${what.difference.slice(1)} below the district target of ${what.total}; please check.`
        : `The areas add up to ${what.sum}, ${what.difference} above the district target of ${what.total}.`;
  }
}

const FIELD = {
  total: 'district target',
  hold: 'held target',
  weight: 'weight',
  floor: 'floor',
  cap: 'cap',
} as const;

function obstacle({ obstacle: what, short }: SpreadUnsolved, nameOf: NameOf): string {
  const field = (of: Extract<Obstacle, { field: string }>) =>
    `The ${FIELD[of.field]}${of.area === undefined ? '' : ` of ${nameOf(of.area)}`} (“${of.value}”)`;
  switch (what.code) {
    case 'notADecimal':
      return `${field(what)} is not a number; nothing can be split.`;
    case 'decimalsOutOfRange':
      return `The number of decimals is ${what.decimals}; it must be a whole number from 0 to ${what.most}.`;
    case 'areaTwice':
      return `The area code “${what.area}” stands twice; nothing can be split.`;
    case 'totalMissing':
      return 'There is no district target to split.';
    case 'weightMissing':
      return `These areas have no weight to split by: ${list(what.areas, nameOf)}.`;
    case 'tooLarge':
      return `${field(what)} is too large to be computed exactly.`;
    case 'negative':
      return `${field(what)} is negative; nothing can be split.`;
    case 'totalOffStep':
      return `The district target of ${what.total} is not a multiple of ${what.step} and can't be split exactly.`;
    case 'holdOffStep':
      return `The held target of ${nameOf(what.area)}, ${what.value}, is not a multiple of ${what.step}.`;
    case 'holdNotApplicable':
      return `The indicator does not apply to ${nameOf(what.area)}, whose target is held at ${what.value}.`;
    case 'noApplicableArea':
      return 'The indicator applies to no area; nothing can be split.';
    case 'holdsAboveTotal':
      return `The held targets add up to ${what.held}, ${short ?? ''} above the district target of ${what.total}.`;
    case 'holdsBelowTotal':
      return `The held targets add up to ${what.held}, ${short ?? ''} below the district target of ${what.total}, and no other area can take the rest.`;
    case 'floorAboveCap':
      return `The floor of ${nameOf(what.area)}, ${what.floor}, is above its cap, ${what.cap}${what.tightened ? ', once both are moved to possible values' : ''}.`;
    case 'holdBelowFloor':
      return `The held target of ${nameOf(what.area)}, ${what.value}, is below its floor of ${what.floor}.`;
    case 'holdAboveCap':
      return `The held target of ${nameOf(what.area)}, ${what.value}, is above its cap of ${what.cap}.`;
    case 'floorsAboveTotal':
      return `The areas must take ${what.least} at least, ${short ?? ''} above the district target of ${what.total}.`;
    case 'capsBelowTotal':
      return `The areas can take ${what.most} at most, ${short ?? ''} below the district target of ${what.total}.`;
    case 'partTotalsDiffer':
      return `The district targets of the parts (${list(what.parts, nameOf)}) add up to ${what.sum}, ${short ?? ''} apart from the whole of ${what.total}.`;
    case 'partsMissWhole':
      return `The fixed parts of ${nameOf(what.area)} add up to ${what.sum}, ${short ?? ''} apart from its whole of ${what.total}, and no part is left to take the rest.`;
    case 'tableBlocked':
      return `Only ${list(what.areas, nameOf)} can take ${list(what.parts, nameOf)}, and lack room for ${short ?? ''}.`;
  }
}

function remedy(what: Remedy, nameOf: NameOf): string {
  switch (what.do) {
    case 'setTotal':
      return `Set the district target to ${what.value}`;
    case 'setHold':
      return `Set the held target of ${nameOf(what.area)} to ${what.value}`;
    case 'releaseHold':
      return `Release the held target of ${what.areas.length === 1 ? '' : 'one of these areas: '}${list(what.areas, nameOf)}`;
    case 'releaseHolds':
      return `Release the held targets of ${list(what.areas, nameOf)}`;
    case 'makeApplicable':
      return what.areas.length === 0
        ? 'Add an area that the indicator applies to'
        : `Make the indicator apply to ${what.areas.length === 1 ? '' : 'at least one of these areas: '}${list(what.areas, nameOf)}`;
    case 'setFloor':
      return `Set the floor of ${nameOf(what.area)} to ${what.value}`;
    case 'setCap':
      return `Set the cap of ${nameOf(what.area)} to ${what.value}`;
    case 'liftFloor':
    case 'liftCap': {
      const bound = what.do === 'liftFloor' ? 'floor' : 'cap';
      return `Lift the ${bound} of ${what.areas.length === 1 ? '' : 'one of these areas: '}${list(what.areas, nameOf)}`;
    }
    case 'liftFloors':
      return `Lower or lift the floors of ${list(what.areas, nameOf)}`;
    case 'setWeight':
      return `Fill in the weights of ${list(what.areas, nameOf)}`;
    case 'setDecimals':
      return `Set the number of decimals to ${what.decimals}`;
  }
}

function issue(what: RowIssue, nameOf: NameOf): string {
  switch (what.code) {
    case 'notASum':
      return "The areas' values of this indicator don't add up to a total, so it is not split; please fill in the targets by hand.";
    case 'totalMissing':
      return 'There is no district target, so nothing was split. Please fill in the district target first.';
    case 'weightUnnamed':
      return 'The indicator is split by a weight, but names none. Please name it in the catalogue of indicators.';
    case 'weightMissing':
      return `The directory of areas has no “${what.weight}” for ${list(what.areas, nameOf)}. Please fill it in and split again.`;
    case 'lastYearNowhere':
      return 'No area has a figure of last year to split by. Fill them in, or choose another way of splitting.';
    case 'lastYearUnreadable':
      return `Last year's figure is no number or is negative, so the row was not split: ${list(what.areas, nameOf)}. Correct it and make the workbook again.`;
    case 'lastYearMissing':
      return `These areas have no figure for last year and count as 0: ${list(what.areas, nameOf)}.`;
  }
}

export const spreadWords: SpreadWords = { reason, note, obstacle, remedy, issue };
