/** What the pane says, in English. */
import type { PaneWords } from '../zh-CN/pane';
import { MONTHS } from './months';
import { checkingPaneWords } from './pane-checking';
import { returnsPaneWords } from './pane-returns';

const several = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const cells = (count: number) => several(count, 'cell');
const sheets = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

export const paneWords: PaneWords = {
  product: 'Annual Target Tables',
  yearOf: (year) => String(year),
  invented: 'Example; all figures are invented',
  listSeparator: ', ',
  colon: ': ',

  language: { label: 'Language', 'zh-CN': '中文', 'en-US': 'English', short: { 'zh-CN': '中文', 'en-US': 'EN' } },

  actions: {
    make: 'Make the annexes',
    update: 'Update the annexes',
    writeTemplate: 'Make the empty catalogue',
    back: 'Back',
    backToList: "Back to the year's work",
    cancel: 'Cancel',
    retry: 'Try again',
    undo: 'Undo',
    undoLast: 'Undo the last update',
    undoAnyway: 'Undo anyway',
    continueWriting: 'Write the rest',
    restore: 'Bring back what was there',
    previewAgain: 'Preview again',
    readAgain: 'Read again',
    chooseFile: 'Choose an .xlsx file',
    fromFile: 'Read the catalogue from an .xlsx file',
    seeSheet: (annex) => `See annex ${annex}`,
    seeCatalogue: 'Fill it in',
    openSheet: (name) => `Open “${name}”`,
    showRest: (count) => `Show ${count} more`,
  },

  welcome: {
    purpose: [
      "Splits the district's yearly targets over its towns, streets and parks, so that the sum is exactly the district's target.",
      'Makes the annexes and the sheets for actuals: plain Excel sheets that you can print, edit and send.',
      'Says what it will write before it writes, can undo it afterwards, and keeps what you typed.',
    ],
    choose: 'Where to begin',
    example: { name: 'Try the example', what: 'All sheets of an invented district, to see what comes out' },
    notice: { name: 'Take a built-in notice', what: 'Published targets of real districts, ready for annexes' },
    own: { name: 'Use my own catalogue', what: 'Read one that is filled in, or make an empty one' },
    otherSheets: (count) =>
      `The ${several(count, 'sheet')} already in this workbook ${count === 1 ? 'is' : 'are'} left alone.`,
  },

  notices: {
    title: 'Built-in notices',
    hint: 'From published documents; every number says where it stands.',
    counts: ({ areas, indicators, targets }) =>
      `${several(indicators, 'indicator')}, ${areas > 0 ? `${several(areas, 'area')}, ` : ''}${targets > 0 ? several(targets, 'target') : 'no targets'}`,
    noAreas: 'No targets by area, so no annex 2',
  },

  own: {
    title: 'Use my own catalogue',
    hint: 'A catalogue is four sheets: Settings, Indicators, Areas and Last year.',
    fileTitle: 'It is filled in',
    fileHint: 'Choose the .xlsx file, or drop it here. It is only read, never changed.',
    dropHere: 'Drop to read this file',
    reading: (file) => `Reading “${file}”`,
    templateTitle: 'There is none yet',
    templateHint: 'Makes four empty sheets in this workbook. Fill them in by their headings, then come back here.',
    fileFailed: (file) => `“${file}” can't be used`,
    fileFailedNext: 'Correct the following in that file, save it, and choose it again.',
    oneFile: 'One file at a time. Drop a single .xlsx file.',
  },

  preview: {
    title: (district, year) => `Preview: ${district} ${year}`,
    titleUnknown: 'Preview',
    titleTemplate: 'Preview: empty catalogue',
    planning: 'Working out what will be written',
    notWrittenYet: 'This is only a preview; nothing has been written yet.',
    nothing: 'Nothing to update: the sheets agree with the catalogue.',
    summary: ({ fresh, changed, same }) =>
      `${[
        ...(fresh > 0 ? [several(fresh, 'new sheet')] : []),
        ...(changed > 0 ? [`${several(changed, 'sheet')} updated`] : []),
        ...(same > 0 ? [`${same} unchanged`] : []),
      ].join(', ')}.`,
    sheets: 'Sheets',
    change: {
      new: 'New',
      changed: 'Updated',
      figures: (count) => cells(count),
    },
    unchanged: 'Unchanged: ',
    kept: 'What you typed is kept',
    keptCounts: ({ targets, actuals, scores, reasons }) =>
      `${[
        ...(targets > 0 ? [several(targets, 'target')] : []),
        ...(actuals > 0 ? [several(actuals, 'actual')] : []),
        ...(scores > 0 ? [several(scores, 'score')] : []),
        ...(reasons > 0 ? [several(reasons, 'reason')] : []),
      ].join(', ')}, unchanged.`,
    figures: (count) => `Numbers that will change: ${count}`,
    from: 'before',
    to: 'after',
    blank: 'blank',
    leftovers: (sheet, count) => `Moved to “${sheet}”: ${count}`,
    leftoversHint: 'These have no place in the updated sheets; they are kept there with where they stood.',
    renamed: 'Names that are taken',
    renamedSheet: (wanted, used) =>
      `A sheet “${wanted}” that this pane did not make is left alone. The new one is named “${used}”.`,
    split: 'Splits',
    splitDone: (count) => `${several(count, 'indicator')} split; the areas' sum is exactly the district's target.`,
    splitNone: 'All targets of the areas are given; there is nothing to split.',
    splitFailed: (name, sentence) => `“${name}” could not be split. ${sentence}`,
    splitNote: (name, sentence) => `“${name}”: ${sentence}`,
    remedies: (text) => ` What would help: ${text}.`,
    issues: (count) => `To check: ${count}`,
    fileIssues: (file, count) => `To check in “${file}”: ${count}`,
    failed: 'Nothing can be written now',
    templateNext: 'Then fill in the four sheets, come back here, and make the annexes.',
  },

  writing: {
    title: 'Writing',
    undoing: 'Undoing',
    step: (sheet, number, total) => `${sheet} (${number}/${total})`,
    preparing: 'Checking the sheets and keeping copies',
    finishing: 'Finishing',
    hint: 'You can go on working in Excel; leave the sheets that are being written alone for now.',
    cancelling: 'Stopping after the step at hand.',
  },

  broken: {
    title: 'Not everything was written',
    undoTitle: 'Not undone',
    nothingWritten: 'Nothing was written.',
    writtenTitle: 'Sheets that are written',
    unwrittenTitle: 'Sheets that are not written',
    next: 'You can write the rest, or bring back what was there before.',
    nextStale: 'You can preview again and then write, or bring back what was there before.',
  },

  result: {
    written: ({ fresh, changed }) =>
      `Done: ${[...(fresh > 0 ? [several(fresh, 'new sheet')] : []), ...(changed > 0 ? [`${several(changed, 'sheet')} updated`] : [])].join(', ')}.`,
    template: 'The empty catalogue is there. Fill in its sheets, then make the annexes here.',
    restored: (names) => `Brought back: ${sheets(names)}.`,
    removed: (names) => `Removed: ${sheets(names)}.`,
    left: (names) => `Changed since, so not removed: ${sheets(names)}.`,
    nothingRestored: 'Everything is already as it was before the write.',
  },

  interrupted: {
    title: 'The last write was broken off',
    unwritten: (names) => `Sheets that are not whole: ${sheets(names)}.`,
    unknown: 'Some sheets may not be whole.',
    onlyRestore:
      "What is missing is not in this workbook, so the rest can't be written. Bring back what was there, then make the annexes anew.",
  },

  undo: {
    title: 'Undo the last update',
    restores: 'These sheets get back what stood on them',
    removes: 'These sheets were new and are removed',
    leaves: 'Of these, a sheet that was typed on since stays.',
  },

  home: {
    title: "The year's work",
    ready: 'The catalogue is ready; the annexes can be made.',
    notReady: 'The annexes can be made or updated once the catalogue is filled in and free of errors.',
  },

  stations: {
    names: { catalogue: 'Catalogue', lastYear: 'Last year', targets: 'Targets', actuals: 'Actuals' },
    inPeriod: (name, { year, throughMonth }) => `${name}, ${MONTHS[throughMonth - 1] ?? String(throughMonth)} ${year}`,
    state: {
      notBegun: 'Not begun',
      waiting: 'Checked once the catalogue is right',
      toSettle: (count) => `${count} to settle`,
      begun: 'Begun',
      done: 'Done',
    },
    catalogue: (indicators, areas) =>
      several(indicators, 'indicator') + (areas > 0 ? `, ${several(areas, 'area')}` : ''),
    filled: (filled, whole) =>
      filled === whole ? `all ${cells(whole)} filled in` : `${filled} of ${cells(whole)} filled in`,
    toSettleTitle: (count) => `To settle: ${count}`,
    alsoTitle: 'For information',
    about: {
      catalogue:
        'District, year, indicators and areas: what the annexes are made from. After a change, update the annexes.',
      lastYear: "Last year's figures: what targets are split by and compared with.",
      targets: "Annex 1 has the district's targets, annex 2 those of each area. Both can be edited in the sheets.",
      actuals: 'Figures since January. Completion and lights follow as you type, and faulty cells are marked.',
    },
    openTitle: 'Sheets',
  },

  stopped: {
    title: 'Settle these first',
    hint: 'So that no number is misplaced, the pane writes nothing for now. Correct them in the sheets; this list follows by itself.',
  },

  checking: checkingPaneWords,
  returns: returnsPaneWords,

  severity: { error: 'Error', warning: 'Warning', note: 'Note' },

  failure: {
    title: 'The workbook could not be read',
    unexpected: (message) =>
      `Something unexpected happened; the workbook was not changed by it. Try again; if it stays so, tell whoever maintains this: ${message}`,
    notLoaded: 'Part of the pane could not be loaded; the workbook was not changed. Check the network and try again.',
    showFailed: 'That cell could not be shown.',
    crashed: 'The pane could not go on; the workbook was not changed by it. Open the pane again.',
    reload: 'Open again',
  },

  reading: 'Reading the workbook',
  loading: 'Opening',
  waiting:
    'A cell is being edited in Excel, so the pane waits. Press Enter to finish the cell or Esc to leave it; the pane then goes on by itself.',

  needsExcel: {
    noOffice: {
      title: 'Please open this in Excel',
      what: 'This is a task pane of Excel and does not work outside it. Open it from the ribbon of Excel.',
    },
    noScript: {
      title: 'No connection to Excel',
      what: "Office's program file (office.js) could not be loaded. Check the network; without internet, ask your administrator for a local office.js.",
    },
    tooOld: {
      title: 'This Excel is too old',
      what: 'This Excel lacks what the pane needs (ExcelApi 1.9).',
    },
    versionsTitle: 'Versions that will do',
    versions: [
      'Windows: Microsoft 365, or Excel 2021 and later',
      'Mac: Microsoft 365, or Excel 2021 and later',
      'Web: Excel on the web in a current Edge or Chrome',
    ],
  },
};
