/** What every part of the pane may need: the store, and the words of the language that it speaks. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import { wordsAtHand, type WordsAtHand } from '../../locales/pane-words';
import type { Language } from '../../model/language';
import type { PaneState } from '../state/pane-state';
import type { PaneStore } from '../state/pane-store';

export interface PaneContextValue {
  readonly store: PaneStore;
  readonly language: Language;
}

export const PaneContext = createContext<PaneContextValue | undefined>(undefined);

export function usePane(): PaneContextValue & { readonly words: WordsAtHand['pane']; readonly all: WordsAtHand } {
  const value = useContext(PaneContext);
  if (value === undefined) throw new Error('A part of the pane stands outside the pane.');
  const all = wordsAtHand(value.language);
  return { ...value, words: all.pane, all };
}

/** What the pane knows now; for parts that stand too deep for it to be handed down. */
export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.state);
}
