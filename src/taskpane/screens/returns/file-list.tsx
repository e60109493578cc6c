/** The files that were sent in, with how many are in which state, which also filters them. */
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { RETURN_STATES, type ReturnsList, type ReturnState } from '../../../app/returns-list';
import { MoreList } from '../../parts/more-list';
import { usePane, usePaneState } from '../../parts/pane-context';
import { Part } from '../../parts/part';
import { FileItem } from './file-item';

/** All towns of a district. */
const FIRST = 60;

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  filter: {
    font: 'inherit',
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    '@media (forced-colors: active)': {
      color: 'HighlightText',
      backgroundColor: 'Highlight',
      forcedColorAdjust: 'none',
    },
  },
});

export interface FileListProps {
  readonly list: ReturnsList;
  readonly total: number;
  readonly filter: ReturnState | undefined;
  readonly nameOf: (area: string) => string;
}

export function FileList({ list, total, filter, nameOf }: FileListProps): ReactElement {
  const styles = useStyles();
  const { words, store } = usePane();
  const { drafts, decisions } = usePaneState().returns;
  const { collect: own } = words.returns;
  const states = RETURN_STATES.filter((state) => list.counts[state] > 0 || state === filter);
  const choice = (value: ReturnState | undefined, name: string, count: number) => (
    <button
      key={value ?? ''}
      type="button"
      aria-pressed={filter === value}
      className={mergeClasses(styles.filter, filter === value && styles.chosen)}
      onClick={() => store.returns.filter(value)}
    >
      {own.filter(name, count)}
    </button>
  );
  return (
    <Part title={own.total(total)}>
      <div role="group" aria-label={own.filterLabel} className={styles.filters}>
        {choice(undefined, own.all, total)}
        {states.map((state) => choice(state, own.state[state], list.counts[state]))}
      </div>
      <MoreList
        items={list.files}
        first={FIRST}
        keyOf={({ returned }) => returned.file}
        draw={(listed) => (
          <FileItem
            listed={listed}
            name={listed.returned.area === undefined ? own.unknownArea : nameOf(listed.returned.area)}
            draft={drafts.get(listed.returned.file)}
            reason={decisions.overruled.get(listed.returned.file)}
          />
        )}
      />
    </Part>
  );
}
