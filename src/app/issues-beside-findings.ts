/** What is to be said of a workbook besides the findings of the rules: nothing is told twice. */
import type { Issue } from '../model/issue';
import type { OpenWorkbook } from './open-workbook';

/** Notes are left to the findings and the previews. */
export function issuesBesideFindings({ issues, carried }: OpenWorkbook): readonly Issue[] {
  // Whatever is doubtful in a cell that people fill in on our sheets is found by a rule, with its cell.
  const ofEntries = new Set(carried?.issues);
  return issues.filter((each) => each.severity !== 'note' && !ofEntries.has(each));
}
