/**
 * The screens of returns: their frames are there at once, so that the focus has where to go; what they hold
 * is loaded when one of them is opened.
 */
import { lazy, Suspense, type ReactElement } from 'react';
import { usePane, usePaneState } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen';
import { WaitingRows } from '../parts/waiting-rows';
import type { Screen } from '../state/pane-state';
import { ResultBar } from './result-bar';

const forms = () => import('./returns/forms');
const collect = () => import('./returns/collect');
const merge = () => import('./returns/merge');

const Forms = lazy(async () => ({ default: (await forms()).Forms }));
const FormsActions = lazy(async () => ({ default: (await forms()).FormsActions }));
const Collect = lazy(async () => ({ default: (await collect()).Collect }));
const CollectActions = lazy(async () => ({ default: (await collect()).CollectActions }));
const Merge = lazy(async () => ({ default: (await merge()).Merge }));
const MergeActions = lazy(async () => ({ default: (await merge()).MergeActions }));

/** The station that returns belong to, and what was pressed there. */
function useBackToStation(pressed: string): { readonly label: string; readonly onClick: () => void } {
  const { words, store } = usePane();
  return { label: words.actions.back, onClick: () => void store.station('actuals', pressed) };
}

export function FormsScreen(): ReactElement {
  const { words } = usePane();
  return (
    <ScreenFrame
      title={words.returns.forms.title}
      back={useBackToStation('to-forms')}
      actions={
        <Suspense fallback={null}>
          <FormsActions />
        </Suspense>
      }
    >
      <Suspense fallback={<WaitingRows label={words.loading} />}>
        <Forms />
      </Suspense>
    </ScreenFrame>
  );
}

export function CollectScreen(): ReactElement {
  const { words } = usePane();
  const { result } = usePaneState();
  return (
    <ScreenFrame
      title={words.returns.collect.title}
      back={useBackToStation('to-returns')}
      actions={
        <Suspense fallback={null}>
          <CollectActions />
        </Suspense>
      }
    >
      {result && <ResultBar result={result} from="returns" />}
      <Suspense fallback={<WaitingRows label={words.loading} />}>
        <Collect />
      </Suspense>
    </ScreenFrame>
  );
}

export function MergeScreen({ screen }: { readonly screen: Screen & { readonly name: 'merge' } }): ReactElement {
  const { words, store } = usePane();
  const { collection } = usePaneState().returns;
  const { merge: own, month } = words.returns;
  return (
    <ScreenFrame
      title={own.title(collection ? month(collection.period) : '')}
      back={{ label: words.actions.back, onClick: () => store.returns.open('from-merge') }}
      isBusy={!screen.preview && !screen.failure}
      actions={
        <Suspense fallback={null}>
          <MergeActions screen={screen} />
        </Suspense>
      }
    >
      <Suspense fallback={<WaitingRows label={own.planning} />}>
        <Merge screen={screen} />
      </Suspense>
    </ScreenFrame>
  );
}
