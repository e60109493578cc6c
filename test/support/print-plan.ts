/** A sheet plan as text that a person can read and that a diff shows the changes of: one line a cell. */
import { cellAddress, columnLetters, rangeAddress } from '../../src/plan/address';
import type {
  Borders,
  CellPlan,
  CellStyle,
  ColumnPlan,
  ConditionalLook,
  Font,
  InputMessage,
  PlainValue,
  PrintPlan,
  SheetPlan,
  ValidationRule,
} from '../../src/plan/plan';

export function printSheet(plan: SheetPlan, styles: Readonly<Record<string, CellStyle>>): string {
  const { frozen, table, print } = plan;
  const lines = [
    `sheet ${plan.name}`,
    `kind ${plan.kind}, ${plan.visibility}, gridlines ${yesNo(plan.gridlines)}, protected ${yesNo(plan.protected === true)}`,
    ...(plan.tabColour === undefined ? [] : [`tab ${plan.tabColour}`]),
    ...(frozen === undefined ? [] : [`frozen ${frozen.rows} rows, ${frozen.columns} columns`]),
    '',
    ...section('columns', printColumns(plan.columns)),
    ...section('cells', printRows(plan)),
    ...section(
      'merges',
      plan.merges.map((range) => rangeAddress(range)),
    ),
    ...section(
      'validations',
      plan.validations.flatMap(({ range, rule, severity, prompt, error }) => [
        `${rangeAddress(range)} | ${severity} | ${printRule(rule)}`,
        ...printMessage('asks', prompt),
        ...printMessage('says', error),
      ]),
    ),
    ...section(
      'conditional formats',
      plan.conditionalFormats.map(
        ({ range, formula, look, stopIfTrue }) =>
          `${rangeAddress(range)} | ${formula} | ${printLook(look)}${stopIfTrue === true ? ' | then stop' : ''}`,
      ),
    ),
    ...section('table', table ? [`${table.name} ${rangeAddress(table.range)}`, ...table.columns.map(quote)] : []),
    ...section('print', print ? printPrint(print) : []),
    ...section('styles', printStyles(plan, styles)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ''];
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

/** Line breaks and quotes as JSON writes them, so that a cell stays on its line. */
function quote(text: string): string {
  return JSON.stringify(text);
}

/** Neighbours of one width stand in one line. */
function printColumns(columns: readonly ColumnPlan[]): string[] {
  const runs: { first: number; last: number; text: string }[] = [];
  for (const [column, { width, hidden }] of columns.entries()) {
    const text = `${width}${hidden === true ? ' hidden' : ''}`;
    const run = runs.at(-1);
    if (run?.text === text) run.last = column;
    else runs.push({ first: column, last: column, text });
  }
  return runs.map(({ first, last, text }) => {
    const letters = first === last ? columnLetters(first) : `${columnLetters(first)}:${columnLetters(last)}`;
    return `${letters} ${text}`;
  });
}

function printRows(plan: SheetPlan): string[] {
  return plan.rows.flatMap(({ height, hidden, cells }, row) => {
    const size = height === undefined ? 'default height' : `${height} pt`;
    return [
      `row ${row + 1}, ${size}${hidden === true ? ', hidden' : ''}`,
      ...cells.flatMap((cell, column) => (cell === null ? [] : [printCell(cellAddress(row, column), cell)])),
    ];
  });
}

function printCell(address: string, { value, formula, style, link, entry }: CellPlan): string {
  const content = formula === undefined ? printValue(value) : `=${formula} → ${printValue(value)}`;
  return `${address} | ${content} | ${style}${entry === true ? ' | entry' : ''}${link ? ` | to ${quote(link.sheet)} ${link.cell}` : ''}`;
}

function printValue(value: PlainValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? quote(value) : String(value);
}

function printRule(rule: ValidationRule): string {
  switch (rule.type) {
    case 'words':
      return `words ${rule.words.map(quote).join(' ')}`;
    case 'list':
    case 'custom':
      return `${rule.type} ${rule.formula}`;
    default:
      return `${rule.type} ${rule.least} to ${rule.most}`;
  }
}

function printMessage(verb: string, message: InputMessage | undefined): string[] {
  return message === undefined ? [] : [`  ${verb} ${quote(message.title)} ${quote(message.text)}`];
}

function printLook(look: ConditionalLook): string {
  return Object.entries(look)
    .map(([key, value]) => (value === true ? key : `${key} ${String(value)}`))
    .join(', ');
}

function printPrint({ paper, orientation, area, titleRows, titleColumns, fit, margins, ...more }: PrintPlan): string[] {
  const rows = titleRows && `rows ${titleRows.first + 1} to ${titleRows.last + 1}`;
  const columns = titleColumns && `columns ${columnLetters(titleColumns.first)} to ${columnLetters(titleColumns.last)}`;
  const repeated = [rows, columns].filter((each) => each !== undefined);
  const scale =
    fit.kind === 'scale'
      ? `${fit.percent} %, new pages before ${fit.breaksBefore.map(columnLetters).join(', ')}`
      : `one page wide${fit.onePageHigh === true ? ' and one high' : ''}`;
  return [
    `${paper} ${orientation}, ${rangeAddress(area)}, ${scale}`,
    ...(repeated.length === 0 ? [] : [`repeats ${repeated.join(', ')}`]),
    `margins ${Object.entries(margins)
      .map(([side, inches]) => `${side} ${inches}`)
      .join(', ')}`,
    `centred ${yesNo(more.centredAcross)}`,
    ...(more.header === undefined ? [] : [`header ${quote(more.header)}`]),
    ...(more.footer === undefined ? [] : [`footer ${quote(more.footer)}`]),
  ];
}

/** The styles that the sheet's cells name, in the order of their names. */
function printStyles(plan: SheetPlan, styles: Readonly<Record<string, CellStyle>>): string[] {
  const used = new Set(plan.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell === null ? [] : [cell.style]))));
  return [...used].sort().map((name) => {
    const style = styles[name];
    return `${name}: ${style === undefined ? 'not in the workbook' : printStyle(style)}`;
  });
}

function printStyle({ font, fill, borders, horizontal, vertical, wrap, indent, numberFormat, unlocked }: CellStyle) {
  return [
    printFont(font),
    ...(fill === undefined ? [] : [`fill ${fill}`]),
    ...(borders === undefined ? [] : [`borders ${printBorders(borders)}`]),
    ...[horizontal, vertical].filter((each) => each !== undefined),
    ...(wrap === true ? ['wrapped'] : []),
    ...(indent === undefined ? [] : [`indent ${indent}`]),
    ...(numberFormat === undefined ? [] : [`format ${numberFormat}`]),
    ...(unlocked === true ? ['unlocked'] : []),
  ].join(', ');
}

function printFont({ name, size, bold, italic, underline, colour }: Font): string {
  const faces = Object.entries({ bold, italic, underline }).flatMap(([face, on]) => (on === true ? [face] : []));
  return [name, String(size), ...faces, ...(colour === undefined ? [] : [colour])].join(' ');
}

/** Sides that are alike stand together: `top bottom left right thin 000000`. */
function printBorders(borders: Borders): string {
  const byLook = new Map<string, string[]>();
  for (const [side, border] of Object.entries(borders) as [string, { weight: string; colour: string } | undefined][]) {
    if (border === undefined) continue;
    const look = `${border.weight} ${border.colour}`;
    byLook.set(look, [...(byLook.get(look) ?? []), side]);
  }
  return [...byLook].map(([look, sides]) => `${sides.join(' ')} ${look}`).join('; ');
}
