/** After the last test: takes away the run's folder of LibreOffice profiles. */
const { rmSync } = require('node:fs');

module.exports = function tearDown() {
  const scratch = process.env.TARGET_TABLES_SCRATCH;
  if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
};
