/** The bar above: new, open, save, and what the page looks like. Made anew when its language changes. */
import { languages, type Language } from '../../model/language';
import type { WorkbenchWords } from '../words';
import { element } from './elements';
import { isThemeName, THEMES, type ThemeName } from './theme';

/** Windows and the web, and a Mac; what lies between comes by dragging. */
export const PANE_WIDTHS = [350, 320, 270] as const;

export interface BarState {
  readonly language: Language;
  readonly theme: ThemeName;
  readonly paneWidth: number;
  readonly bookName: string;
}

export interface BarActions {
  readonly newBook: () => void;
  readonly open: (file: File) => void;
  readonly save: () => void;
  readonly speak: (language: Language) => void;
  readonly colour: (theme: ThemeName) => void;
  readonly width: (pixels: number) => void;
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '简体中文', 'en-US': 'English' };

interface Choice {
  readonly value: string;
  readonly text: string;
}

function picker(label: string, choices: readonly Choice[], value: string, pick: (value: string) => void): HTMLElement {
  const select = element('select');
  for (const choice of choices) select.append(element('option', { value: choice.value, textContent: choice.text }));
  select.value = value;
  select.addEventListener('change', () => pick(select.value));
  return element('label', {}, label, select);
}

function opener(words: WorkbenchWords, open: BarActions['open']): HTMLElement {
  const input = element('input', { type: 'file', accept: '.xlsx', hidden: true });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    // The same file may be opened again.
    input.value = '';
    if (file) open(file);
  });
  const button = element('button', { type: 'button', textContent: words.open, id: 'open' });
  button.addEventListener('click', () => input.click());
  return element('span', {}, button, input);
}

function action(id: string, text: string, act: () => void): HTMLElement {
  const button = element('button', { type: 'button', textContent: text, id });
  button.addEventListener('click', act);
  return button;
}

/** Widths of its own stand in the list too, so that it says how wide the pane is. */
function widthChoices(words: WorkbenchWords, width: number): Choice[] {
  const widths: readonly number[] = PANE_WIDTHS;
  const all = widths.includes(width) ? widths : [width, ...widths];
  return all.map((pixels) => ({ value: String(pixels), text: words.pixels(pixels) }));
}

/** @returns the place where the bar says what was done */
export function drawBar(bar: HTMLElement, words: WorkbenchWords, state: BarState, actions: BarActions): HTMLElement {
  const said = bar.querySelector('[role="status"]')?.textContent ?? '';
  const status = element('span', { className: 'room', textContent: said });
  status.setAttribute('role', 'status');
  const focused = document.activeElement?.id ?? '';
  bar.setAttribute('aria-label', words.regions.bar);
  bar.replaceChildren(
    element('h1', { textContent: state.bookName, title: state.bookName }),
    action('new', words.newBook, actions.newBook),
    opener(words, actions.open),
    action('save', words.save, actions.save),
    status,
    picker(words.paneWidth, widthChoices(words, state.paneWidth), String(state.paneWidth), (value) =>
      actions.width(Number(value)),
    ),
    picker(
      words.theme,
      THEMES.map((theme) => ({ value: theme, text: words.themes[theme] })),
      state.theme,
      (value) => {
        if (isThemeName(value)) actions.colour(value);
      },
    ),
    picker(
      words.language,
      languages.map((language) => ({ value: language, text: LANGUAGE_NAMES[language] })),
      state.language,
      (value) => {
        const picked = languages.find((language) => language === value);
        if (picked) actions.speak(picked);
      },
    ),
  );
  if (focused !== '') document.getElementById(focused)?.focus();
  return status;
}
