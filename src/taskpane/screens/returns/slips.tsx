/** Slips for the towns whose files are to be sent back: together to print, or one file each. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Collection } from '../../../app/collect/types';
import { periodKey } from '../../../app/period-key';
import { Bar } from '../../parts/bar';
import { FailureView } from '../../parts/failure-view';
import { usePane, usePaneState } from '../../parts/pane-context';
import { Part } from '../../parts/part';
import { useTextStyles } from '../../parts/text-styles';
import { MadeFiles } from './made-files';
import { MakingProgress } from './making-progress';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function Slips({ collection }: { readonly collection: Collection }): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words, store } = usePane();
  const { slips } = usePaneState().returns;
  const { slips: own, forms } = words.returns;
  const month = periodKey(collection.period);
  const isMaking = slips?.kind === 'making';
  const together = slips?.kind === 'made' ? slips.files.find(({ area }) => area === undefined) : undefined;
  const each = slips?.kind === 'made' ? slips.files.filter(({ area }) => area !== undefined) : [];
  return (
    <Part title={own.title}>
      <p className={text.quiet}>{own.hint}</p>
      {slips?.kind !== 'made' && (
        <div className={styles.actions}>
          <Button
            disabledFocusable={isMaking}
            onClick={() => !isMaking && void store.returns.makeSlips(own.together(month))}
          >
            {own.make}
          </Button>
        </div>
      )}
      {isMaking && <MakingProgress label={own.making} making={slips} />}
      {slips?.kind === 'failed' && (
        <Bar kind="warning" title={own.failed}>
          <FailureView failure={slips.failure} />
        </Bar>
      )}
      {slips?.kind === 'made' && each.length === 0 && <p className={text.line}>{own.none}</p>}
      {slips?.kind === 'made' && each.length > 0 && (
        <>
          <Bar kind="done">{own.made(each.length)}</Bar>
          <div className={styles.actions}>
            {together && <Button onClick={() => store.returns.save(together)}>{own.print}</Button>}
            <Button onClick={() => void store.returns.saveAll(own.zipName(month), each)}>{own.saveAll}</Button>
          </div>
          <MadeFiles files={each} />
          <p className={text.quiet}>{forms.download}</p>
        </>
      )}
    </Part>
  );
}
