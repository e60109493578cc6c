/** Findings in English, sentence for sentence as in Chinese. */
import type { FixKind, RuleCode, RuleParams } from '../../model/finding';
import type { Period } from '../../model/period';
import { quoted, shown } from '../shown-value';
import type { FindingWords } from '../zh-CN/findings';
import { proposalSentence } from './issues';

function list(values: readonly string[]): string {
  return values.map(quoted).join(', ');
}

function figure({ area, indicator }: { area: string; indicator: string }): string {
  return `${quoted(indicator)} of ${shown(area)}`;
}

function period({ year, throughMonth }: Period): string {
  return throughMonth === 12 ? `the whole of ${year}` : `January to month ${throughMonth} of ${year}`;
}

/** Numbers with their unit: `9923 件`, `47%`. */
function number(value: number, unit: string): string {
  return unit === '' || unit === '%' ? `${value}${unit}` : `${value} ${shown(unit)}`;
}

const names: Readonly<Record<RuleCode, string>> = {
  'area.nothing': 'Nothing filled in yet',
  'cell.missing': 'Left blank',
  'cell.notANumber': 'Not a number',
  'cell.textAround': 'Number with words',
  'cell.textNumber': 'Number kept as text',
  'cell.error': 'Formula error',
  'cell.negative': 'Negative',
  'cell.tooLarge': 'Too large',
  'cell.notWhole': 'Not a whole number',
  'cell.decimals': 'Too many decimals',
  'cell.shareRange': 'Percentage out of range',
  'cell.percentScale': 'Percentage of the wrong size',
  'cell.percentMixed': 'Percentages written differently',
  'cell.formulaOverwritten': 'Formula replaced by a value',
  'cell.notApplicable': 'Applicable or not: disagrees',
  'area.partAboveWhole': 'Part above its whole',
  'area.partsDiffer': "Parts don't add up",
  'area.ratioDiffers': 'Ratio disagrees with its parts',
  'areas.sumDiffers': 'Sum differs from the district',
  'areas.copiedRow': 'Two rows alike',
  'areas.oneValue': 'One figure in all areas',
  'time.falls': 'Cumulative figure falls',
  'time.identical': 'Same as the last period',
  'time.outlier': 'Unusual change in a year',
  'time.partialAgainstYear': 'Part of a year beside a whole one',
  'targets.short': 'Targets fall short',
  'targets.notExceeded': 'Targets not above',
  'targets.about': 'Targets a little below',
  'targets.belowLastYear': 'Target below last year',
  'targets.changed': 'Target changed since issued',
};

