/** The year's work as stations, each with its state, and the one action that brings the sheets up to date. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Bar } from '../parts/bar';
import { Choice } from '../parts/choice';
import { Choices } from '../parts/choices';
import { usePane, usePaneState } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen';
import { StationCount, StationState, stationName } from '../parts/station-state';
import { useTextStyles } from '../parts/text-styles';
import { WorkbookBars } from '../parts/workbook-bars';
import type { YearBook } from '../../model/year-book';
import type { Station } from '../../app/stations';
import type { Reading } from '../services';
import { stationKey, type Result } from '../state/pane-state';
import { ResultBar } from './result-bar';

const useStyles = makeStyles({
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
});

export interface HomeProps {
  readonly reading: Reading;
  readonly result?: Result | undefined;
}

export function Home({ reading, result }: HomeProps): ReactElement {
  const text = useTextStyles();
  const { words, store } = usePane();
  const { mended } = usePaneState().checking;
  const { opened, stations } = reading;
  const isMade = opened.situation === 'annual';
  const { book } = opened;
  const { isReadOnly, restorable, interrupted } = opened.read;
  const action = isMade ? words.actions.update : words.actions.make;
  return (
    <ScreenFrame
      title={words.home.title}
      actions={
        book && !isReadOnly && !interrupted ? (
          <Button id="from-update" appearance="primary" onClick={() => void store.previewUpdate()}>
            {action}
          </Button>
        ) : undefined
      }
    >
      {result && <ResultBar result={result} />}
      <WorkbookBars reading={reading} />
      {mended && <Bar kind="note">{words.checking.told.mended(mended)}</Bar>}
      {!book && <p className={text.line}>{words.home.notReady}</p>}
      {book && !isMade && <p className={text.line}>{words.home.ready}</p>}
      <Choices>
        {stations.map((station) => (
          <StationRow key={stationKey(station)} station={station} book={book} />
        ))}
      </Choices>
      {restorable && !interrupted && result === undefined && (
        <div>
          <Link as="button" id="from-undo" onClick={() => store.confirmUndo()}>
            {words.actions.undoLast}
          </Link>
        </div>
      )}
    </ScreenFrame>
  );
}

interface StationRowProps {
  readonly station: Station;
  readonly book: YearBook | undefined;
}

function StationRow({ station, book }: StationRowProps): ReactElement {
  const styles = useStyles();
  const { words, store } = usePane();
  const key = stationKey(station);
  return (
    <Choice
      id={`station-${key}`}
      name={stationName(station, words.stations)}
      what={
        <span className={styles.state}>
          <StationState station={station} />
          <StationCount station={station} book={book} />
        </span>
      }
      onClick={() => void store.station(key)}
    />
  );
}
