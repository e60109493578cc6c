/** What the page of the workbench says, in English: the frame around the grid and the pane. */
import type { WorkbenchWords } from '../zh-CN/workbench';

export const workbenchWords: WorkbenchWords = {
  title: 'Annual target tables · Workbench',
  skipToGrid: 'Skip to the sheet',
  skipToPane: 'Skip to the task pane',
  regions: { bar: 'Toolbar of the workbench', grid: 'Workbook', pane: 'Task pane' },
  newBook: 'New',
  open: 'Open .xlsx',
  save: 'Save .xlsx',
  language: 'Language',
  theme: 'Colours',
  themes: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  paneWidth: 'Width of the pane',
  pixels: (width) => `${width} pixels`,
  splitter: 'Change the width of the pane',
  bookName: (number) => `Book${number}.xlsx`,
  help: 'The workbook is in this page only: save it before you leave. F6 moves between toolbar, sheet and pane.',
  opening: (name) => `Opening “${name}”…`,
  opened: (name, sheets) => `“${name}” is open, with ${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}.`,
  cannotOpen: (name) => `“${name}” can’t be opened`,
  openFailed: (name) =>
    `“${name}” holds something that the workbench does not know. Open it in Excel or WPS, save it as .xlsx, and try again.`,
  saved: (name) => `Saved as “${name}”; see the downloads of the browser.`,
  savedNothing:
    'The workbook was not saved. Try again; if it fails again, note what you did and tell whoever looks after the workbench.',
  failed:
    'Something went wrong in the workbench; the sheet may not be up to date. Save the workbook, then reload this page.',
  replaceTitle: 'Give up the changes?',
  replace: 'The workbook has changes that are not saved. If you go on, they are gone.',
  yes: 'Go on',
  no: 'Cancel',
  understood: 'OK',
  keep: 'Enter it all the same',
  prompt: (title, text) => (title === '' ? text : `${title}: ${text}`),
  noCut: 'Cells can’t be cut here. Copy and paste them, then delete what stood there.',
  noUndo:
    "There is nothing to undo. Once the task pane has written to the workbook, what was done before can't be undone.",
  noRedo: 'There is nothing to redo.',
  notHere: 'Formats, merged cells and sizes can’t be changed here. Save the workbook and change them in Excel.',
  refusals: {
    validation: {
      title: 'The entry is not allowed',
      text: 'What may stand in this cell is limited. Correct the entry.',
    },
    formula: {
      title: 'The formula is wrong',
      text: 'The entry begins with an equals sign and is no formula. Correct it; for a text, type an apostrophe first.',
    },
    protected: {
      title: 'The cell is protected',
      text: 'This sheet is protected and can’t be changed here. Fill in the pale yellow cells.',
    },
    structureProtected: {
      title: 'The structure of the workbook is protected',
      text: 'Sheets can’t be added, deleted, moved or renamed.',
    },
    sheetName: {
      title: 'The name can’t be used',
      text: 'A name is not blank, has 31 characters at most, and none of : \\ / ? * [ ]. Choose another one.',
    },
    sheetNameTaken: {
      title: 'The name is taken',
      text: 'A sheet of this workbook has that name already. Choose another one.',
    },
    lastSheet: {
      title: 'One sheet stays',
      text: 'A workbook has at least one visible sheet. Add or show another one first.',
    },
    notPossible: {
      title: 'This can’t be changed so',
      text: 'The selection holds part of a merged cell, or reaches beyond the sheet. Select again.',
    },
  },
};
