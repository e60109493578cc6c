/** What the terminal prints, in English. */
import { shown, visible } from '../shown-value';
import type { CommandWords } from '../zh-CN/commands';

/** `1 area`, `2 areas`. */
function several(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const commandWords: CommandWords = {
  usage: `Annual Target Tables: makes the annex tables of a yearly target notice

Usage:
  target-tables packs [--json]                     lists the built-in packs
  target-tables template --out FILE.xlsx           an empty catalogue workbook to fill in
  target-tables annexes --pack ID --out FILE.xlsx
  target-tables annexes --catalogue TEMPLATE.xlsx --out FILE.xlsx
                                                   makes the whole annual workbook
  target-tables spread --problem PROBLEM.json [--json]
                                                   solves a splitting problem: total, floors, caps, holds
  target-tables check WORKBOOK.xlsx [--json]       checks targets and actuals, finding by finding
  target-tables returns WORKBOOK.xlsx --period 2017-06 --out FOLDER [--deadline 2017-07-05]
                                                   makes a return form for each area
  target-tables collect FOLDER --into WORKBOOK.xlsx --out NEW.xlsx [--period 2017-06] [--slips FOLDER] [--json]
                                                   reads and checks the returns that came in, merges the good ones
                                                   into a new workbook, and makes the slips for the others

Options:
  --force          overwrite the output file if it exists
  --lang en-US     language of sheets and messages: zh-CN (default) or en-US
  --help           show this text

Exit status: 0 done, nothing wrong; 1 done, but errors are left to correct; 2 the input can't be used, nothing was written.
`,
  packLine: ({ id, titleEn, counts }) =>
    `${id.padEnd(16)}${titleEn}: ${several(counts.areas, 'area')}, ${several(counts.indicators, 'indicator')}, ${several(counts.targets, 'target')}, ${several(counts.figures, 'figure')}`,
  returnsWritten: (count, folder) => `${several(count, 'return form')} written to the folder: ${folder}`,
  fileLine: (file) => `  ${file}`,
  collecting: (number, total, file) => `Reading ${number}/${total}: ${shown(file)}`,
  returnLine: (file, area, state) =>
    `${state === 'merged' ? 'Merged' : 'Not merged'}: ${shown(file)}${area === undefined ? '' : ` (${area})`}`,
  areasMissing: (areas) => `Areas without a usable return (${areas.length}): ${areas.map(shown).join(', ')}.`,
  filesIgnored: (names) =>
    `Not read as returns (folders, scans, temporary files; ${names.length}): ${names.map(shown).join(', ')}.`,
  merged: (accepted, total, cells) =>
    `${total} files came in, ${accepted} were merged, and ${cells} cells of actuals changed.`,
  slipsWritten: (count, folder) => `${count} return slips written to the folder ${folder}`,
  filesMissing: (count) => `${several(count, 'form')} could not be written.`,
  written: (file) => `Written: ${file}`,
  sheetLine: (name, what) => `  ${name}: ${what}`,
  templateNext: (file) =>
    `Fill it in with Excel or WPS, save it, then run: target-tables annexes --catalogue ${file} --out WORKBOOK.xlsx`,
  sheetKinds: {
    settings: 'district, year, titles and review criteria',
    catalogue: (rows) => several(rows, 'indicator'),
    areas: (rows) => several(rows, 'area'),
    'prior-year': (rows) => `last year's figures of ${several(rows, 'indicator')}`,
    'district-targets': (rows) => several(rows, 'district target'),
    'area-targets': (rows, columns) => `targets of ${several(rows, 'indicator')} × ${several(columns, 'area')}`,
    'review-form': (rows, columns) => `${several(rows, 'criterion', 'criteria')} × ${several(columns, 'area')}`,
    entry: (rows, columns) =>
      `actuals, completion and lights of ${several(rows, 'indicator')} × ${several(columns, 'area')}`,
    'entry-district': (rows) => `actuals of ${several(rows, 'district indicator')}`,
    findings: (rows) => several(rows, 'finding'),
    leftovers: 'what had no place any more, kept as it was',
  },
  kept: ({ targets, actuals, scores, reasons }) =>
    `Kept as typed: ${several(targets, 'target')}, ${several(actuals, 'actual')}, ${several(scores, 'score')}, ${several(reasons, 'reason')}.`,
  leftovers: (count) => `${several(count, 'cell')} had no place on the new sheets and went to Leftovers.`,
  split: (name, total, areas) => `Split: ${name}, ${total} for the district over ${areas} areas, the sum met exactly.`,
  splitNote: (name, sentence) => `Note: ${name}: ${sentence}`,
  leftOpen: {
    byHand: "split by hand; type the areas' targets into annex 2.",
    noMethod:
      "no way of splitting is stated; type the areas' targets into annex 2, or choose one in the indicators and make the workbook again.",
    noTarget:
      "no district target is stated; type the areas' targets into annex 2, or the district target into the indicators and make the workbook again.",
  },
  problemTotal: (total) => `Split, with a total of ${total}:`,
  problemArea: (code, value, why) => `  ${code}  ${value}  ${why}`,
  problemNote: (sentence) => `Note: ${sentence}`,
  problemUnsolved: (sentence, remedies) =>
    remedies === '' ? `No solution: ${sentence}` : `No solution: ${sentence} What would help: ${remedies}.`,
  splitFailed: (name, sentence, remedies) =>
    remedies === ''
      ? `Error: ${name} could not be split. ${sentence}`
      : `Error: ${name} could not be split. ${sentence} What would help: ${remedies}.`,
  remedySeparator: '; or ',
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  issueLine: (severity, sentence) => `${severity}: ${sentence}`,
  findingLine: (severity, place, sentence, explanation) =>
    `${severity} ${place}${place === '' ? '' : ': '}${sentence}${explanation === undefined ? '' : ` (explained: ${visible(explanation)})`}`,
  counts: (errors, warnings, notes) =>
    `${several(errors, 'error')}, ${several(warnings, 'warning')}, ${several(notes, 'note')}.`,
  nothingWritten: 'No file was written.',
  unexpected:
    'The program met an unexpected error and wrote no file. Please pass the next line on to its maintainers, together with the file you used:',
};
