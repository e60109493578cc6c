/** Which of several files of one town counts; the newest is named, and nothing is chosen beforehand. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import type { SeveralReturns } from '../../../app/returns-list';
import { visible } from '../../../locales/shown-value';
import { usePane } from '../../parts/pane-context';
import { useTextStyles } from '../../parts/text-styles';
import { timeText } from './time-text';

const useStyles = makeStyles({
  several: {
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: `0 ${tokens.spacingHorizontalXS}` },
  file: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline', minHeight: '28px' },
  radio: {
    flexShrink: 0,
    margin: 0,
    accentColor: tokens.colorBrandBackground,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
});

export interface ChooseFileProps {
  readonly several: SeveralReturns;
  readonly name: string;
}

export function ChooseFile({ several: { area, files, chosen }, name }: ChooseFileProps): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words, store } = usePane();
  const group = useId();
  const { collect: own } = words.returns;
  return (
    <fieldset className={styles.several}>
      <legend className={styles.legend}>{own.several(name, files.length)}</legend>
      {chosen === undefined && <p className={text.quiet}>{own.severalHint}</p>}
      {files.map(({ file, modified, isSuggested, state }) => (
        <label key={file} className={styles.file}>
          <input
            type="radio"
            className={styles.radio}
            name={group}
            checked={file === chosen}
            onChange={() => store.returns.choose(area, file)}
          />
          <span className={styles.text}>
            {visible(file)}
            <span className={text.quiet}>
              {' '}
              {[
                ...(isSuggested === true ? [own.newest] : []),
                own.state[state],
                ...(modified ? [own.modified(timeText(modified))] : []),
              ].join(words.listSeparator)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
