/**
 * Where the programs are that give our work a second opinion: LibreOffice calculates and prints what we
 * wrote, poppler's pdfinfo measures the pages, Chromium shows the pane. Nothing is installed here;
 * `npm test` does that.
 */
const { accessSync, constants } = require('node:fs');
const { delimiter, join } = require('node:path');

/** Installers on macOS and Windows leave LibreOffice outside of PATH. */
const LIBREOFFICE_FOLDERS = [
  '/usr/lib/libreoffice/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
  'C:\\Program Files\\LibreOffice\\program',
];

/** The engine of WebView2, in which Excel on Windows shows the pane. */
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome', 'msedge'];
const CHROMIUM_FOLDERS = [
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application',
];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findProgram(names, moreFolders = []) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...moreFolders];
  const suffixes = process.platform === 'win32' ? ['.exe', '.com'] : [''];
  const candidates = folders.flatMap((folder) =>
    names.flatMap((name) => suffixes.map((suffix) => join(folder, name + suffix))),
  );
  return candidates.find(isProgram);
}

/** Paths of the programs, each `undefined` where it isn't to be found. */
function findSecondOpinion() {
  return {
    soffice: process.env.TARGET_TABLES_SOFFICE ?? findProgram(['soffice', 'libreoffice'], LIBREOFFICE_FOLDERS),
    pdfinfo: process.env.TARGET_TABLES_PDFINFO ?? findProgram(['pdfinfo']),
    chromium: process.env.TARGET_TABLES_CHROMIUM ?? findProgram(CHROMIUM_NAMES, CHROMIUM_FOLDERS),
  };
}

module.exports = { findSecondOpinion };
