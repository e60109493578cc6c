/** What the terminal prints, in English. */
import type { CommandWords } from '../zh-CN/commands';

export const commandWords: CommandWords = {
  usage: `Annual Target Tables: makes the annex tables of a yearly target notice

Usage:
  target-tables packs [--json]                     lists the built-in packs
  target-tables template --out FILE.xlsx           an empty catalogue workbook to fill in
  target-tables annexes --pack ID --out FILE.xlsx
  target-tables annexes --catalogue TEMPLATE.xlsx --out FILE.xlsx
                                                   makes the whole annual workbook

Options:
  --force          overwrite the output file if it exists
  --lang en-US     language of sheets and messages: zh-CN (default) or en-US
  --help           show this text

Exit status: 0 done, nothing wrong; 1 done, but errors are left to correct; 2 the input can't be used, nothing was written.
`,
  packLine: ({ id, titleEn, counts }) =>
    `${id.padEnd(16)}${titleEn}: ${counts.areas} areas, ${counts.indicators} indicators, ${counts.targets} targets, ${counts.figures} figures`,
  written: (file) => `Written: ${file}`,
  sheetLine: (name, what) => `  ${name}: ${what}`,
  templateNext: (file) =>
    `Fill it in with Excel or WPS, save it, then run: target-tables annexes --catalogue ${file} --out WORKBOOK.xlsx`,
  sheetKinds: {
    settings: 'district, year, titles and review criteria',
    catalogue: (rows) => `${rows} indicators`,
    areas: (rows) => `${rows} areas`,
    'prior-year': (rows) => `last year's figures of ${rows} indicators`,
    'district-targets': (rows) => `${rows} district targets`,
    'area-targets': (rows, columns) => `targets of ${rows} indicators × ${columns} areas`,
    'review-form': (rows, columns) => `${rows} criteria × ${columns} areas`,
    entry: (rows, columns) => `actuals, completion and lights of ${rows} indicators × ${columns} areas`,
    'entry-district': (rows) => `actuals of ${rows} district indicators`,
  },
  split: (name, total, areas) => `Split: ${name}, ${total} for the district over ${areas} areas, the sum met exactly.`,
  splitNote: (name, sentence) => `Note: ${name}: ${sentence}`,
  splitFailed: (name, sentence, remedies) =>
    remedies === ''
      ? `Error: ${name} could not be split. ${sentence}`
      : `Error: ${name} could not be split. ${sentence} What would help: ${remedies}.`,
  remedySeparator: '; or ',
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  issueLine: (severity, sentence) => `${severity}: ${sentence}`,
  counts: (errors, warnings, notes) => `${errors} errors, ${warnings} warnings, ${notes} notes.`,
  nothingWritten: 'No file was written.',
  unexpected:
    'The program met an unexpected error and wrote no file. Please pass the next line on to its maintainers, together with the file you used:',
};
