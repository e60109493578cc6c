/**
 * Issues are data: a code, where it is, and the parameters that a sentence needs. The sentence is made
 * in `locales/`, in one place a language, and says what is wrong, where, and what to do.
 */

/** error: can't be used, or must be corrected; warning: needs a look; note: for information. */
export type Severity = 'error' | 'warning' | 'note';

/** Where something stands. Rows and columns count from 0, as in {@link import('./grid').Grid}. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  /** For input that is no sheet (a JSON pack): the path of the value in it. */
  readonly path?: string;
}

/** What a repair of a number did, in the order in which it was done. */
export type RepairStep =
  | { readonly step: 'fullWidth' }
  | { readonly step: 'separators' }
  | { readonly step: 'approximate'; readonly sign: string }
  | { readonly step: 'unit'; readonly unit: string }
  | { readonly step: 'magnitude'; readonly sign: '万' | '亿'; readonly factor: number }
  | { readonly step: 'scrambled' }
  | { readonly step: 'percentSign' }
  | { readonly step: 'percentScale' }
  | { readonly step: 'textNumber' };

/** A proposed value; it is never applied without a person's word. */
export interface Proposal {
  readonly value: number;
  readonly steps: readonly RepairStep[];
}

/** Parameters by code: what the sentence of each issue is made from. A `firstRow` counts from 0, as places do. */
export interface IssueParams {
  // Tables and settings
  'table.sheetMissing': { sheet: string };
  'table.columnMissing': { heading: string };
  'table.columnTwice': { heading: string };
  'table.empty': { sheet: string };
  'table.headMissing': { sheet: string; headings: readonly string[] };
  'table.cellError': { heading: string; value: string };
  // A workbook with sheets of ours
  /** Written by a newer version of the add-in. */
  'workbook.newer': { version: number };
  /** `_att` is gone: what stands on the sheets is taken for typed. */
  'workbook.registerMissing': Record<never, never>;
  /** Nothing in `_att` says what it is, or these rows of it (counted) don't. */
  'workbook.registerDamaged': { rows?: number };
  /** Sheets that claim to be one and the same, and none of them is known by name. */
  'workbook.sheetTwice': { sheets: readonly string[] };
  /** The hidden row or column of keys is gone. */
  'workbook.keysGone': { sheet: string };
  'workbook.keyTwice': { key: string; label: string; first: string };
  'workbook.labelDisagrees': { label: string; expected: string };
  /** The workbook belongs to another district or year. */
  'workbook.otherYear': { district: string; year: number; otherDistrict: string; otherYear: number };
  /** Nothing in it was made by the add-in, or no annexes yet. */
  'workbook.notAnnual': Record<never, never>;
  /** Sheets that bear names which the catalogue needs. */
  'workbook.namesTaken': { sheets: readonly string[] };
  'workbook.readOnly': Record<never, never>;
  'workbook.structureProtected': Record<never, never>;
  'workbook.sheetsProtected': { sheets: readonly string[] };
  /** Sheets of a person's own, which a new file does not get. */
  'workbook.sheetsLeftBehind': { sheets: readonly string[] };
  'setting.missing': { setting: string };
  'setting.notAYear': { value: string };
  'setting.notMonths': { value: string };
  'setting.notADate': { setting: string; value: string };
  'setting.twice': { setting: string };
  'setting.sheetName': { value: string; fault: 'empty' | 'tooLong' | 'character' | 'apostrophe' | 'reserved' };
  /** A column with something in it under a heading that nothing is known by. */
  'table.columnIgnored': { heading: string };
  /** A formula that no program has calculated yet. */
  'table.formulaWithoutValue': { formula: string };
  'setting.sheetNameTaken': { value: string };
  // The catalogue
  'catalogue.codeMissing': { name: string };
  'catalogue.codeMade': { name: string; code: string };
  'catalogue.codeForm': { value: string };
  'catalogue.codeTwice': { value: string; firstRow: number };
  'catalogue.nameBlank': { what: 'indicator' | 'area' | 'criterion'; code: string };
  'catalogue.nameTooLong': { value: string; length: number; limit: number };
  'catalogue.parentUnknown': { code: string; parent: string };
  'catalogue.parentCycle': { codes: readonly string[] };
  'catalogue.relationMissing': { code: string; parent: string };
  'catalogue.unknownWord': { heading: string; value: string; allowed: readonly string[] };
  'catalogue.notANumber': { heading: string; value: string; proposal?: Proposal };
  'catalogue.numberOutOfRange': { heading: string; value: string; least: number; most: number; whole?: boolean };
  'catalogue.fieldMissing': { heading: string; code: string };
  'catalogue.referenceUnknown': { heading: string; code: string; value: string };
  'catalogue.weightUnknown': { code: string; weight: string };
  'catalogue.negativeTarget': { name: string; value: number };
  'catalogue.targetDecimals': { name: string; value: number; decimals: number };
  'catalogue.targetAboveWhole': { name: string; value: number };
  'catalogue.criterionTwice': { number: string; firstRow: number };
  'catalogue.ratioSummed': { code: string; name: string };
  'catalogue.milestoneForm': { code: string; value: string };
  'catalogue.exampleRow': { name: string };
  'catalogue.invalid': { message: string };
  // Areas
  'areas.nameTwice': { value: string; firstRow: number; first: string };
  'areas.matchedLoosely': { value: string; area: string };
  // Figures and targets
  'figures.areaUnknown': { value: string };
  'figures.areaTwice': { value: string; first: string };
  'figures.indicatorUnknown': { value: string };
  'figures.indicatorTwice': { value: string; firstRow: number };
  /** A name without a code that several indicators bear. */
  'figures.indicatorAmbiguous': { value: string; codes: readonly string[] };
  'figures.keyAndLabelDisagree': { key: string; label: string; expected: string };
  'figures.notANumber': { value: string; indicator: string; area: string; proposal?: Proposal };
  'figures.cellError': { value: string; indicator: string; area: string };
  'figures.percentScale': { value: number; indicator: string; area: string; proposal: Proposal };
  'figures.percentMixed': { indicator: string; forms: readonly string[] };
  'figures.negative': { value: number; indicator: string; area: string };
  'figures.decimals': { value: number; indicator: string; area: string; decimals: number };
  /** A target below last year's figure. */
  'figures.reasonMissing': { indicator: string; value: number; prior: number };
  'figures.partAboveWhole': { part: string; value: number; whole: string; total: number };
  /** The areas' targets add up to less than the district's; more is a stretch and no fault. */
  'figures.targetsShort': { indicator: string; sum: number; total: number };
  'figures.sumDiffers': { indicator: string; value: number; sum: number };
  'figures.shareOutOfRange': { value: number; indicator: string; area: string };
  'figures.restatedReasonMissing': { indicator: string; value: number };
  // Files
  'file.notFound': { file: string };
  'file.noRight': { file: string };
  'file.exists': { file: string };
  /** The catalogue that is read would be overwritten by what is made from it. */
  'file.sameAsInput': { file: string };
  'file.noSpace': { file: string };
  'file.folderMissing': { folder: string };
  'file.isFolder': { file: string };
  /** A file stands where a folder is wanted. */
  'file.notFolder': { folder: string };
  'file.extension': { file: string };
  'file.tooLarge': { size: number; limit: number };
  'file.empty': Record<never, never>;
  'file.oldXls': Record<never, never>;
  'file.encrypted': Record<never, never>;
  'file.ods': Record<never, never>;
  'file.binaryXlsb': Record<never, never>;
  'file.otherOffice': { kind: 'word' | 'powerpoint' };
  'file.text': { kind: 'csv' | 'html' | 'xml' | 'text' };
  'file.notXlsx': Record<never, never>;
  'file.damaged': Record<never, never>;
  'file.suspicious': {
    what: 'partSize' | 'totalSize' | 'entries' | 'sizes' | 'twice' | 'doctype' | 'encoding' | 'cells';
  };
  /** Reading it was stopped. */
  'file.tooSlow': { seconds: number };
  // Returns that towns send in; periods as `2017-06`
  /** No sheet of the file has a form on it. */
  'return.notRecognised': Record<never, never>;
  /** An annual workbook was put among the returns. */
  'return.annualWorkbook': Record<never, never>;
  /** Made by a newer version of the add-in. */
  'return.newer': { version: number };
  /** Keys or records are gone: read by what stands on the sheets. */
  'return.byLabels': Record<never, never>;
  'return.otherDistrict': { district: string; expected: string };
  'return.otherYear': { period: string; expected: string };
  'return.otherPeriod': { period: string; expected: string };
  /** Made from another annual workbook of the same district and year. */
  'return.otherWorkbook': Record<never, never>;
  'return.periodUnknown': Record<never, never>;
  /** The form was made for one period, and its title or cover names another. */
  'return.periodDisagrees': { period: string; shown: string };
  /** Title, cover or head name further periods. */
  'return.otherPeriodNamed': { period: string; others: readonly string[] };
  'return.areaUnknown': { value: string };
  'return.areaMissing': Record<never, never>;
  /** The form was made for one area, and its title or cover names another. */
  'return.areaDisagrees': { area: string; shown: string };
  /** Neither form nor cover names the area any more. */
  'return.areaNotShown': { area: string };
  'return.fileNamesOther': { area: string; named: string };
  /** Nothing but the file's name says whose return it is. */
  'return.areaFromFileName': { area: string };
  'return.severalAreas': { areas: readonly string[] };
  'return.formTwice': { sheets: readonly string[] };
  /** Forms of other periods in the same file. */
  'return.otherForms': { sheets: readonly string[] };
  'return.columnTwice': Record<never, never>;
  /** The only column of actuals holds what one month brought. */
  'return.monthAlone': { value: string };
  'return.headEdited': { value: string };
  'return.rowMissing': { indicator: string };
  'return.rowTwice': { indicator: string; firstRow: number };
  'return.rowUnknown': { label: string };
  /** A name that several indicators bear. */
  'return.rowAmbiguous': { label: string };
  'return.labelEdited': { indicator: string; value: string };
  'return.unitEdited': { indicator: string; value: string; expected: string };
  /** Amounts in a form that was typed anew, and says nowhere what they are counted in. */
  'return.unitNotSaid': { indicators: readonly string[] };
  'return.hiddenRows': { indicators: readonly string[] };
  'return.hiddenColumn': Record<never, never>;
  /** Sheets beside the form that hold numbers. */
  'return.otherSheets': { sheets: readonly string[] };
  'return.hiddenSheets': { sheets: readonly string[] };
  'return.picturesAndComments': { pictures: number; comments: number };
  /** Some of the cells are named. */
  'return.formulas': { count: number; cells: readonly string[] };
  'return.linkedFormulas': { count: number; cells: readonly string[] };
  'return.formulaWithoutValue': { indicator: string; formula: string };
  /** Text that begins as a formula does. */
  'return.formulaText': { value: string };
  'return.sameArea': { area: string; others: readonly string[]; newest?: string };
  /** Why a file is not merged. */
  'return.notAccepted': { errors: number; warnings: number };
  'return.notChosen': { area: string; others: readonly string[] };
  /** The entry sheet has no cell for the figure. */
  'return.noCell': { indicator: string; area: string };
  /** A cell of an overruled file that no number was read from. */
  'return.textNotMerged': { indicator: string; area: string; value: string };
  /** The workbook has no sheet of actuals by area, and can't get one. */
  'return.noEntrySheet': Record<never, never>;
  /** Nobody said the period, and no file does. */
  'return.periodNeeded': Record<never, never>;
  'return.severalPeriods': { periods: readonly string[] };
  'return.noFiles': { folder: string };
  'return.periodOutside': { year: number };
  'return.noAnnualWorkbook': Record<never, never>;
  // Making returns
  /** No sheets of the add-in are there to make returns from. */
  'returns.notAnnual': Record<never, never>;
  'returns.otherYear': { period: string; year: number };
  /** The targets are the district's only. */
  'returns.noAreas': Record<never, never>;
  /** Annex 2 is empty. */
  'returns.noIndicators': Record<never, never>;
  // Commands
  'command.unknown': { value: string; known: readonly string[] };
  'command.optionUnknown': { value: string };
  'command.extraWord': { value: string };
  /** One of them is wanted. */
  'command.optionMissing': { options: readonly string[] };
  /** A command that works on a file was given none. */
  'command.fileMissing': { command: string };
  'command.folderMissing': { command: string };
  'command.optionValue': { option: string };
  'command.notAPeriod': { value: string };
  'command.notADate': { option: string; value: string };
  'command.optionTwice': { option: string };
  'command.optionsExclude': { options: readonly string[] };
  'command.optionWord': { option: string; value: string; allowed: readonly string[] };
  'command.notYet': { value: string; known: readonly string[] };
  /** A splitting problem that is no JSON, or a field of it (`areas[2].weight`) of the wrong kind. */
  'problem.notJson': Record<never, never>;
  'problem.field': {
    field: string;
    expected: 'object' | 'list' | 'number' | 'text' | 'method' | 'yesNo' | 'known';
  };
  'pack.unknown': { value: string; known: readonly string[] };
  // The live workbook
  /** This Excel is older than the floor of the add-in. */
  'excel.tooOld': Record<never, never>;
  /** A cell is being edited, so Excel takes no requests. */
  'excel.cellEditing': Record<never, never>;
  'excel.readOnly': Record<never, never>;
  /** No right to change what was to be changed, and no sheet to name. */
  'excel.accessDenied': Record<never, never>;
  'excel.sheetProtected': { sheets: readonly string[] };
  /** Sheets can't be added, renamed or moved in this workbook. */
  'excel.structureProtected': Record<never, never>;
  /** Sheets of other origin bear names that are wanted; they are never overwritten. */
  'excel.sheetTaken': { sheets: readonly string[] };
  /** Something that was there a moment ago is gone; the sheet, where that is known. */
  'excel.gone': { sheet?: string };
  /** A very hidden sheet, which can't be shown. */
  'excel.sheetHidden': { sheet: string };
  /** A name of a sheet, a table or a range stands already. */
  'excel.alreadyThere': Record<never, never>;
  /** A filter, a merge, a table or a pivot table is in the way. */
  'excel.conflict': { kind: 'filter' | 'merge' | 'pivot' | 'other' };
  /** Even the smallest piece is refused as too large. */
  'excel.tooLarge': Record<never, never>;
  /** Excel is busy, out of breath or out of reach; a second try may do. */
  'excel.unreachable': Record<never, never>;
  /** A person asked to stop. */
  'excel.cancelled': Record<never, never>;
  /** Somebody changed a sheet after the task was planned; the first cell that differs, where it is known. */
  'excel.changedMeanwhile': { sheet: string; cell?: string };
  /** Somebody typed on these sheets after the task that is to be taken back. */
  'excel.changedSinceTask': { sheets: readonly string[] };
  'excel.nothingToRestore': Record<never, never>;
  /** Anything else: a bug of ours, or of Excel's. */
  'excel.unexpected': { code: string; location: string };
}

