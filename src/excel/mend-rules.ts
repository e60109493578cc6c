/**
 * Data validations and conditional formats back to what they were made as. A paste replaces the validation
 * of the cells it falls on, cuts conditional formats to pieces, and brings those of other cells along; what
 * is whole is left alone, and so is every rule that isn't one of ours.
 *
 * Two syncs to look (two more where the rules of edited cells were found harmed), two to put back: no copies and no calls that would empty Excel's list of steps to undo.
 */
import type { SheetRules } from '../app/port';
import { overlap, rangeAddress, type Range } from '../plan/address';
import type { InputMessage, PlainValue, ValidationPlan } from '../plan/plan';
import { around, rangesOf } from './areas';
import { ACTION_BYTES } from './bytes';
import { elsewhere, type Call } from './call';
import { looseFormula } from './contents';
import { explaining } from './errors';
import { sendSilently } from './events';
import { excelIssue, failure } from './failure';
import { planFormats, readFormats } from './mend-formats';
import { formatCall, SEVERITY, toRule, validationCall } from './rule-calls';
import { exchange, type Session } from './session';

/** What is to be put back on one sheet. */
interface Mending {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly calls: readonly Call[];
}

/**
 * @returns names of the sheets on which something was put back
 * @throws WorkbookFailure excel.readOnly, excel.sheetProtected where something is to be put back
 */
export async function mendRules(session: Session, wanted: readonly SheetRules[]): Promise<readonly string[]> {
  const mendings = await findHarm(session, wanted);
  const [first] = mendings;
  if (!first) return [];
  if (session.context.workbook.readOnly) throw failure('excel.readOnly', {});
  const names = mendings.map(({ name }) => name);
  const locked = mendings.filter(({ isProtected }) => isProtected).map(({ name }) => name);
  if (locked.length > 0) throw failure('excel.sheetProtected', { sheets: locked });
  const { worksheets } = session.context.workbook;
  const calls = mendings.flatMap(({ id, calls: own }) =>
    own.map((call) => elsewhere(call, () => worksheets.getItem(id))),
  );
  const denied = excelIssue('excel.sheetProtected', { sheets: names });
  await explaining(sendSilently(session, first.id, calls), denied);
  return names;
}

/**
 * A sheet of many rules is looked at as a whole only where the rules of the edited cells are harmed: what is
 * put back there may have been shared with other cells.
 */
async function findHarm(session: Session, wanted: readonly SheetRules[]): Promise<readonly Mending[]> {
  const narrow = wanted.map((rules) => rulesOfEdited(rules) ?? rules);
  const harmed = (await lookAt(session, narrow)).filter(({ calls }) => calls.length > 0);
  const again = wanted.filter((rules, at) => narrow[at] !== rules && harmed.some(({ id }) => id === rules.sheetId));
  if (again.length === 0) return harmed;
  const looked = await lookAt(session, again);
  const whole = new Set(again.map(({ sheetId }) => sheetId));
  return [...harmed.filter(({ id }) => !whole.has(id)), ...looked].filter(({ calls }) => calls.length > 0);
}

/** Undefined where all of the sheet's are to be looked at. */
function rulesOfEdited({ edited, ...rules }: SheetRules): SheetRules | undefined {
  const ranges = edited?.map(rangesOf);
  if (!ranges || ranges.includes(undefined)) return undefined;
  const isTouched = ({ range }: { readonly range: Range }): boolean =>
    ranges.some((areas) => areas?.some((area) => overlap(area, range)));
  return {
    ...rules,
    validations: rules.validations.filter(isTouched),
    conditionalFormats: rules.conditionalFormats.filter(isTouched),
  };
}

