/** How grave something is: a shape and a colour for the eye, the word for those who hear it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Severity } from '../../model/issue';
import { Sign } from './icons';
import { usePane } from './pane-context';
import { useHidden } from './hidden';

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground2 },
});

export function SeverityMark({ severity }: { readonly severity: Severity }): ReactElement {
  const styles = useStyles();
  const hidden = useHidden();
  const { words } = usePane();
  return (
    <span className={styles[severity]} title={words.severity[severity]}>
      <Sign name={severity} />
      <span className={hidden}>{words.severity[severity]}</span>
    </span>
  );
}
