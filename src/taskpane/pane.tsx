/** The pane: chooses the screen that the state asks for, and keeps focus, language and the spoken status right. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useSyncExternalStore, type ReactElement } from 'react';
import { paneWordsFor } from '../locales/pane-words';
import { Bar } from './parts/bar';
import { FailureView } from './parts/failure-view';
import { Head } from './parts/head';
import { useHidden } from './parts/hidden';
import { PaneContext, usePane } from './parts/pane-context';
import { Broken } from './screens/broken';
import { Home } from './screens/home';
import { Notices } from './screens/notices';
import { OwnCatalogue } from './screens/own-catalogue';
import { Preview } from './screens/preview';
import { ReadingScreen } from './screens/reading-screen';
import { CollectScreen, FormsScreen, MergeScreen } from './screens/returns-screens';
import { StationScreen } from './screens/station';
import { Stopped } from './screens/stopped';
import { Undo } from './screens/undo';
import { Welcome } from './screens/welcome';
import { Working } from './screens/working';
import { findStation, type PaneState } from './state/pane-state';
import type { PaneStore } from './state/pane-store';
import { statusOf } from './status';
import { useKeptFocus } from './use-kept-focus';

const useStyles = makeStyles({
  pane: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} 0`,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalL,
  },
});

/** The store is made and started by whoever shows the pane. */
export function Pane({ store }: { readonly store: PaneStore }): ReactElement {
  const styles = useStyles();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { language, reading } = state;
  const root = useRef<HTMLDivElement>(null);
  const context = useMemo(() => ({ store, language }), [store, language]);
  useKeptFocus(root, state);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = paneWordsFor(language).product;
  }, [language]);
  const book = reading?.opened.book;
  return (
    <PaneContext.Provider value={context}>
      <div className={styles.pane} lang={language} ref={root} onPointerMove={store.approach} onFocus={store.approach}>
        <Head
          district={book?.district.name}
          year={book?.year}
          isInvented={book?.invented}
          isFirst={state.screen.name === 'root' || state.screen.name === 'reading'}
        />
        <main className={styles.main}>
          <Waiting state={state} />
          <ShowFailure state={state} />
          <CurrentScreen state={state} />
        </main>
        <Status state={state} />
      </div>
    </PaneContext.Provider>
  );
}

function Waiting({ state: { isWaiting } }: { readonly state: PaneState }): ReactElement | null {
  const { words } = usePane();
  return isWaiting ? <Bar kind="warning">{words.waiting}</Bar> : null;
}

function ShowFailure({ state: { showFailure } }: { readonly state: PaneState }): ReactElement | null {
  const { words } = usePane();
  if (!showFailure) return null;
  return (
    <Bar kind="warning" title={words.failure.showFailed}>
      <FailureView failure={showFailure} />
    </Bar>
  );
}

function CurrentScreen({ state }: { readonly state: PaneState }): ReactElement | null {
  const { screen, reading } = state;
  switch (screen.name) {
    case 'reading':
      return <ReadingScreen failure={screen.failure} />;
    case 'root':
      return <Root state={state} />;
    case 'notices':
      return <Notices screen={screen} />;
    case 'own':
      return <OwnCatalogue screen={screen} reading={reading} />;
    case 'station': {
      const station = reading && findStation(reading.stations, screen.station);
      return station ? <StationScreen station={station} book={reading.opened.book} /> : <Root state={state} />;
    }
    case 'preview':
      return <Preview screen={screen} />;
    case 'working':
      return <Working screen={screen} />;
    case 'broken':
      return <Broken screen={screen} />;
    case 'undo':
      return reading ? <Undo reading={reading} from={screen.from} /> : <Root state={state} />;
    case 'forms':
      return <FormsScreen />;
    case 'returns':
      return <CollectScreen />;
    case 'merge':
      return <MergeScreen screen={screen} />;
  }
}

/** What the workbook itself calls for. */
function Root({ state: { reading, result } }: { readonly state: PaneState }): ReactElement {
  switch (reading?.opened.situation) {
    case undefined:
      return <ReadingScreen />;
    case 'blank':
    case 'other':
      return <Welcome reading={reading} result={result} />;
    case 'stopped':
      return <Stopped reading={reading} />;
    case 'catalogue':
    case 'annual':
      return <Home reading={reading} result={result} />;
  }
}

/** Always in the page, so that what appears in it is spoken. */
function Status({ state }: { readonly state: PaneState }): ReactElement {
  const hidden = useHidden();
  const { words } = usePane();
  return (
    <div role="status" aria-live="polite" className={hidden}>
      {statusOf(state, words)}
    </div>
  );
}
