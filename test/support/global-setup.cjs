/** Before the first test: says to every worker where LibreOffice and Chromium are, and gives the run a folder for its profiles. */
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { findSecondOpinion } = require('./second-opinion.cjs');

module.exports = function setUp() {
  const { soffice, pdfinfo, chromium } = findSecondOpinion();
  if (soffice !== undefined) process.env.TARGET_TABLES_SOFFICE = soffice;
  if (pdfinfo !== undefined) process.env.TARGET_TABLES_PDFINFO = pdfinfo;
  if (chromium !== undefined) process.env.TARGET_TABLES_CHROMIUM = chromium;
  process.env.TARGET_TABLES_SCRATCH = mkdtempSync(join(tmpdir(), 'target-tables-tests-'));
};