async function lookAt(session: Session, wanted: readonly SheetRules[]): Promise<readonly Mending[]> {
  const { workbook } = session.context;
  const looks = await exchange(session, () => {
    workbook.load('readOnly');
    return wanted.map((rules) => {
      const sheet = workbook.worksheets.getItemOrNullObject(rules.sheetId);
      sheet.load('name');
      sheet.protection.load('protected');
      const validations = rules.validations.map(({ range }) => {
        const { dataValidation } = sheet.getRange(rangeAddress(range));
        dataValidation.load('type,rule,errorAlert,prompt');
        return dataValidation;
      });
      const own = [...rules.validations, ...rules.conditionalFormats].map(({ range }) => range);
      const [first] = own;
      const place = first ? rangeAddress(own.reduce(around, first)) : 'A1';
      const formats = sheet.getRange(place).conditionalFormats;
      formats.load('items/id,items/type,items/stopIfTrue');
      const landmarks = (rules.landmarks ?? []).map(({ range, values }) => {
        const cells = sheet.getRange(rangeAddress(range));
        cells.load('values');
        return { cells, values };
      });
      return { rules, sheet, validations, formats, landmarks };
    });
  });
  // Nothing is put back on a sheet that has just been deleted, or whose rows or columns have just moved.
  const there = looks.filter(
    ({ sheet, landmarks }) =>
      !sheet.isNullObject && landmarks.every(({ cells, values }) => isAsRead(cells.values, values)),
  );
  const formats = await readFormats(
    session,
    there.map((look) => look.formats),
  );
  return there.map(({ rules, sheet, validations }, at): Mending => {
    const lost = rules.validations.filter((each, index) => !isThere(each, validations[index]));
    const { gone, missing } = planFormats(rules.conditionalFormats, rules.validations, formats[at] ?? []);
    return {
      id: rules.sheetId,
      name: sheet.name,
      isProtected: sheet.protection.protected,
      calls: [
        ...lost.flatMap((each) => [clearCall(each), validationCall(each)]),
        ...gone.map(deleteCall),
        // Excel puts each new one above those that are there.
        ...missing.map(formatCall).reverse(),
      ],
    };
  });
}

function isAsRead(now: readonly (readonly unknown[])[], before: readonly (readonly PlainValue[])[]): boolean {
  const textOf = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '';
  return before.every((row, at) => row.every((value, column) => textOf(now[at]?.[column]) === textOf(value)));
}

/** What held there is told apart by more than its rule, and a prompt of another rule would stay. */
function clearCall({ range }: ValidationPlan): Call {
  return {
    bytes: ACTION_BYTES,
    apply: (sheet) => sheet.getRange(rangeAddress(range)).dataValidation.clear(),
  };
}

function deleteCall(id: string): Call {
  return {
    bytes: 2 * ACTION_BYTES,
    apply: (sheet) => sheet.getRange().conditionalFormats.getItem(id).delete(),
  };
}

/** What Excel tells of the validation of a range; all null where its cells differ, and the type is one that no rule has. */
interface Found {
  readonly type: string;
  readonly rule: Excel.DataValidationRule | null;
  readonly errorAlert: { readonly style: string; readonly title: string; readonly message: string } | null;
  readonly prompt: { readonly title: string; readonly message: string } | null;
}

function isThere({ rule, severity, prompt, error }: ValidationPlan, found: Found | undefined): boolean {
  if (!found?.rule || !found.errorAlert) return false;
  return (
    found.type === TYPES[rule.type] &&
    ruleKey(found.rule) === ruleKey(toRule(rule)) &&
    found.errorAlert.style === SEVERITY[severity] &&
    isMessage(found.errorAlert, error) &&
    isMessage(found.prompt, prompt)
  );
}

function isMessage(found: Found['prompt'], { title, text }: InputMessage = { title: '', text: '' }): boolean {
  return (found?.title ?? '') === title && (found?.message ?? '') === text;
}

const TYPES: Readonly<Record<ValidationPlan['rule']['type'], string>> = {
  words: 'List',
  list: 'List',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  custom: 'Custom',
};

/** Bounds come back as numbers or as texts, formulas in Excel's own writing. */
function ruleKey({ list, wholeNumber, decimal, custom }: Excel.DataValidationRule): string {
  const number = wholeNumber ?? decimal;
  if (number) return [number.operator, number.formula1, number.formula2].map(String).join('|');
  if (custom) return looseFormula(custom.formula);
  const source = typeof list?.source === 'string' ? list.source : '';
  return source.startsWith('=') ? looseFormula(source) : source;
}
