/** Issues of returns in English: what a file from a town is, or why it is not used. */
import type { IssueCode, IssueParams } from '../../model/issue';
import { quoted, shown } from '../shown-value';

export type ReturnIssueCode = Extract<IssueCode, `return.${string}` | `returns.${string}`>;

function list(values: readonly string[]): string {
  return values.map(shown).join(', ');
}

export const returnIssueSentences: { readonly [Code in ReturnIssueCode]: (params: IssueParams[Code]) => string } = {
  'return.notRecognised': () =>
    'No return form was found in the file, and nothing was read. Ask the area to fill in the form that it was sent.',
  'return.annualWorkbook': () =>
    'This is an annual workbook and no return; it was not read. Move it out of the folder of returns.',
  'return.newer': ({ version }) =>
    `The return was made by a newer version (format ${version}) and was not read. Update, then collect again.`,
  'return.byLabels': () =>
    'The marks of the return are no longer complete: it was read by the names of its sheets, heads and indicators. Check the area, the period and the figures.',
  'return.otherDistrict': ({ district, expected }) =>
    `This is a return of ${quoted(district)}, and the workbook is that of ${quoted(expected)}; it was not used. Check whether the file is in the wrong place.`,
  'return.otherYear': ({ period, expected }) =>
    `The return is for ${shown(period)} and should be for ${shown(expected)}, which is another year; it was not used. Ask the area for this year’s form.`,
  'return.otherPeriod': ({ period, expected }) =>
    `The return is for ${shown(period)} and should be for ${shown(expected)}; it was not used. Ask the area for the form of this period.`,
  'return.otherWorkbook': () =>
    'The return was made from another annual workbook of the same district and year. Check that indicators and areas are the same; if so, it can be used with a reason.',
  'return.periodUnknown': () =>
    'The return does not say which period it is for; it was not used. Ask the area to name the period in the title, such as “January–June 2017”.',
  'return.periodDisagrees': ({ period, shown: printed }) =>
    `The form was made for ${shown(period)}, but says ${shown(printed)}; it was not used. Ask the area for the form of this period.`,
  'return.otherPeriodNamed': ({ period, others }) =>
    `The return was read as one for ${shown(period)}, but also names ${list(others)}. Check which period the figures are of; if it is right, use it with a reason.`,
  'return.areaUnknown': ({ value }) =>
    `The area of the return, ${quoted(value)}, is not on the list of areas; it was not used. Check the name, or add the area or an alias, and collect again.`,
  'return.areaMissing': () =>
    'The return does not say which area it is from; it was not used. Ask the area to write its name on the form.',
  'return.areaDisagrees': ({ area, shown: printed }) =>
    `The form was made for ${quoted(area)}, but says ${quoted(printed)}; it was not used. Find out who sent it, and ask for a return on its own form.`,
  'return.areaNotShown': ({ area }) =>
    `The form was made for ${quoted(area)}, whose name no longer stands on it. Find out who sent it; if it is right, use it with a reason.`,
  'return.fileNamesOther': ({ area, named }) =>
    `This is the form of ${quoted(area)}, but the file’s name says ${quoted(named)}. Find out who sent it; if it is right, use it with a reason.`,
  'return.areaFromFileName': ({ area }) =>
    `The return does not say whose it is; only the file’s name says ${quoted(area)}. Find out who sent it; if it is right, use it with a reason.`,
  'return.severalAreas': ({ areas }) =>
    `The return names more than one area (${list(areas)}), so that it is not clear whose it is; it was not used. Ask the area to write only its own name.`,
  'return.formTwice': ({ sheets }) =>
    `There is more than one form of the period (${list(sheets.map(quoted))}); none was used. Keep one and collect again.`,
  'return.otherForms': ({ sheets }) =>
    `The file holds further forms (${list(sheets.map(quoted))}), which were not read.`,
  'return.columnTwice': () =>
    'There is more than one column of actuals, and it is not clear which counts; the return was not used. Keep one and collect again.',
  'return.monthAlone': ({ value }) =>
    `The only column of figures is ${quoted(value)}, which is one month or quarter alone and not the year so far; the return was not used. Ask the area for figures since the beginning of the year.`,
  'return.headEdited': ({ value }) =>
    `The head of the column of actuals now says ${quoted(value)}; the column was not read, and the return was not used. Check what stands in it, restore the head, and collect again.`,
  'return.rowMissing': ({ indicator }) =>
    `The return has no row for ${quoted(indicator)}. Ask the area to add it, or to use the form that it was sent.`,
  'return.rowTwice': ({ indicator, firstRow }) =>
    `${quoted(indicator)} has a row with another figure in row ${firstRow + 1}; neither was read. Keep one and collect again.`,
  'return.rowUnknown': ({ label }) =>
    label === ''
      ? 'This row is not one of the form’s; its figure was not read.'
      : `The row ${quoted(label)} is not one of the form’s; its figure was not read.`,
  'return.rowAmbiguous': ({ label }) =>
    `More than one indicator is called ${quoted(label)}; the row was not read. Ask the area to use the form that it was sent.`,
  'return.labelEdited': ({ indicator, value }) =>
    `The name in the row of ${quoted(indicator)} ${value === '' ? 'was cleared' : `now says ${quoted(value)}`}; the row was not read. Check which indicator it is about, restore the name, and collect again.`,
  'return.unitEdited': ({ indicator, value, expected }) =>
    `The unit of ${quoted(indicator)} should be ${quoted(expected)} and ${value === '' ? 'was cleared' : `now says ${quoted(value)}`}; the row was not read. Check the figure, restore the unit, and collect again.`,
  'return.unitNotSaid': ({ indicators }) =>
    `The return does not say the unit of its amounts (${list(indicators)}); they were read in the units of the catalogue. Check whether they are in these; if so, use it with a reason.`,
  'return.hiddenRows': ({ indicators }) =>
    `The form has hidden rows (${list(indicators)}); their figures were read all the same. Check them.`,
  'return.hiddenColumn': () => 'The column of actuals is hidden; its figures were read all the same. Check them.',
  'return.otherSheets': ({ sheets }) =>
    `There are numbers on sheets beside the form (${list(sheets.map(quoted))}); they were not read.`,
  'return.hiddenSheets': ({ sheets }) =>
    `The file has hidden sheets (${list(sheets.map(quoted))}); their numbers were not read.`,
  'return.picturesAndComments': ({ pictures, comments }) =>
    `The file has ${pictures} pictures and ${comments} comments, which were not read. Open the file to see them.`,
  'return.formulas': ({ count, cells }) =>
    `${count} cells hold formulas (${list(cells)}${count > cells.length ? ' and others' : ''}); the results that were saved with them were taken. Check them.`,
  'return.linkedFormulas': ({ count, cells }) =>
    `${count} cells have formulas that refer to other files (${list(cells)}${count > cells.length ? ' and others' : ''}); only the saved results could be read. Ask the area for plain numbers, or use them with a reason.`,
  'return.formulaWithoutValue': ({ indicator, formula }) =>
    `${quoted(indicator)} holds the formula ${quoted(`=${formula}`)} without a result, so that no figure was read. Open and save the file in Excel or WPS and collect again, or type a number.`,
  'return.formulaText': ({ value }) =>
    `${quoted(value)} is text that begins as a formula does; it was read as text and will not be written as a formula.`,
  'return.sameArea': ({ area, others, newest }) =>
    `${quoted(area)} also sent ${list(others)}. ${newest === undefined ? '' : `${quoted(newest)} is the newest. `}Choose which one to use; until then none is merged.`,
  'return.notAccepted': ({ errors, warnings }) =>
    `Not merged: ${errors} errors and ${warnings} warnings without an explanation. Send it back, or use it with a reason.`,
  'return.notChosen': ({ area, others }) =>
    `There is more than one return of ${quoted(area)} (also ${list(others)}); this one was not merged. Choose which one to use.`,
  'return.noCell': ({ indicator, area }) =>
    `The sheet of actuals has no cell for ${quoted(indicator)} of ${quoted(area)}; the figure was not merged. Update the annexes first, then merge again.`,
  'return.textNotMerged': ({ indicator, area, value }) =>
    `${quoted(area)} wrote ${quoted(value)} for ${quoted(indicator)}, which is no number; it was not merged, and the cell stays as it is. Find out the figure and type it yourself.`,
  'return.noEntrySheet': () =>
    'This workbook has no sheet of actuals by area, so that returns can’t be merged. Put the indicators to be collected into annex 2 in the catalogue, and update the annexes.',
  'return.periodNeeded': () =>
    'None of the files says which period it is for. Give it with --period, such as --period 2017-06.',
  'return.severalPeriods': ({ periods }) =>
    `The files are of different periods (${list(periods)}). Say with --period which one to collect, or move the others out of the folder.`,
  'return.noFiles': ({ folder }) =>
    `There are no returns in the folder ${quoted(folder)}. Check the folder, put the returns into it, and try again.`,
  'return.periodOutside': ({ year }) =>
    `The period is not in ${year}. This workbook takes returns of ${year} only; choose a period of that year.`,
  'return.noAnnualWorkbook': () =>
    'This is no annual workbook, so that returns can’t be collected into it. Make the annexes first, and use that workbook.',

  'returns.notAnnual': () =>
    'This is not an annual workbook, so no returns can be made from it. Make the annexes first, and use that workbook.',
  'returns.otherYear': ({ period, year }) =>
    `This workbook is for ${year}, so no returns for ${quoted(period)} can be made from it. Use a period of ${year}, such as ${year}-06.`,
  'returns.noAreas': () =>
    'This workbook has targets for the district only, so there is no area to report. List the areas in its table of areas, update the annexes, and try again.',
  'returns.noIndicators': () =>
    'Annex 2 of this workbook has no indicators, so there is nothing to report. Place indicators in annex 2 in the catalogue, update the annexes, and try again.',
};
