/** The state of a station: a sign and a word. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Station } from '../../app/stations';
import type { PaneWords } from '../../locales/zh-CN/pane';
import type { YearBook } from '../../model/year-book';
import { Sign, type IconName } from './icons';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  state: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  notBegun: { color: tokens.colorNeutralForeground2 },
  toSettle: { color: tokens.colorStatusWarningForeground1 },
  begun: { color: tokens.colorBrandForeground1 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  waiting: { color: tokens.colorNeutralForeground2 },
  word: { color: tokens.colorNeutralForeground1 },
});

const SIGNS: Readonly<Record<Station['state'], IconName>> = {
  notBegun: 'ring',
  toSettle: 'warning',
  begun: 'half',
  done: 'done',
  waiting: 'ring',
};

export function StationState({ station }: { readonly station: Station }): ReactElement {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <span className={mergeClasses(styles.state, styles[station.state])}>
      <Sign name={SIGNS[station.state]} />
      <span className={styles.word}>{stateInWords(station, words.stations)}</span>
    </span>
  );
}

export interface StationCountProps {
  readonly station: Station;
  readonly book: YearBook | undefined;
}

/** How much there is of it, in its own units. */
export function StationCount({ station, book }: StationCountProps): ReactElement | null {
  const { words } = usePane();
  const { id, filled, whole } = station;
  if (id === 'catalogue') {
    return book ? <span>{words.stations.catalogue(book.indicators.length, book.areas.length)}</span> : null;
  }
  return whole > 0 ? <span>{words.stations.filled(filled, whole)}</span> : null;
}

export function stationName({ id, period }: Station, { names, inPeriod }: PaneWords['stations']): string {
  return period === undefined ? names[id] : inPeriod(names[id], period);
}

function stateInWords({ state, toSettle }: Station, { state: words }: PaneWords['stations']): string {
  return state === 'toSettle' ? words.toSettle(toSettle) : words[state];
}
