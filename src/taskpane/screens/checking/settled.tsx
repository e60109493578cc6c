/** Warnings that were explained: out of the count, and there to be looked at and taken back. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ListedFinding } from '../../../app/findings-list';
import { visible } from '../../../locales/shown-value';
import { MoreList } from '../../parts/more-list';
import { usePane } from '../../parts/pane-context';
import { Part } from '../../parts/part';
import { SeverityMark } from '../../parts/severity-mark';
import { useTextStyles } from '../../parts/text-styles';
import type { CheckingState } from '../../state/checking-state';
import { FindingText, useFindingStyles } from './finding-item';

const useStyles = makeStyles({ toggle: { alignSelf: 'flex-start' }, takeBack: { alignSelf: 'flex-start' } });

export interface SettledProps {
  readonly settled: readonly ListedFinding[];
  readonly checking: CheckingState;
}

export function Settled({ settled, checking }: SettledProps): ReactElement | null {
  const styles = useStyles();
  const { words, store } = usePane();
  const { settled: title, showSettled, hideSettled } = words.checking;
  if (settled.length === 0) return null;
  const { showsSettled } = checking;
  return (
    <Part title={title(settled.length)}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.toggle}
        aria-expanded={showsSettled}
        onClick={() => store.checking.showSettled(!showsSettled)}
      >
        {(showsSettled ? hideSettled : showSettled)(settled.length)}
      </Button>
      {showsSettled && (
        <MoreList
          items={settled}
          keyOf={({ id }) => id}
          draw={(listed) => <SettledFinding listed={listed} isWriting={checking.isWriting} />}
        />
      )}
    </Part>
  );
}

interface SettledFindingProps {
  readonly listed: ListedFinding;
  readonly isWriting: boolean;
}

function SettledFinding({ listed, isWriting }: SettledFindingProps): ReactElement {
  const styles = { ...useFindingStyles(), ...useStyles() };
  const text = useTextStyles();
  const { words, store } = usePane();
  const { id, finding } = listed;
  const { explanation } = finding;
  const { said, takeBack } = words.checking.explain;
  return (
    <div className={styles.finding}>
      <SeverityMark severity={finding.severity} />
      <div className={styles.text}>
        <FindingText listed={listed} />
        {explanation && (
          <span className={text.strong}>{said(visible(explanation.text), explanation.at.replace('T', ' '))}</span>
        )}
        <Button
          size="small"
          appearance="subtle"
          className={styles.takeBack}
          disabledFocusable={isWriting}
          onClick={() => void store.checking.explain(id, finding, '')}
        >
          {takeBack}
        </Button>
      </div>
    </div>
  );
}
