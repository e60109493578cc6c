/** The pane in Office's colours, which may change while it is open. */
import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { ErrorBoundary } from './parts/error-boundary';
import { Pane } from './pane';
import type { PaneStore } from './state/pane-store';
import { themeFor, themeOf, type OfficeColours } from './theme';

export interface AppProps {
  readonly store: PaneStore;
  readonly colours: () => OfficeColours | undefined;
}

export function App({ store, colours }: AppProps): ReactElement {
  const name = useOfficeTheme(colours);
  return (
    <FluentProvider theme={themeOf(name)}>
      <ErrorBoundary language={store.state().language}>
        <Pane store={store} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

/** Excel tells of no change of its theme; a person who changed it comes back to the pane through its window. */
function useOfficeTheme(colours: () => OfficeColours | undefined) {
  const [name, setName] = useState(() => themeFor(colours()));
  useEffect(() => {
    const look = (): void => setName(themeFor(colours()));
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [colours]);
  return name;
}
