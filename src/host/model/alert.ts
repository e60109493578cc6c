/** The messages of a validation: the prompt while its cell is selected, the alert over a wrong entry. */
import type { JsonObject } from '../protocol/json';
import type { Validation } from './validations';

export interface Message {
  readonly title: string;
  readonly message: string;
}

/** `stop` refuses the entry; the others ask. */
export type Severity = 'stop' | 'warning' | 'information';

export interface Alert extends Message {
  readonly severity: Severity;
}

function textField(fields: JsonObject, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

function messageOf(fields: JsonObject): Message {
  return { title: textField(fields, 'title'), message: textField(fields, 'message') };
}

const SEVERITIES: Readonly<Record<string, Severity>> = { Warning: 'warning', Information: 'information' };

/** Undefined where an entry that breaks the rule is taken without a word. */
export function alertOf({ errorAlert }: Validation): Alert | undefined {
  if (errorAlert['showAlert'] === false) return undefined;
  return { ...messageOf(errorAlert), severity: SEVERITIES[textField(errorAlert, 'style')] ?? 'stop' };
}

/** Undefined where nothing is shown. */
export function promptOf({ prompt }: Validation): Message | undefined {
  const shown = messageOf(prompt);
  return prompt['showPrompt'] === false || (shown.title === '' && shown.message === '') ? undefined : shown;
}
