/** Issues in English: what is wrong, and what to do about it. Where it is, `issue-sentence.ts` puts in front. */
import type { IssueCode, IssueParams, Proposal, RepairStep } from '../../model/issue';
import { fileName, megabytes, quoted, shown } from '../shown-value';
import { returnIssueSentences } from './return-issues';

const SUSPICIONS: Readonly<Record<IssueParams['file.suspicious']['what'], string>> = {
  partSize: 'a part of it unpacks to far too much',
  totalSize: 'it unpacks to far too much',
  entries: 'it has too many parts',
  sizes: 'the sizes that it states are not the real ones',
  twice: 'a part stands in it twice',
  doctype: 'it holds a document type declaration, which no workbook has',
  encoding: 'its text is not encoded as workbooks are',
  cells: 'it has too many cells',
};

const TEXT_KINDS: Readonly<Record<IssueParams['file.text']['kind'], string>> = {
  csv: 'comma-separated text',
  html: 'a web page',
  xml: 'XML text',
  text: 'plain text',
};

const EXPECTED: Readonly<Record<Exclude<IssueParams['problem.field']['expected'], 'known'>, string>> = {
  object: 'an object with named fields',
  list: 'a list',
  number: 'a number, or a number written as text',
  text: 'text that is not blank',
  method: 'one of the known words: method is proportional, equal or hand; rest is leave or spread',
  yesNo: 'true or false',
};

const CONFLICTS: Readonly<Record<IssueParams['excel.conflict']['kind'], string>> = {
  filter: 'A filter is on',
  merge: 'A merged cell is in the way',
  pivot: 'A pivot table is in the way',
  other: 'Something on the sheet is in the way',
};

function list(values: readonly string[]): string {
  return values.map(shown).join(', ');
}

function repairStep(step: RepairStep): string {
  switch (step.step) {
    case 'fullWidth':
      return 'full-width signs made half-width';
    case 'separators':
      return 'thousands separators removed';
    case 'approximate':
      return `${quoted(step.sign)} removed`;
    case 'unit':
      return `the unit ${quoted(step.unit)} removed`;
    case 'magnitude':
      return `${quoted(step.sign)} taken as times ${step.factor}`;
    case 'scrambled':
      return 'number and unit put in order';
    case 'percentSign':
      return 'the percent sign removed';
    case 'percentScale':
      return 'a fraction taken as a percentage';
    case 'textNumber':
      return 'text made a number';
  }
}

/** It looks like 120 (the unit “件” removed). Check it and change it to 120. */
export function proposalSentence({ value, steps }: Proposal): string {
  const how = steps.length === 0 ? '' : ` (${steps.map(repairStep).join(', ')})`;
  return `It looks like ${value}${how}. Check it and change it to ${value}.`;
}

function proposalOr(proposal: Proposal | undefined, otherwise: string): string {
  return proposal ? proposalSentence(proposal) : otherwise;
}

function figure({ area, indicator }: { area: string; indicator: string }): string {
  return `${quoted(indicator)} of ${shown(area)}`;
}

