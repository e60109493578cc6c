/** Questions and messages over the page; the keyboard goes back to where it was. */
import { element } from './elements';

export interface Question {
  readonly title: string;
  readonly text: string;
  /** The answer that does what was asked; none for a message that is only read. */
  readonly yes?: string;
  readonly no: string;
}

/**
 * By closing, the browser itself puts the keyboard back, but not the caret, where a click took that into the
 * dialog; an editor without its caret gets no keystrokes. So it has to be entered anew.
 */
function giveBack(holder: Element | null): void {
  if (!(holder instanceof HTMLElement)) return;
  holder.blur();
  holder.focus();
}

/** @returns true for yes; Escape is no */
export function ask({ title, text, yes, no }: Question): Promise<boolean> {
  const before = document.activeElement;
  const head = element('h2', { textContent: title, id: 'dialog-title' });
  const body = element('p', { textContent: text, id: 'dialog-text' });
  const buttons = element('form', { method: 'dialog' });
  // The safe answer comes first, and Enter gives it.
  buttons.append(element('button', { value: 'no', textContent: no, className: yes === undefined ? 'primary' : '' }));
  if (yes !== undefined) buttons.append(element('button', { value: 'yes', textContent: yes }));
  const dialog = element('dialog', {}, head, body, buttons);
  dialog.setAttribute('aria-labelledby', head.id);
  dialog.setAttribute('aria-describedby', body.id);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      giveBack(before);
      resolve(dialog.returnValue === 'yes');
    });
  });
}
