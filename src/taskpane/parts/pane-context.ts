/** What every part of the pane may need: the store, and the words of the language that it speaks. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import { paneWordsFor } from '../../locales/pane-words';
import type { PaneWords } from '../../locales/zh-CN/pane';
import type { Language } from '../../model/language';
import type { PaneState } from '../state/pane-state';
import type { PaneStore } from '../state/pane-store';

export interface PaneContextValue {
  readonly store: PaneStore;
  readonly language: Language;
}

export const PaneContext = createContext<PaneContextValue | undefined>(undefined);

export function usePane(): PaneContextValue & { readonly words: PaneWords } {
  const value = useContext(PaneContext);
  if (value === undefined) throw new Error('A part of the pane stands outside the pane.');
  return { ...value, words: paneWordsFor(value.language) };
}

/** What the pane knows now; for parts that stand too deep for it to be handed down. */
export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.state);
}
