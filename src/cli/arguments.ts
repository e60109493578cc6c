/** What was typed after `target-tables`, checked: one command with its options, or a sentence. */
import { parseArgs } from 'node:util';
import { issue, UnusableInput, type Issue } from '../model/issue';
import type { Language } from '../model/language';
import { parsePeriod, type Period } from '../model/period';
import type { CollectCommand } from './collect';
import type { ReturnsCommand } from './returns';

export type Command =
  | { readonly name: 'help'; readonly language: Language }
  | { readonly name: 'packs'; readonly json: boolean; readonly language: Language }
  | { readonly name: 'template'; readonly out: string; readonly force: boolean; readonly language: Language }
  | { readonly name: 'spread'; readonly problem: string; readonly json: boolean; readonly language: Language }
  | { readonly name: 'check'; readonly file: string; readonly json: boolean; readonly language: Language }
  | ReturnsCommand
  | CollectCommand
  | {
      readonly name: 'annexes';
      readonly from: { readonly pack: string } | { readonly catalogue: string };
      readonly out: string;
      readonly force: boolean;
      readonly language: Language;
    };

const LANGUAGES = ['zh-CN', 'en-US'] as const satisfies readonly Language[];
const REPORTERS = ['area', 'department'] as const;
const ORIENTATIONS = ['indicators', 'areas'] as const;
/** Options that take a value, options that are there or not, and words without an option (files), by command. */
const OPTIONS = {
  packs: { values: ['lang'], flags: ['json'], words: 0 },
  template: { values: ['out', 'lang'], flags: ['force'], words: 0 },
  spread: { values: ['problem', 'lang'], flags: ['json'], words: 0 },
  check: { values: ['lang'], flags: ['json'], words: 1 },
  returns: { values: ['period', 'out', 'by', 'deadline', 'lang'], flags: ['force'], words: 1 },
  collect: { values: ['into', 'out', 'period', 'slips', 'lang'], flags: ['json', 'force'], words: 1 },
  annexes: { values: ['pack', 'catalogue', 'out', 'rows', 'lang'], flags: ['force'], words: 0 },
} as const;
type CommandName = keyof typeof OPTIONS;
export const COMMANDS = Object.keys(OPTIONS) as CommandName[];
/** Planned by the form of the command, and built in later issues. */
export const LATER = ['score', 'report', 'rollover'];

/** The language that the options ask for, before anything else is checked; sentences are said in it. */
export function languageOf(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  const value = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  return LANGUAGES.find((language) => language === value) ?? 'zh-CN';
}

/** @throws UnusableInput with a sentence for every argument that can't be used */
export function readArguments(args: readonly string[]): Command {
  const language = languageOf(args);
  const at = commandAt(args);
  const first = args[at];
  if (first === undefined || first === 'help' || args.includes('--help') || args.includes('-h')) {
    return { name: 'help', language };
  }
  if (LATER.includes(first)) refuse(issue('command.notYet', 'error', {}, { value: first, known: COMMANDS }));
  const name = COMMANDS.find((each) => each === first);
  if (name === undefined) return refuse(issue('command.unknown', 'error', {}, { value: first, known: COMMANDS }));
  if (name === 'spread' && !args.some((each) => each.startsWith('--problem'))) {
    refuse(issue('command.notYet', 'error', {}, { value: 'spread WORKBOOK.xlsx', known: ['spread --problem'] }));
  }
  const { values, flags, words } = readOptions(name, [...args.slice(0, at), ...args.slice(at + 1)]);
  oneOf(values, 'lang', LANGUAGES);
  if (name === 'packs') return { name, json: flags.has('json'), language };
  if (name === 'spread') return { name, problem: required(values, 'problem'), json: flags.has('json'), language };
  if (name === 'check') return { name, file: fileIn(words, name), json: flags.has('json'), language };
  if (name === 'returns') {
    return returnsCommand(fileIn(words, name), values, { force: flags.has('force'), language });
  }
  if (name === 'collect') {
    return collectCommand(words, values, { json: flags.has('json'), force: flags.has('force'), language });
  }
  const out = xlsxIn(values);
  const force = flags.has('force');
  if (name === 'template') return { name, out, force, language };

  const pack = values.get('pack');
  const catalogue = values.get('catalogue');
  const rows = oneOf(values, 'rows', ORIENTATIONS);
  if (rows === 'areas')
    refuse(issue('command.notYet', 'error', {}, { value: '--rows areas', known: ['--rows indicators'] }));
  if (pack !== undefined && catalogue !== undefined)
    refuse(issue('command.optionsExclude', 'error', {}, { options: ['--pack', '--catalogue'] }));
  if (pack !== undefined) return { name, from: { pack }, out, force, language };
  if (catalogue !== undefined) return { name, from: { catalogue }, out, force, language };
  return refuse(issue('command.optionMissing', 'error', {}, { options: ['--pack', '--catalogue'] }));
}

