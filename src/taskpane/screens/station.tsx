/** One station opened: what it is, what is to settle, and the sheets to do it on. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FileChooser } from '../parts/file-chooser';
import { IssueList, issuesToTell } from '../parts/issue-list';
import { usePane } from '../parts/pane-context';
import { Part } from '../parts/part';
import { ScreenFrame } from '../parts/screen';
import { StationCount, StationState, stationName } from '../parts/station-state';
import { useTextStyles } from '../parts/text-styles';
import type { YearBook } from '../../model/year-book';
import type { Station } from '../../app/stations';
import { stationKey } from '../state/pane-state';

const useStyles = makeStyles({
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  sheets: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
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
  return (
    <ScreenFrame
      title={stationName(station, stations)}
      back={{ label: words.actions.backToList, onClick: () => store.home(`station-${stationKey(station)}`) }}
    >
      <div className={styles.state}>
        <StationState station={station} />
        <span className={text.quiet}>
          <StationCount station={station} book={book} />
        </span>
      </div>
      <p className={text.quiet}>{stations.about[id]}</p>
      {toSettle.length > 0 && (
        <Part title={stations.toSettleTitle(toSettle.length)}>
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
      {id === 'catalogue' && (
        <Part title={words.actions.fromFile}>
          <FileChooser />
        </Part>
      )}
    </ScreenFrame>
  );
}