export type IssueCode = keyof IssueParams;

export type Issue = {
  [Code in IssueCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly place: Place;
    readonly params: Readonly<IssueParams[Code]>;
  };
}[IssueCode];

/** An issue of a given code, with its parameters checked by the compiler. */
export function issue<Code extends IssueCode>(
  code: Code,
  severity: Severity,
  place: Place,
  params: Readonly<IssueParams[Code]>,
): Issue {
  return { code, severity, place, params } as Issue;
}

/** Thrown where input can't be used at all: carries every issue that was found, worst first. */
export class UnusableInput extends Error {
  override readonly name: string = 'UnusableInput';
  constructor(
    readonly issues: readonly Issue[],
    options?: ErrorOptions,
  ) {
    super(issues.map((each) => each.code).join(', '), options);
  }
}

/** How far a task on a live workbook had come when it failed. */
export interface Progress {
  /** Sheets that were written whole. */
  readonly written: readonly string[];
  /** Sheets that were not, or only in part. */
  readonly unwritten: readonly string[];
  /** Those of the unwritten that are no longer what they were: added, cleared, or filled in part. */
  readonly begun: readonly string[];
}

/** Thrown by the live workbook, whose issues have codes `excel.…`; what Office itself said is the cause. */
export class WorkbookFailure extends UnusableInput {
  override readonly name = 'WorkbookFailure';
  /** @param progress none where nothing was begun */
  constructor(
    issues: readonly Issue[],
    readonly progress?: Progress,
    options?: ErrorOptions,
  ) {
    super(issues, options);
  }
}

/** True where one of the issues is an error. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((each) => each.severity === 'error');
}
