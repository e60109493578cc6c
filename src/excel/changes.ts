/** All that changes a workbook, as one piece that is loaded apart from what reads it: the first screen goes without. */
export { mendRules } from './mend-rules';
export { restoreWorkbook } from './restore';
export { refuseFaultyPlan, updateWorkbook } from './update';
export { findCells, writeFoundCells } from './write-cells';