function returnsCommand(
  file: string,
  values: ReadonlyMap<string, string>,
  common: { readonly force: boolean; readonly language: Language },
): Command {
  if (oneOf(values, 'by', REPORTERS) === 'department')
    refuse(issue('command.notYet', 'error', {}, { value: '--by department', known: ['--by area'] }));
  const deadline = values.get('deadline');
  if (deadline !== undefined && !isDate(deadline))
    refuse(issue('command.notADate', 'error', {}, { option: '--deadline', value: deadline }));
  const sheetLanguage = oneOf(values, 'lang', LANGUAGES);
  return {
    name: 'returns',
    file,
    period: periodIn(values),
    out: required(values, 'out'),
    ...common,
    ...(deadline !== undefined && { deadline }),
    ...(sheetLanguage !== undefined && { sheetLanguage }),
  };
}

function collectCommand(
  [folder]: readonly string[],
  values: ReadonlyMap<string, string>,
  common: { readonly json: boolean; readonly force: boolean; readonly language: Language },
): Command {
  if (folder === undefined) return refuse(issue('command.folderMissing', 'error', {}, { command: 'collect' }));
  const slips = values.get('slips');
  return {
    name: 'collect',
    folder,
    into: required(values, 'into'),
    out: xlsxIn(values),
    ...common,
    ...(values.has('period') && { period: periodIn(values) }),
    ...(slips !== undefined && { slips }),
  };
}

/** @throws UnusableInput where the output is no .xlsx */
function xlsxIn(values: ReadonlyMap<string, string>): string {
  const out = required(values, 'out');
  return /\.xlsx$/iu.test(out) ? out : refuse(issue('file.extension', 'error', { file: out }, { file: out }));
}

function periodIn(values: ReadonlyMap<string, string>): Period {
  const text = required(values, 'period');
  return parsePeriod(text) ?? refuse(issue('command.notAPeriod', 'error', {}, { value: text }));
}

/** A day that there is, as `2017-07-05`. */
function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Where the command stands: first, or behind the language, which people like to say first. */
function commandAt(args: readonly string[]): number {
  if (args[0] === '--lang') return 2;
  return args[0]?.startsWith('--lang=') ? 1 : 0;
}

function readOptions(
  name: CommandName,
  args: readonly string[],
): { values: ReadonlyMap<string, string>; flags: ReadonlySet<string>; words: readonly string[] } {
  const known = OPTIONS[name];
  const names: readonly string[] = [...known.values, ...known.flags];
  const isFlag = (option: string) => (known.flags as readonly string[]).includes(option);
  const options = Object.fromEntries([
    ...known.values.map((each) => [each, { type: 'string' as const }]),
    ...known.flags.map((each) => [each, { type: 'boolean' as const }]),
  ]) as Record<string, { type: 'string' | 'boolean' }>;
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const words: string[] = [];
  const problems: Issue[] = [];
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      if (words.length < known.words) words.push(token.value);
      else problems.push(issue('command.extraWord', 'error', {}, { value: token.value }));
    } else if (!names.includes(token.name)) {
      problems.push(issue('command.optionUnknown', 'error', {}, { value: token.rawName }));
    } else if (token.inlineValue && isFlag(token.name)) {
      // `--force=no` would otherwise mean the opposite of what it says.
      problems.push(issue('command.optionUnknown', 'error', {}, { value: `${token.rawName}=${token.value}` }));
    } else if (values.has(token.name) || flags.has(token.name)) {
      problems.push(issue('command.optionTwice', 'error', {}, { option: token.rawName }));
    } else if (isFlag(token.name)) {
      flags.add(token.name);
    } else if (
      token.value === undefined ||
      token.value === '' ||
      (!token.inlineValue && token.value.startsWith('--'))
    ) {
      problems.push(issue('command.optionValue', 'error', {}, { option: token.rawName }));
    } else {
      values.set(token.name, token.value);
    }
  }
  if (problems.length > 0) throw new UnusableInput(problems);
  return { values, flags, words };
}

function required(values: ReadonlyMap<string, string>, option: string): string {
  return values.get(option) ?? refuse(issue('command.optionMissing', 'error', {}, { options: [`--${option}`] }));
}

/** @throws UnusableInput where no file is named */
function fileIn([file]: readonly string[], command: string): string {
  return file ?? refuse(issue('command.fileMissing', 'error', {}, { command }));
}

function oneOf<Word extends string>(
  values: ReadonlyMap<string, string>,
  option: string,
  allowed: readonly Word[],
): Word | undefined {
  const value = values.get(option);
  if (value === undefined) return undefined;
  return (
    allowed.find((word) => word === value) ??
    refuse(issue('command.optionWord', 'error', {}, { option: `--${option}`, value, allowed }))
  );
}

function refuse(problem: Issue): never {
  throw new UnusableInput([problem]);
}
