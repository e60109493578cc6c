/** One station opened: what it is, what is to settle, and the sheets to do it on. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ReactElement } from 'react';
import { CatalogueChooser } from '../parts/catalogue-chooser';
import { IssueList, issuesToTell } from '../parts/issue-list';
import { usePane } from '../parts/pane-context';
import { Part } from '../parts/part';
import { ScreenFrame } from '../parts/screen';
import { StationCount, StationState, stationName } from '../parts/station-state';
import { useTextStyles } from '../parts/text-styles';
import { WaitingRows } from '../parts/waiting-rows';
import type { YearBook } from '../../model/year-book';
import type { Station } from '../../app/stations';
import { stationKey } from '../state/pane-state';

const Findings = lazy(async () => ({ default: (await import('./checking/findings')).Findings }));

const useStyles = makeStyles({
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  sheets: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  sheet: { overflowWrap: 'anywhere', maxWidth: '100%' },
});

export interface StationScreenProps {
  readonly station: Station;
  readonly book: YearBook | undefined;
}

export function StationScreen({ station, book }: StationScreenProps): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words, store } = usePane();
  const { id, sheets } = station;
  const told = issuesToTell(station.issues);
  const toSettle = told.filter(({ severity }) => severity !== 'note');
  const notes = told.filter(({ severity }) => severity === 'note');
  const { stations } = words;
  const hasFindings = id === 'targets' || id === 'actuals';
  return (
    <ScreenFrame
      title={stationName(station, stations)}
      back={{ label: words.actions.backToList, onClick: () => store.home(`station-${stationKey(station)}`) }}
    >
      {!hasFindings && (
        <div className={styles.state}>
          <StationState station={station} />
          <span className={text.quiet}>
            <StationCount station={station} book={book} />
          </span>
        </div>
      )}
      <p className={text.quiet}>{stations.about[id]}</p>
      {id === 'actuals' && book && <ReturnsButtons />}
      {hasFindings && (
        <Suspense fallback={<WaitingRows label={words.checking.planning} />}>
          <Findings of={id} />
        </Suspense>
      )}
      {toSettle.length > 0 && (
        <Part title={hasFindings ? words.checking.otherTitle : stations.toSettleTitle(toSettle.length)}>
          <IssueList issues={toSettle} />
        </Part>
      )}
      {notes.length > 0 && (
        <Part title={stations.alsoTitle}>
          <IssueList issues={notes} />
        </Part>
      )}
      {sheets.length > 0 && (
        <Part title={stations.openTitle}>
          <div className={styles.sheets}>
            {sheets.map((sheet) => (
              <Button key={sheet} size="small" className={styles.sheet} onClick={() => void store.show({ sheet })}>
                {words.actions.openSheet(sheet)}
              </Button>
            ))}
          </div>
        </Part>
      )}
      {hasFindings && book && <FindingsSheet />}
      {id === 'catalogue' && (
        <Part title={words.actions.fromFile}>
          <CatalogueChooser />
        </Part>
      )}
    </ScreenFrame>
  );
}

/** What goes out to the towns, and what comes back from them. */
function ReturnsButtons(): ReactElement {
  const styles = useStyles();
  const { words, store } = usePane();
  const { makeForms, collectForms } = words.returns;
  return (
    <div className={styles.buttons}>
      <Button id="to-forms" size="small" title={makeForms.what} onClick={store.returns.forms}>
        {makeForms.name}
      </Button>
      <Button id="to-returns" size="small" title={collectForms.what} onClick={() => store.returns.open()}>
        {collectForms.name}
      </Button>
    </div>
  );
}

/** The findings as a sheet of the workbook, to print and to send. */
function FindingsSheet(): ReactElement {
  const text = useTextStyles();
  const { words, store } = usePane();
  const { title, hint, make } = words.checking.findingsSheet;
  return (
    <Part title={title}>
      <p className={text.quiet}>{hint}</p>
      <div>
        <Button id="from-findings" size="small" onClick={() => void store.previewFindings()}>
          {make}
        </Button>
      </div>
    </Part>
  );
}
