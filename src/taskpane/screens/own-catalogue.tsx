/** A clerk's own catalogue: from a file that is filled in, or empty, to fill in. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Bar } from '../parts/bar';
import { FailureView } from '../parts/failure-view';
import { CatalogueChooser } from '../parts/catalogue-chooser';
import { usePane } from '../parts/pane-context';
import { Part } from '../parts/part';
import { ScreenFrame } from '../parts/screen';
import { useTextStyles } from '../parts/text-styles';
import { WaitingRows } from '../parts/waiting-rows';
import type { Reading } from '../services';
import type { Screen } from '../state/pane-state';

export interface OwnCatalogueProps {
  readonly screen: Screen & { readonly name: 'own' };
  readonly reading?: Reading | undefined;
}

export function OwnCatalogue({ screen, reading }: OwnCatalogueProps): ReactElement {
  const text = useTextStyles();
  const { words, store } = usePane();
  const { own } = words;
  const { failed } = screen;
  // In a workbook that has a catalogue already, an empty one has no place.
  const mayMakeEmpty = reading?.opened.situation === 'blank' || reading?.opened.situation === 'other';
  return (
    <ScreenFrame
      title={own.title}
      back={{ label: words.actions.back, onClick: () => store.home('from-own') }}
      isBusy={screen.reading !== undefined}
    >
      <p className={text.quiet}>{own.hint}</p>
      <Part title={own.fileTitle}>
        <CatalogueChooser isPrimary isBusy={screen.reading !== undefined} />
        {screen.tooMany === true && <Bar kind="warning">{own.oneFile}</Bar>}
        {screen.reading !== undefined && <WaitingRows label={own.reading(screen.reading)} />}
        {failed && (
          <>
            <Bar kind="error" title={own.fileFailed(failed.file)}>
              {failed.failure.issues.some(({ place }) => place.sheet !== undefined) && own.fileFailedNext}
            </Bar>
            <FailureView failure={failed.failure} isLinked={false} />
          </>
        )}
      </Part>
      {mayMakeEmpty && (
        <Part title={own.templateTitle}>
          <p className={text.quiet}>{own.templateHint}</p>
          <div>
            <Button onClick={() => void store.previewTemplate()}>{words.actions.writeTemplate}</Button>
          </div>
        </Part>
      )}
    </ScreenFrame>
  );
}
