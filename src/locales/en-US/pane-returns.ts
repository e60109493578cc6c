/** What the pane says while returns are sent out, collected and merged, in English. */
import { fileName } from '../shown-value';
import type { ReturnsPaneWords } from '../zh-CN/pane-returns';
import { MONTHS } from './months';

const several = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const returns = (count: number) => several(count, 'return');

export const returnsPaneWords: ReturnsPaneWords = {
  part: 'Returns',
  makeForms: { name: 'Make the forms', what: 'One for each area, to send out' },
  collectForms: { name: 'Collect the returns', what: 'Read what came back, check it, merge it' },
  collected: (count) => `${returns(count)} read`,

  period: 'Period',
  month: ({ year, throughMonth }) => `${MONTHS[throughMonth - 1] ?? String(throughMonth)} ${year}`,
  monthWithSheet: (month) => `${month} (has a sheet)`,
  cumulative: ({ throughMonth }) =>
    throughMonth === 1 ? 'Figures of January.' : `Figures from January to ${MONTHS[throughMonth - 1] ?? ''}, together.`,

  forms: {
    title: 'Make the forms',
    hint: "One .xlsx for each area, with the area's own indicators and targets; it checks as it is filled in.",
    deadline: 'To be sent by (optional)',
    make: 'Make the forms',
    making: 'Making the forms',
    step: (done, total) => `${done}/${total}`,
    made: (count) => `${several(count, 'form')} made.`,
    saveAll: 'Download all (.zip)',
    each: 'One by one',
    save: (name) => `Download ${name}`,
    zipName: (month) => `Forms ${month}.zip`,
    failed: 'The forms could not be made',
    download:
      "Files land in the downloads folder of the browser or of Excel. If nothing happens, this Excel doesn't let a pane download; use Excel on the web.",
    next: 'Send them out, and come back here to collect what comes back.',
    toCollect: 'To collecting the returns',
  },

  collect: {
    title: 'Collect the returns',
    hint: 'Drop all .xlsx files that came back here, or choose them. They are only read, never changed.',
    more: 'You can add more; a corrected file of the same name takes the place of the one before.',
    choose: 'Choose files',
    dropHere: 'Drop to read these files',
    reading: (done, total) => `Reading (${done}/${total})`,
    file: (name) => `Reading ${fileName(name)}`,
    stopping: 'Stopping after the file at hand.',
    stopped: (count) => `Stopped; ${returns(count)} read. Choose the others again.`,
    failed: 'Nothing was read',
    empty: 'Empty the list',

    all: 'All',
    state: {
      fit: 'Fit to merge',
      faulty: 'Has faults',
      unusable: "Can't be used",
      overruled: 'Taken anyway',
    },
    filter: (name, count) => `${name} ${count}`,
    filterLabel: 'Filter by state',
    total: returns,
    missing: (count) => `Nothing yet from ${several(count, 'area')}`,
    unknownArea: 'Area not recognised',
    byLabels: 'Recognised by its labels (not the form that was sent out)',
    modified: (time) => `Changed ${time}`,
    findings: (count) => several(count, 'finding'),
    showFindings: (count) => `Show ${several(count, 'finding')}`,
    hideFindings: 'Fold',
    cell: (sheet, cell) => `${sheet} ${cell}`,

    several: (area, count) => `${area} sent ${count}; which one counts?`,
    newest: 'newest',
    severalHint: 'Until you choose, nothing of this area is merged.',
    chosen: 'This one counts',
    passedOver: 'The other one counts; this one is not merged',

    overrule: {
      open: 'Take it anyway…',
      label: 'Reason',
      hint: 'It is kept in the workbook, for example: confirmed by telephone.',
      save: 'Take it',
      drop: 'Cancel',
      said: (reason) => `Taken anyway, because: ${reason}`,
      undo: "Don't take it",
    },

    merge: (count) => `Merge ${returns(count)}`,
    nothingToMerge: 'There is nothing that could be merged.',
    undecided: (count) => `${several(count, 'area')} sent several files; choose one each.`,
  },

  slips: {
    title: 'Return slips',
    hint: 'One page for each area: which cell, what is wrong, and what to do.',
    make: 'Make the slips',
    making: 'Making the slips',
    none: 'There is nothing to send back.',
    together: (month) => `Return slips ${month}.xlsx`,
    print: 'Download the slips (together, to print)',
    saveAll: 'One for each area (.zip)',
    zipName: (month) => `Return slips ${month}.zip`,
    made: (count) => `Slips made for ${several(count, 'area')}.`,
    failed: 'The slips could not be made',
  },

  merge: {
    title: (month) => `Preview: merge into the actuals of ${month}`,
    planning: 'Comparing the figures',
    summary: (files, cells) => `${returns(files)} to merge; ${several(cells, 'number')} will change.`,
    notWrittenYet: 'This is only a preview; nothing has been written yet.',
    nothing: 'No number would change; these returns are merged already.',
    overwritten: (count) => `Changes figures that are there: ${count}`,
    overwrittenHint:
      'What stands in the sheet differs from the return. Figures that were corrected after merging are among them: check each.',
    fresh: (count) => `Newly filled in: ${count}`,
    notMerged: (count) => `Cells that are not written: ${count}`,
    kept: 'Numbers that are not listed stay as they are.',
    accepted: 'Files that are merged',
    refused: 'Files that are not merged',
    failed: 'Nothing can be merged now',
    do: (files) => `Merge ${returns(files)}`,
    done: (files, cells) => `${returns(files)} merged; ${several(cells, 'cell')} updated.`,
  },
};
