/** What the pane says while findings are worked through, in English. */
import { quoted } from '../shown-value';
import type { CheckingPaneWords } from '../zh-CN/pane-checking';
import { MONTHS } from './months';

const several = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

const cellList = (cells: readonly string[], total: number) =>
  cells.join(', ') + (total > cells.length ? ` and ${total - cells.length} more` : '');

export const checkingPaneWords: CheckingPaneWords = {
  open: (count) => `${count} to settle`,
  none: 'Nothing to settle.',
  noneIn: (month) => `Nothing to settle in ${month}.`,
  elsewhere: (count) => `${count} to settle in other months.`,
  blank: (count) => `${several(count, 'cell')} still blank`,
  noneShown: 'Nothing passes these filters.',
  counts: ({ errors, warnings, notes }) =>
    [
      ...(errors > 0 ? [several(errors, 'error')] : []),
      ...(warnings > 0 ? [several(warnings, 'warning')] : []),
      ...(notes > 0 ? [several(notes, 'note')] : []),
    ].join(', '),
  planning: 'Checking the figures',
  notChecked: 'Checked once the catalogue is right.',

  filters: {
    title: 'Filters',
    area: 'Area',
    severity: 'Severity',
    rule: 'Problem',
    period: 'Period',
    all: 'All',
    allAreas: 'All areas',
    allRules: 'All problems',
    allPeriods: 'All months',
    option: (name, count) => `${name} (${count})`,
    clear: 'Clear the filters',
  },
  month: ({ year, throughMonth }) => `${MONTHS[throughMonth - 1] ?? String(throughMonth)} ${year}`,
  wholeDistrict: 'The whole district and sums of areas',

  fold: 'Fold',
  unfold: 'Unfold',

  mend: {
    title: 'Correct at once',
    all: (count, rule) => `Correct all ${count} of “${rule}”`,
    list: 'These will be corrected; that can be undone.',
    do: (count) => `Correct ${count === 1 ? 'it' : `these ${count}`}`,
    drop: "Don't correct",
  },
  several: 'One of these may be mistyped; check, then correct it in the sheet:',
  expected: (text) => `Expected: ${text}`,

  explain: {
    open: 'Explain',
    label: 'Explanation',
    hint: 'If it is right, say why, for example: a company has moved away, so its output no longer counts.',
    save: 'Keep the explanation',
    drop: 'Cancel',
    takeBack: 'Remove the explanation',
    said: (text, at) => `Explained (${at}): ${text}`,
  },
  settled: (count) => `${count} explained`,
  showSettled: (count) => `Show the ${count} explained`,
  hideSettled: (count) => `Fold the ${count} explained`,

  told: {
    fixed: (place, fix) => `${place}: ${fix}. Done.`,
    fixedAll: (count, rule) => `${several(count, 'cell')} of “${rule}” corrected.`,
    explained: (place) => `${place}: the explanation is kept in the workbook.`,
    unexplained: (place) => `${place}: the explanation is removed.`,
    takenBack: (sentence) => `Undone: ${sentence}`,
    takenBackInPart: (sentence, cells, total) =>
      `Undone: ${sentence} Left as it is, since it was changed afterwards: ${cellList(cells, total)}.`,
    notTakenBack: (cells, total) =>
      `Not undone, since it was changed afterwards: ${cells.length === 0 ? 'this one' : cellList(cells, total)}.`,
    nothing: 'Nothing was changed: the cells are not in the sheets any more. Open the list of findings again.',
    mended: (sheets) =>
      `A paste had removed entry checks and colours from ${sheets.map((name) => quoted(name)).join(', ')}; they are back, and no number was changed.`,
    nowhere: 'This one',
    writing: 'Writing',
    failed: 'Nothing was changed',
    more: (count) => `${several(count, 'more step')} can be undone`,
  },
  takeBack: 'Undo',

  findingsSheet: {
    title: 'Sheet of findings',
    hint: 'Lists the present findings on a sheet, to print or to send.',
    make: 'Make the sheet of findings',
    see: 'See the findings',
    done: 'The sheet of findings is up to date.',
    preview: 'Preview: sheet of findings',
  },
  otherTitle: 'Also in the sheets',
};