export const issueSentences: { readonly [Code in IssueCode]: (params: IssueParams[Code]) => string } = {
  'table.sheetMissing': ({ sheet }) =>
    `The workbook has no sheet ${quoted(sheet)}. Add it, or start from the template.`,
  'table.columnMissing': ({ heading }) => `There is no column ${quoted(heading)}. Add it to the head row.`,
  'table.columnTwice': ({ heading }) => `The column ${quoted(heading)} stands there twice. Keep only one.`,
  'table.empty': ({ sheet }) => `${quoted(sheet)} holds nothing. Fill it in and try again.`,
  'table.headMissing': ({ sheet, headings }) =>
    `The first 30 rows of ${quoted(sheet)} hold no head row. Add one with the headings ${list(headings)}.`,
  'table.cellError': ({ heading, value }) =>
    `${quoted(heading)} holds the error ${shown(value)}. Correct the formula or type the value.`,
  'workbook.newer': ({ version }) =>
    `A newer version of the add-in wrote this workbook (data version ${version}). Update the add-in before you open it; until then nothing in it is changed.`,
  'workbook.registerMissing': () =>
    'The hidden register is gone. All targets and actuals on the sheets are taken for typed and kept, and updating the annexes makes the register anew.',
  'workbook.registerDamaged': ({ rows }) =>
    rows === undefined
      ? "The hidden register is damaged and can't be read. All targets and actuals on the sheets are taken for typed and kept, and updating the annexes makes the register anew."
      : `${rows} rows of the hidden register can't be read and were passed over. Check the targets that were typed into annex 2; updating the annexes writes the register anew.`,
  'workbook.sheetTwice': ({ sheets }) =>
    `${list(sheets)} look like copies of one and the same sheet, and nothing says which of them counts. Give that one its former name back, or delete the others.`,
  'workbook.keysGone': ({ sheet }) =>
    `The hidden first row or column of ${quoted(sheet)} was deleted, so its cells can't be told apart. Undo that; where you can't, rename the sheet to keep it and make the annexes anew.`,
  'workbook.keyTwice': ({ label, first }) =>
    `${quoted(label)} stands here and in ${shown(first)} too, and nothing says which of them counts. Delete one of the two.`,
  'workbook.labelDisagrees': ({ label, expected }) =>
    `${quoted(expected)} should stand here, but it is ${quoted(label)}; figures may have moved. Put the name back; names are changed in Indicators or Areas.`,
  'workbook.otherYear': ({ district, year, otherDistrict, otherYear }) =>
    `This workbook is that of ${shown(district)} for ${year}, and the annexes would be those of ${shown(otherDistrict)} for ${otherYear}. A workbook holds one district and one year: open a new workbook for them.`,
  'workbook.notAnnual': () =>
    'This is no annual workbook made by this program: there are no targets and actuals to check. Make the annexes first.',
  'workbook.namesTaken': ({ sheets }) =>
    `The workbook has ${list(sheets)} already, and the empty catalogue needs these names. Rename the sheets, or make it in a new workbook.`,
  'workbook.readOnly': () => "The workbook is read-only and can't be written. Save a copy and work in that.",
  'workbook.structureProtected': () =>
    'The structure of the workbook is protected, so no sheet can be added. Turn off Protect Workbook on the Review tab and try again.',
  'workbook.sheetsProtected': ({ sheets }) =>
    `${list(sheets)} can't be written, being protected. Unprotect on the Review tab and try again.`,
  'workbook.sheetsLeftBehind': ({ sheets }) =>
    `${list(sheets)} were not made by this program and are not in the new file. Copy them yourself where you need them.`,
  'setting.missing': ({ setting }) =>
    `${quoted(setting)} is not filled in. Fill in the cell to the right of ${quoted(setting)}.`,
  'setting.notAYear': ({ value }) => `The year must have four digits but is ${quoted(value)}. Write it like 2017.`,
  'setting.notMonths': ({ value }) =>
    `The months of reporting ${quoted(value)} can't be read. Write numbers of months, such as 3; 6; 9; 12.`,
  'setting.notADate': ({ setting, value }) =>
    `${quoted(setting)} must be a date but is ${quoted(value)}. Write it like 2017-03-31.`,
  'setting.sheetName': ({ value, fault }) =>
    ({
      empty: 'The name of the sheet is blank. Type a name, or clear the cell for the usual one.',
      tooLong: `The sheet name ${quoted(value)} has more than 31 characters, which Excel refuses. Shorten it.`,
      character: `The sheet name ${quoted(value)} holds a character that Excel refuses: none of : \\ / ? * [ ] or control characters. Change it.`,
      apostrophe: `The sheet name ${quoted(value)} begins or ends with an apostrophe, which Excel refuses. Remove it.`,
      reserved: `Excel keeps the name ${quoted(value)} for itself. Choose another.`,
    })[fault],
  'table.columnIgnored': ({ heading }) =>
    `The heading ${quoted(heading)} is not known, so this column was not read. Check its spelling; a column of your own may stay.`,
  'table.formulaWithoutValue': ({ formula }) =>
    `The formula ${shown(`=${formula}`)} has no result yet and counts as blank. Open the file in Excel or WPS, save it, and try again.`,
  'setting.sheetNameTaken': ({ value }) =>
    `Another sheet of this workbook is called ${quoted(value)}. Choose another name.`,
  'setting.twice': ({ setting }) => `${quoted(setting)} stands there twice; only the first was read. Remove one.`,

  'catalogue.codeMissing': ({ name }) =>
    `${quoted(name)} bears the same name as a row above. Change it; where they are really two, give each a code.`,
  'catalogue.codeMade': ({ name, code }) =>
    `${quoted(name)} has no code; ${quoted(code)} was made from its name. It changes when the name does; fill in a code of your own to keep it.`,
  'catalogue.codeForm': ({ value }) =>
    `The code ${quoted(value)} has the wrong form. A code begins with a small letter, has only small letters, digits and underscores, and at most 64 of them. Correct it.`,
  'catalogue.codeTwice': ({ value, firstRow }) =>
    `The code ${quoted(value)} already stands in row ${firstRow + 1}. Use another.`,
  'catalogue.nameBlank': ({ what, code }) =>
    code === ''
      ? `The ${what} in this row has no name. Fill it in.`
      : `The ${what} ${quoted(code)} has no name. Fill it in.`,
  'catalogue.nameTooLong': ({ value, length, limit }) =>
    `The name ${quoted(value)} has ${length} characters; at most ${limit} are allowed. Shorten it and put explanations elsewhere.`,
  'catalogue.parentUnknown': ({ code, parent }) =>
    `The parent ${quoted(parent)} of the indicator ${quoted(code)} is not in the catalogue. Check the code, or add that indicator.`,
  'catalogue.parentCycle': ({ codes }) => {
    const round = codes.length > 1 && codes.at(-1) === codes[0] ? codes : [...codes, ...codes.slice(0, 1)];
    return `The parents go round in a circle: ${round.map(shown).join(' → ')}. Correct the parent of one of them.`;
  },
  'catalogue.relationMissing': ({ code, parent }) =>
    `The indicator ${quoted(code)} has the parent ${quoted(parent)} but not its relation to it. Fill in “of which” or “component”.`,
  'catalogue.unknownWord': ({ heading, value, allowed }) =>
    `${quoted(heading)} cannot be ${quoted(value)}. Use one of these: ${list(allowed)}.`,
  'catalogue.notANumber': ({ heading, value, proposal }) =>
    `${quoted(heading)} must be a number but is ${quoted(value)}. ${proposalOr(proposal, 'Change it to a number.')}`,
  'catalogue.numberOutOfRange': ({ heading, value, least, most, whole }) => {
    const range =
      most >= Number.MAX_SAFE_INTEGER
        ? `must not be below ${least}`
        : `must be a ${whole ? 'whole ' : ''}number from ${least} to ${most}`;
    return `${quoted(heading)} ${range} but is ${quoted(value)}. Correct it.`;
  },
  'catalogue.fieldMissing': ({ heading, code }) =>
    `${code === '' ? 'This row' : quoted(code)} has nothing under ${quoted(heading)}. Fill it in.`,
  'catalogue.referenceUnknown': ({ heading, code, value }) =>
    `${quoted(heading)} of ${quoted(code)} is ${quoted(value)}, which was not found. Check how it is written.`,
  'catalogue.weightUnknown': ({ code, weight }) =>
    `The indicator ${quoted(code)} is split by ${quoted(weight)}, but the areas have no column ${quoted(`Weight: ${weight}`)}. Add it, or use another weight.`,
  'catalogue.targetDecimals': ({ name, value, decimals }) =>
    `The district target of ${quoted(name)} is ${value}, but the indicator has ${decimals} decimals and would be printed differently. Change one of them.`,
  'catalogue.targetAboveWhole': ({ name, value }) =>
    `The district target of ${quoted(name)} is ${value} %, outside 0 to 100 %. Check it; for growth rates and the like, choose yes under “May leave 0 to 100 %”.`,
  'catalogue.criterionTwice': ({ number, firstRow }) =>
    `The number ${quoted(number)} of this criterion already stands in row ${firstRow + 1}. Use another.`,
  'catalogue.negativeTarget': ({ name, value }) =>
    `The district target of ${quoted(name)} is negative (${value}). Type zero or a positive number.`,
  'catalogue.ratioSummed': ({ name }) =>
    `${quoted(name)} is a ratio; the areas' figures cannot be added up. Change its district total to “weighted” or “none”.`,
  'catalogue.milestoneForm': ({ code, value }) =>
    `The milestones ${quoted(value)} of the indicator ${quoted(code)} cannot be read. Write them like “5: 40%; 9: 80%”, months and shares ascending.`,
  'catalogue.exampleRow': ({ name }) => `${quoted(name)} is an example row and was skipped. It may be deleted.`,
  'catalogue.invalid': ({ message }) => `This does not fit (${shown(message)}). Correct it.`,

  'areas.nameTwice': ({ value, firstRow, first }) =>
    `${quoted(value)} is already a name or alias of ${quoted(first)} in row ${firstRow + 1}. A name can belong to one area only; correct one of them.`,
  'areas.matchedLoosely': ({ value, area }) =>
    `${quoted(value)} was taken for ${quoted(area)}; they differ only in brackets, blanks or line breaks. Check it.`,

  'figures.areaUnknown': ({ value }) =>
    `There is no area ${quoted(value)}; its figures were not read. Check the name, or add the area or an alias to the list of areas.`,
  'figures.areaTwice': ({ value, first }) =>
    `${quoted(value)} is the same area as ${quoted(first)} before it; only the first was read. Remove one of them.`,
  'figures.indicatorUnknown': ({ value }) =>
    value === ''
      ? 'This row has neither a code nor a name; its figures were not read. Fill them in.'
      : `There is no indicator ${quoted(value)} in the catalogue; the row was not read. Check code and name, or add the indicator.`,
  'figures.indicatorTwice': ({ value, firstRow }) =>
    `The indicator ${quoted(value)} already stands in row ${firstRow + 1}; this row was not read. Keep only one.`,
  'figures.indicatorAmbiguous': ({ value, codes }) =>
    `Several indicators are called ${quoted(value)} (${list(codes)}); the row was not read. Fill in the code.`,
  'figures.keyAndLabelDisagree': ({ key, label, expected }) => {
    const labelled = label === '' ? 'the name is blank' : `the name says ${quoted(label)}`;
    return `The code ${quoted(key)} belongs to ${quoted(expected)}, but ${labelled}; it was not read. Check them and make them agree.`;
  },
  'figures.notANumber': ({ value, proposal, ...where }) =>
    `${figure(where)} must be a number but is ${quoted(value)}. ${proposalOr(proposal, 'Change it to a number; put -- where it does not apply, and leave blank what is not known.')}`,
  'figures.cellError': ({ value, ...where }) =>
    `${figure(where)} is the error ${shown(value)}. Correct the formula or type the figure.`,
  'figures.percentScale': ({ value, proposal, ...where }) =>
    `${figure(where)} is a percentage but is ${value}. ${proposalSentence(proposal)}`,
  'figures.percentMixed': ({ indicator, forms }) =>
    `The percentages of ${quoted(indicator)} are written in different ways (${list(forms)}). Check them and write them in one way.`,
  'figures.negative': ({ value, ...where }) => `${figure(where)} is negative: ${value}. Check it.`,
  'figures.decimals': ({ value, decimals, ...where }) =>
    `${figure(where)} must ${decimals === 0 ? 'be a whole number' : `have at most ${decimals} decimals`} but is ${value}. Check it.`,
  'figures.reasonMissing': ({ indicator, value, prior }) =>
    `The target ${value} of ${quoted(indicator)} falls behind last year's figure ${prior}, and no reason is given. Fill it in, in annex 1 or in the indicators.`,
  'figures.partAboveWhole': ({ part, value, whole, total }) =>
    `The district target ${value} of ${quoted(part)} is above that of ${quoted(whole)}, its whole (${total}). Check both.`,
  'figures.targetsShort': ({ indicator, sum, total }) =>
    `The areas' targets for ${quoted(indicator)} add up to ${sum}, less than the district's ${total}. Update the annexes to have it split again; where the targets are your own, make up the difference or change the district's target.`,
  'figures.sumDiffers': ({ indicator, value, sum }) =>
    `Last year's ${quoted(indicator)}: ${value} for the district, ${sum} as the sum of the areas. Check them in last year's sheet.`,
  'figures.shareOutOfRange': ({ value, indicator, area }) =>
    `${quoted(indicator)} of ${shown(area)} is ${value} %, outside 0 to 100 %. Check it; for growth rates and the like, choose yes under “May leave 0 to 100 %” in the indicators.`,
  'figures.restatedReasonMissing': ({ indicator, value }) =>
    `${quoted(indicator)} has the restated value ${value} but no reason for it; the restated value was not used. Fill in the reason.`,

  'file.notFound': ({ file }) => `${fileName(file)} was not found. Check the path and the file's name.`,
  'file.noRight': ({ file }) =>
    `There is no permission to read or write ${fileName(file)}. Check the permissions, and that no other program has the file open.`,
  'file.exists': ({ file }) =>
    `${fileName(file)} already exists and was left as it is. Choose another name, or add --force to overwrite it.`,
  'file.sameAsInput': ({ file }) =>
    `${fileName(file)} is the very file that is read: a new workbook in its place would lose the targets and actuals typed into it. Choose another name for the output.`,
  'file.noSpace': ({ file }) => `The disk is full; ${fileName(file)} was not written. Make room and try again.`,
  'file.folderMissing': ({ folder }) =>
    `There is no folder ${fileName(folder)}. Make it first, or choose another place.`,
  'file.isFolder': ({ file }) => `${fileName(file)} is a folder, not a file. Name a file.`,
  'file.notFolder': ({ folder }) => `${fileName(folder)} is a file, not a folder. Name a folder.`,
  'file.extension': ({ file }) => `${fileName(file)} does not end in .xlsx. Use an .xlsx file.`,
  'file.tooLarge': ({ size, limit }) =>
    `The file has ${megabytes(size)} MB; at most ${megabytes(limit)} MB are allowed. Remove sheets and pictures that are not needed and try again.`,
  'file.empty': () => 'The file is empty. Use one that is whole.',
  'file.oldXls': () => 'This is an old .xls file. Save it as .xlsx in Excel or WPS and try again.',
  'file.encrypted': () => 'The file has a password. Remove the password in Excel or WPS and try again.',
  'file.ods': () => 'This is an .ods file. Save it as .xlsx and try again.',
  'file.binaryXlsb': () => 'This is a binary .xlsb file. Save it as .xlsx in Excel and try again.',
  'file.otherOffice': ({ kind }) =>
    `This is a ${kind === 'word' ? 'Word document' : 'PowerPoint presentation'}, not a workbook. Use an .xlsx file.`,
  'file.text': ({ kind }) =>
    `The file holds ${TEXT_KINDS[kind]}, not a workbook. Open it in Excel or WPS, save it as .xlsx and try again.`,
  'file.notXlsx': () => 'This is not an .xlsx workbook. Use an .xlsx file.',
  'file.damaged': () =>
    'The file is damaged and cannot be read. Open it in Excel or WPS and save a copy, or ask for it again.',
  'file.suspicious': ({ what }) =>
    `The file is not as it should be (${SUSPICIONS[what]}) and was not read, to be safe. Open it in Excel or WPS, save a copy and try again.`,
  'file.tooSlow': ({ seconds }) =>
    `The file is too intricate: it was not read within ${seconds} seconds, and reading was stopped. Delete needless rows, columns and formats in Excel or WPS, save a copy, and try again.`,

  ...returnIssueSentences,

  'command.unknown': ({ value, known }) => `There is no command ${quoted(value)}. The commands are: ${list(known)}.`,
  'command.extraWord': ({ value }) =>
    `${quoted(value)} is one word too many. Put quotation marks around a file name that holds blanks.`,
  'command.optionUnknown': ({ value }) => `There is no option ${quoted(value)}. Check how it is written.`,
  'command.optionMissing': ({ options }) => `The option ${options.map(shown).join(' or ')} is missing. Add it.`,
  'command.folderMissing': ({ command }) =>
    `No folder is named. Write the folder of the returns behind ${shown(command)}.`,
  'command.fileMissing': ({ command }) => `No file was named. Write the workbook's file name behind ${shown(command)}.`,
  'command.optionValue': ({ option }) => `The option ${shown(option)} has no value. Add one.`,
  'command.notAPeriod': ({ value }) =>
    `${quoted(value)} is no period. Write 2017-06 (January to June), 2017-Q2, 2017-H1 or 2017 (the whole year).`,
  'command.notADate': ({ option, value }) =>
    `${quoted(value)} is no date for the option ${shown(option)}. Write year-month-day, such as 2017-07-05.`,
  'command.optionTwice': ({ option }) => `The option ${shown(option)} stands there twice. Keep only one.`,
  'command.optionsExclude': ({ options }) =>
    `The options ${options.map(shown).join(' and ')} exclude each other. Use one of them.`,
  'command.optionWord': ({ option, value, allowed }) =>
    `The option ${shown(option)} cannot be ${quoted(value)}. Use one of these: ${list(allowed)}.`,
  'command.notYet': ({ value, known }) => `${quoted(value)} is not there yet. There is: ${list(known)}.`,
  'problem.notJson': () =>
    'This is no valid JSON, so there is no problem to solve. Check its brackets, quotes and commas.',
  'problem.field': ({ field, expected }) =>
    expected === 'known'
      ? `Nothing is known by the name ${quoted(field)}. Take it out, or mend its spelling.`
      : `${field === '' ? 'The file' : quoted(field)} must be ${EXPECTED[expected]}. Mend it and run the command again.`,
  'pack.unknown': ({ value, known }) => `There is no built-in pack ${quoted(value)}. Use one of these: ${list(known)}.`,

  'excel.tooOld': () => 'This Excel is too old for the add-in. Use Excel 2021 or a newer version, or Excel on the web.',
  'excel.cellEditing': () =>
    'A cell is being edited, so Excel takes no requests. Press Enter to finish the cell, then try again.',
  'excel.readOnly': () =>
    'The workbook is read-only; nothing was written. Enable editing, or save a copy and work in that.',
  'excel.accessDenied': () =>
    'Excel refused the change for lack of permission. See whether the workbook or a sheet is protected, lift the protection and try again.',
  'excel.sheetProtected': ({ sheets }) =>
    `Protected and not written to: ${list(sheets.map(quoted))}. Unprotect on the Review tab, then try again.`,
  'excel.structureProtected': () =>
    'The structure of the workbook is protected, so no sheet can be added or renamed; nothing was written. Lift Protect Workbook on the Review tab, then try again.',
  'excel.sheetTaken': ({ sheets }) =>
    `Not made by the add-in and left as it was: ${list(sheets.map(quoted))}. Rename it, then try again.`,
  'excel.gone': ({ sheet }) =>
    sheet === undefined
      ? 'A sheet or a cell that was needed is gone, perhaps deleted a moment ago. Preview again before you go on.'
      : `The sheet ${quoted(sheet)} is gone, perhaps deleted or renamed a moment ago. Preview again before you go on.`,
  'excel.sheetHidden': ({ sheet }) =>
    `The sheet ${quoted(sheet)} is a hidden one in which the add-in keeps its records, and cannot be shown. Check the other sheets as described.`,
  'excel.alreadyThere': () =>
    'A sheet, a table or a name of that name is there already, so the writing stopped. Change the name that stands twice, then try again.',
  'excel.conflict': ({ kind }) => `${CONFLICTS[kind]}, so the writing stopped. Remove it, then try again.`,
  'excel.tooLarge': () =>
    'There is too much for Excel to take at once, so the writing stopped. Shorten texts that are very long, then try again.',
  'excel.unreachable': () =>
    'Excel is busy or does not answer; the work is not finished. Wait a moment, then try again.',
  'excel.cancelled': () =>
    'Stopped as you asked, before everything was done. Start once more to finish, or restore what was there before.',
  'excel.changedMeanwhile': ({ sheet, cell }) =>
    `Somebody changed ${cell === undefined ? 'the sheet' : `${shown(cell)} on the sheet`} ${quoted(sheet)} after the preview; the sheet was not overwritten. Preview again and check before writing.`,
  'excel.changedSinceTask': ({ sheets }) =>
    `Changed since they were written: ${list(sheets.map(quoted))}. Restoring would lose these changes, so nothing was restored. Save elsewhere what you want to keep, then confirm.`,
  'excel.nothingToRestore': () =>
    'There is nothing to take back; the workbook was left as it is. Reload the pane and look again.',
  'excel.unexpected': ({ code, location }) =>
    `Excel reported an unexpected error (${shown(code)}${location === '' ? '' : `, ${shown(location)}`}); the work is not finished. Try again; if that fails too, save the workbook and open it anew.`,
};
