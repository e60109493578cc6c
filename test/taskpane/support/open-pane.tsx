/** The whole pane over a workbook in memory, with the real tasks behind it. */
import { act, render, screen, type RenderResult } from '@testing-library/react';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import type { Language } from '../../../src/model/language';
import { Pane } from '../../../src/taskpane/pane';
import type { PaneStore } from '../../../src/taskpane/state/pane-store';
import type { MemoryWorkbook } from './memory-workbook';
import { storeOver, type PaneSettings } from './store-over';

export interface OpenedPane extends RenderResult {
  readonly store: PaneStore;
  readonly workbook: MemoryWorkbook;
  readonly kept: readonly Language[];
}

/** Drawn and started; whatever the first reading brings is on the screen. */
export async function openPane(settings: PaneSettings = {}): Promise<OpenedPane> {
  const { store, workbook, kept } = storeOver(settings);
  // jsdom takes a page whose focused button went away for one that nobody looks at; browsers don't.
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  const drawn = render(
    <FluentProvider theme={webLightTheme}>
      <Pane store={store} />
    </FluentProvider>,
  );
  await act(async () => {
    await store.start();
  });
  return { ...drawn, store, workbook, kept };
}

/** Presses what bears that name, as a person does, and waits for what comes of it. */
export async function press(name: string | RegExp): Promise<void> {
  const button = screen.getByRole('button', { name });
  await act(async () => {
    button.focus();
    button.click();
    await settled();
  });
}

/** Tasks load their code and compute over several turns of the loop. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

export function heading(): string {
  return screen.getByRole('heading', { level: 1 }).textContent;
}
