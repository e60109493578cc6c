/** Forms for the towns: the month, until when, and then the files, all at once or one by one. */
import { Button } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { periodKey } from '../../../app/period-key';
import { Bar } from '../../parts/bar';
import { useControlStyles } from '../../parts/control-styles';
import { FailureView } from '../../parts/failure-view';
import { usePane, usePaneState } from '../../parts/pane-context';
import { Part } from '../../parts/part';
import { useTextStyles } from '../../parts/text-styles';
import { MadeFiles } from './made-files';
import { MakingProgress } from './making-progress';
import { PeriodChoice, useReturnsPeriod } from './period-choice';

export function Forms(): ReactElement {
  const { control } = useControlStyles();
  const text = useTextStyles();
  const { words, store } = usePane();
  const { returns } = usePaneState();
  const { forms: own } = words.returns;
  const { forms, deadline } = returns;
  const id = useId();
  const isMaking = forms?.kind === 'making';
  return (
    <>
      <p className={text.quiet}>{own.hint}</p>
      <PeriodChoice isDisabled={isMaking} />
      <div>
        <label htmlFor={id} className={text.quiet}>
          {own.deadline}
        </label>
        <input
          id={id}
          type="date"
          className={control}
          value={deadline}
          disabled={isMaking}
          onChange={(event) => store.returns.typeDeadline(event.target.value)}
        />
      </div>
      {isMaking && <MakingProgress label={own.making} making={forms} />}
      {forms?.kind === 'failed' && (
        <Part title={own.failed}>
          <FailureView failure={forms.failure} />
        </Part>
      )}
      {forms?.kind === 'made' && (
        <>
          <Bar kind="done">{own.made(forms.files.length)}</Bar>
          <p className={text.quiet}>{own.download}</p>
          <Part title={own.each}>
            <MadeFiles files={forms.files} />
          </Part>
          <p className={text.line}>{own.next}</p>
          <div>
            <Button onClick={() => store.returns.open()}>{own.toCollect}</Button>
          </div>
        </>
      )}
    </>
  );
}

export function FormsActions(): ReactElement | null {
  const { words, store } = usePane();
  const { forms } = usePaneState().returns;
  const period = useReturnsPeriod();
  const { forms: own } = words.returns;
  if (!period) return null;
  if (forms?.kind === 'made') {
    return (
      <Button
        appearance="primary"
        onClick={() => void store.returns.saveAll(own.zipName(periodKey(period)), forms.files)}
      >
        {own.saveAll}
      </Button>
    );
  }
  return (
    <Button
      appearance="primary"
      disabledFocusable={forms?.kind === 'making'}
      onClick={() => forms?.kind !== 'making' && void store.returns.makeForms(period)}
    >
      {own.make}
    </Button>
  );
}