const sentences: { readonly [Code in RuleCode]: (params: RuleParams[Code], unit: string) => string } = {
  'area.nothing': ({ area, figures }) =>
    `${shown(area)} has filled in nothing yet of ${figures} figures. Ask for them, or fill them in.`,
  'cell.missing': (where) => `${figure(where)} is blank. Fill it in: 0 where there is none, -- where it doesn't apply.`,
  'cell.notANumber': ({ value, ...where }) =>
    `${figure(where)} should be a number and is ${quoted(value)}. Change it to a number, or to -- where it doesn't apply.`,
  'cell.textAround': ({ value, proposal, ...where }) =>
    `${figure(where)} has words around its number: ${quoted(value)}. ${proposalSentence(proposal)}`,
  'cell.textNumber': ({ value, proposal, ...where }) =>
    `${figure(where)} is text, which no sum counts: ${quoted(value)}. ${proposalSentence(proposal)}`,
  'cell.error': ({ value, ...where }) =>
    `${figure(where)} is the error ${shown(value)}. Correct the formula, or type the number.`,
  'cell.negative': ({ value, ...where }, unit) => `${figure(where)} is negative: ${number(value, unit)}. Check it.`,
  'cell.tooLarge': ({ value, most, ...where }) =>
    `${figure(where)} is ${value}, above ${most}; there seem to be digits too many. Check it.`,
  'cell.notWhole': ({ value, ...where }, unit) =>
    `${figure(where)} should be a whole number and is ${number(value, unit)}. Check it.`,
  'cell.decimals': ({ value, decimals, ...where }, unit) =>
    `${figure(where)} may have ${decimals} decimals and is ${number(value, unit)}. Check it, or round it.`,
  'cell.shareRange': ({ value, ...where }) => `${figure(where)} is ${value}%, outside 0 to 100%. Check it.`,
  'cell.percentScale': ({ value, proposal, ...where }) =>
    `${figure(where)} is a percentage and is ${value}%. ${proposalSentence(proposal)}`,
  'cell.percentMixed': ({ indicator, forms }) =>
    `The percentages in the row ${quoted(indicator)} are written in different ways (${forms.map(shown).join(', ')}). Check them, and write all in one way.`,
  'cell.formulaOverwritten': ({ value, ...where }) =>
    `${figure(where)} was a formula and is now the value ${quoted(value)}, which no longer follows. Put the formula back, or say why.`,
  'cell.notApplicable': ({ value, hasTarget, ...where }, unit) =>
    hasTarget
      ? `${figure(where)} has a target, but its actual is -- (not applicable). Fill in the number, or check the target.`
      : `${figure(where)} has the target -- (not applicable), but its actual is ${shown(value)} ${shown(unit)}. Change it to --, or check the target.`,
  'area.partAboveWhole': ({ area, part, value, whole, total }, unit) =>
    `${shown(area)}: ${quoted(part)} is ${number(value, unit)}, above ${quoted(whole)} with ${number(total, unit)}. Check both figures.`,
  'area.partsDiffer': ({ area, whole, value, parts, sum }, unit) =>
    `${shown(area)}: ${quoted(whole)} is ${number(value, unit)}, and its parts (${list(parts)}) add up to ${number(sum, unit)}. Check the whole and the parts.`,
  'area.ratioDiffers': ({ value, numerator, denominator, quotient, ...where }, unit) =>
    `${figure(where)} is ${number(value, unit)}; ${quoted(numerator)} divided by ${quoted(denominator)} gives ${number(quotient, unit)}. Check the three figures.`,
  'areas.sumDiffers': ({ indicator, value, sum }, unit) =>
    `${quoted(indicator)} of the district is ${number(value, unit)}, and the areas add up to ${number(sum, unit)}. Check them.`,
  'areas.copiedRow': ({ indicator, other, same, of }) =>
    `${quoted(indicator)} and ${quoted(other)} are the same in ${same} of ${of} areas, as if copied or filled into the wrong row. Check both rows.`,
  'areas.oneValue': ({ indicator, value, areas }, unit) =>
    `${quoted(indicator)} is ${number(value, unit)} in all ${areas} areas. Make sure that the row wasn't filled by a drag.`,
  'time.falls': ({ value, before, period: of, ...where }, unit) =>
    `${figure(where)} is ${number(value, unit)} so far this year, less than the ${number(before, unit)} of ${period(of)}; a cumulative figure doesn't fall. Check it, or say why.`,
  'time.identical': ({ area, period: of, same }) =>
    `All ${same} figures of ${shown(area)} are those of ${period(of)}, as if the last return was sent again. Check them, or say why.`,
  'time.outlier': ({ value, before, least, most, ...where }, unit) =>
    `${figure(where)} is ${number(value, unit)}, after ${number(before, unit)} in the same period last year: an unusual change beside the other areas (usual: ${number(least, unit)} to ${number(most, unit)}). Check it, or say why.`,
  'time.partialAgainstYear': ({ value, before, ...where }, unit) =>
    `${figure(where)} is ${number(value, unit)} for a part of the year, but last year's figure for the whole year, ${number(before, unit)}, was used. Use that of the same period, or say why.`,
  'targets.short': ({ indicator, sum, total }, unit) =>
    `The areas' targets of ${quoted(indicator)} add up to ${number(sum, unit)}, less than the district's ${number(total, unit)}. Make up the difference, or adjust the district's target.`,
  'targets.notExceeded': ({ indicator, value, total }, unit) =>
    `The district's target of ${quoted(indicator)} is above ${number(total, unit)}; the areas' targets add up to ${number(value, unit)}, which isn't. Raise them.`,
  'targets.about': ({ indicator, value, total }, unit) =>
    `The district's target of ${quoted(indicator)} is about ${number(total, unit)}; the areas' targets add up to ${number(value, unit)}. For information.`,
  'targets.belowLastYear': ({ value, prior, isRestated, ...where }, unit) =>
    `The target ${number(value, unit)} for ${figure(where)} is worse than last year's ${isRestated ? 'restated ' : ''}figure ${number(prior, unit)}, without a reason. Give the reason, or adjust the target.`,
  'targets.changed': ({ value, issued, ...where }) =>
    `The issued target for ${figure(where)} is ${quoted(issued)}, and ${value === '' ? 'the cell is blank' : `${quoted(value)} stands there`}. Change it back, or keep an adjusted version.`,
};

