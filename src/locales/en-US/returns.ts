/** What returns and return slips print, in English. */
import type { Period } from '../../model/period';
import type { ReturnWords } from '../zh-CN/returns';
import { MONTHS } from './months';

/** `January–June 2017` */
function months({ year, throughMonth }: Period, dash: string): string {
  return `${span(throughMonth, dash)} ${year}`;
}

function span(throughMonth: number, dash: string): string {
  const last = MONTHS[throughMonth - 1] ?? '';
  return throughMonth === 1 ? last : `January${dash}${last}`;
}

export const returnWords: ReturnWords = {
  period: (period) => months(period, '–'),
  monthsOf: ({ throughMonth }) => span(throughMonth, '–'),
  fileName: {
    form: (area, period) => `${area}_${months(period, '-')}_return`,
    slip: (area, period) => `${area}_${months(period, '-')}_slip`,
  },
  date: (year, month, day) => `${day} ${MONTHS[month - 1] ?? ''} ${year}`,
  dateFormat: 'd mmmm yyyy',
  numberedLine: (number, text) => `${number}. ${text}`,

  sheets: { cover: 'Cover', form: 'Return', unknownFiles: 'Unknown files' },
  cover: {
    title: (district) => `${district}\nReturn of results against annual targets`,
    subtitle: (period) => `(${period})`,
    area: 'Reported by',
    period: 'Period',
    periodValue: (period, throughMonth) =>
      throughMonth === 1 ? period : `${period}, all figures cumulative from 1 January`,
    issuer: 'Send to',
    deadline: 'Due by',
    deadlineValue: (date) => date,
    state: 'State of the form',
    filledBy: 'Filled in by',
    checkedBy: 'Checked by',
    phone: 'Telephone',
    date: 'Date',
    seal: 'Seal of the\nreporting body',
    howTo: 'How to fill in',
    steps: (throughMonth) => [
      throughMonth === 1
        ? 'Fill in the shaded cells of the sheet “Return” with the figures of January.'
        : `Fill in the shaded cells of the sheet “Return” with the figures from 1 January to the end of ${MONTHS[throughMonth - 1] ?? ''}.`,
      'Enter 0 where nothing happened and -- (two hyphens) where an indicator does not apply. Leave no cell blank.',
      'Enter numbers only, without words; counts are whole, amounts are in the unit of their row.',
      'Enter percentages as 47 or 47%; the cell shows them as percentages. Do not enter 0.47.',
      'Correct what the column “Check” finds wrong; where the figure is right all the same, give the reason in “Explanation”.',
      'Do not change the names of indicators, add or remove rows or columns, or make a table of your own.',
      'Save the file as .xlsx, send it back, then print and seal it.',
    ],
  },
  form: {
    title: (district, period) => `${district}: return of results, ${period}`,
    area: (name) => `Reported by: ${name}`,
    heads: {
      unit: 'Unit',
      target: 'Target of the year',
      before: (span) => `Reported for\n${span}`,
      actual: (span) => `Actual, cumulative\n${span}`,
      explanation: 'Explanation',
      check: 'Check',
    },
    note: 'Note: fill in the shaded cells; -- means not applicable. Targets and earlier figures are for reference; tell us where they differ from yours.',
    noteWithoutBefore:
      'Note: fill in the shaded cells; -- means not applicable. Targets are for reference; tell us where they differ from yours.',
    inferredUnits: ' Units with * are inferred from the indicator; the document prints none.',
    explanationTitle: 'Explanation',
    explanation:
      'Where a figure is lower than last time or does not go with the target, and right all the same, give the reason here in at most 200 characters.',
    explanationError: 'An explanation has at most 200 characters.',
  },
  check: {
    good: 'good',
    notApplicable: 'not applicable',
    explained: 'explained',
    later: 'due at the end of the year; may be left blank',
    blank: 'not filled in',
    error: 'an error value; enter a number',
    notANumber: 'not a number; enter digits only',
    negative: 'must not be negative',
    negativeAmount: 'negative: check or explain',
    tooLarge: 'too large; check the number of digits',
    notWhole: 'must be a whole number',
    outOfRange: 'must be between 0 and 100%',
    percentScale: 'percentage of a wrong scale: check or explain',
    decimals: 'too many decimals: check or explain',
    abovePartOf: 'the part is above its whole',
    partsDiffer: 'differs from the sum of its parts',
    ratioDiffers: 'differs from the quotient of its indicators: check or explain',
    hasTarget: 'there is a target: enter a figure, or explain why not',
    noTarget: 'there is no target: check or explain',
    falls: 'below the last cumulative figure: check or explain',
  },
  slip: {
    title: 'Return sent back for correction',
    unknownTitle: 'Files that are not known',
    togetherTitle: (period) => `Returns sent back, ${period}`,
    to: (name) => `To: ${name}`,
    intro: (period, files, errors, warnings) =>
      `Your return for ${period} (${files.join(', ')}) was checked and is sent back. To be corrected: ${errors}. To be looked at: ${warnings}.`,
    unknownIntro: (files) =>
      `It could not be made out whose returns these files are, so they were not used: ${files}. Ask the senders to report on the form that they were given.`,
    heads: {
      number: 'No.',
      cell: 'Cell',
      indicator: 'Indicator',
      value: 'Entered',
      problem: 'What is wrong',
      expected: 'Expected',
      fix: 'Likely correction',
      file: 'File',
    },
    inFile: (file) => `File: ${file}`,
    wholeFile: 'the whole file',
    blankCell: '(blank)',
    blankCells: (count) =>
      `${count} cells are blank. Fill them in: 0 where nothing happened, -- where the indicator does not apply.`,
    todo: (until) =>
      `Please correct each of the above ${until}. Where a figure is right all the same, give the reason in the column “Explanation”. Send the same form again as an .xlsx file, without changing the names of indicators, rows or columns.`,
    until: (date) => `by ${date}`,
    soon: 'as soon as you can',
    sign: (issuer, date) =>
      [`Sent back by: ${issuer}`, 'Seal:', 'Name:', 'Telephone:', `Date: ${date}`].join('\u3000'.repeat(5)),
  },
  state: {
    done: '✓ Complete and without faults. It can be sent.',
    open: (blank, wrong) => `▲ Cells not filled in: ${blank}; cells to correct: ${wrong}.`,
  },
};