const expected: { readonly [Code in RuleCode]?: (params: RuleParams[Code], unit: string) => string } = {
  'area.nothing': ({ figures }) => `${figures} figures`,
  'cell.missing': () => 'a number, or --',
  'cell.notANumber': () => 'a number, or --',
  'cell.textAround': ({ proposal }, unit) => number(proposal.value, unit),
  'cell.textNumber': ({ proposal }, unit) => number(proposal.value, unit),
  'cell.error': () => 'a number, or --',
  'cell.negative': () => 'at least 0',
  'cell.tooLarge': ({ most }) => `at most ${most}`,
  'cell.notWhole': () => 'a whole number',
  'cell.decimals': ({ decimals }) => `at most ${decimals} decimals`,
  'cell.shareRange': () => '0 to 100%',
  'cell.percentScale': ({ proposal }) => `${proposal.value}%`,
  'cell.percentMixed': () => 'one way of writing',
  'cell.formulaOverwritten': () => 'the formula that was there',
  'cell.notApplicable': ({ hasTarget }) => (hasTarget ? 'a number' : '--'),
  'area.partAboveWhole': ({ whole, total }, unit) => `at most ${quoted(whole)}, ${number(total, unit)}`,
  'area.partsDiffer': ({ sum }, unit) => `the sum of the parts, ${number(sum, unit)}`,
  'area.ratioDiffers': ({ quotient }, unit) => number(quotient, unit),
  'areas.sumDiffers': ({ sum }, unit) => `the sum of the areas, ${number(sum, unit)}`,
  'areas.copiedRow': ({ other }) => `other figures than ${quoted(other)}`,
  'areas.oneValue': () => 'a figure for each area',
  'time.falls': ({ before }, unit) => `at least ${number(before, unit)}`,
  'time.identical': () => 'figures of this period',
  'time.outlier': ({ least, most }, unit) => `${number(least, unit)} to ${number(most, unit)}`,
  'time.partialAgainstYear': () => 'the figure of the same period',
  'targets.short': ({ total }, unit) => `at least ${number(total, unit)}`,
  'targets.notExceeded': ({ total }, unit) => `above ${number(total, unit)}`,
  'targets.about': ({ total }, unit) => `about ${number(total, unit)}`,
  'targets.belowLastYear': ({ prior }, unit) => `not worse than ${number(prior, unit)}, or a reason`,
  'targets.changed': ({ issued }) => shown(issued),
};

const HOW: Readonly<Record<FixKind, string>> = {
  repair: '',
  swap: 'two neighbouring digits changed places',
  doubled: 'a digit was typed twice',
  dropped: 'a digit was left out',
  sign: 'the wrong sign',
  tenfold: 'ten times too large or too small',
  hundredfold: 'a hundred times too large or too small',
  tenThousandfold: 'ten thousand times too large or too small; the unit may be mistaken',
  notApplicable: '',
};

export const findingWords: FindingWords = {
  names,
  sentences,
  expected,
  fix(kind, name, value, unit) {
    const how = HOW[kind] === '' ? '' : ` (${HOW[kind]})`;
    return `change ${name === '' ? '' : `${quoted(name)} `}to ${value === null ? '--' : number(value, unit)}${how}`;
  },
  blame(sets) {
    const each = sets.map((set) => set.map(quoted).join(' and '));
    return each.length === 1
      ? `Most likely wrong: ${each.join('')}`
      : `One of these is likely wrong: ${each.join('; ')}`;
  },
};
