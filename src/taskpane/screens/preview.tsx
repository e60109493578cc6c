/** What will be written, before anything is: sheets, what is kept, what changes, what has no place, what to check. */
import { Button } from '@fluentui/react-components';
import { lazy, Suspense, type ReactElement } from 'react';
import { FailureView } from '../parts/failure-view';
import { usePane } from '../parts/pane-context';
import { Part } from '../parts/part';
import { ScreenFrame } from '../parts/screen';
import { useTextStyles } from '../parts/text-styles';
import { WaitingRows } from '../parts/waiting-rows';
import type { PaneWords } from '../../locales/zh-CN/pane';
import type { UpdatePreview } from '../../app/plan-update';
import type { Screen, Source } from '../state/pane-state';

const PreviewBody = lazy(async () => ({ default: (await import('./preview-body')).PreviewBody }));

/** The screen that each source was chosen on, and what was pressed there. */
function useWayBack(source: Source): () => void {
  const { store } = usePane();
  switch (source.kind) {
    case 'file':
    case 'template':
      return store.own;
    case 'notice':
      return source.id === 'example' ? () => store.home('from-example') : () => void store.notices();
    case 'findings':
      return () => void store.station('actuals', 'from-findings');
    case 'workbook':
      return () => store.home('from-update');
  }
}

function titleOf(source: Source, preview: UpdatePreview | undefined, all: PaneWords): string {
  const { preview: words, checking } = all;
  if (source.kind === 'findings') return checking.findingsSheet.preview;
  if (source.kind === 'template') return words.titleTemplate;
  return preview ? words.title(preview.book.district.name, preview.book.year) : words.titleUnknown;
}

export function Preview({ screen }: { readonly screen: Screen & { readonly name: 'preview' } }): ReactElement {
  const text = useTextStyles();
  const { words } = usePane();
  const { source, preview, failure } = screen;
  const goBack = useWayBack(source);
  return (
    <ScreenFrame
      title={titleOf(source, preview, words)}
      back={{ label: words.actions.back, onClick: goBack }}
      isBusy={!preview && !failure}
      actions={<PreviewActions screen={screen} goBack={goBack} />}
    >
      {failure && (
        <Part title={words.preview.failed}>
          <FailureView failure={failure} />
        </Part>
      )}
      {!failure && !preview && <WaitingRows label={words.preview.planning} />}
      {preview?.isNothing === true && <p className={text.line}>{words.preview.nothing}</p>}
      {preview?.isNothing === false && (
        <Suspense fallback={<WaitingRows label={words.preview.planning} />}>
          <PreviewBody source={source} preview={preview} />
        </Suspense>
      )}
    </ScreenFrame>
  );
}

interface PreviewActionsProps {
  readonly screen: Screen & { readonly name: 'preview' };
  readonly goBack: () => void;
}

function PreviewActions({ screen, goBack }: PreviewActionsProps): ReactElement | null {
  const { words, store } = usePane();
  const { source, preview, failure } = screen;
  if (failure) {
    return (
      <Button appearance="primary" onClick={() => void store.previewAgain(source)}>
        {words.actions.retry}
      </Button>
    );
  }
  if (!preview) return null;
  if (preview.isNothing) {
    return (
      <Button appearance="primary" onClick={goBack}>
        {words.actions.back}
      </Button>
    );
  }
  return (
    <Button appearance="primary" onClick={() => void store.write(source, preview)}>
      {actionName(source, preview, words)}
    </Button>
  );
}

function actionName(source: Source, { sheets }: UpdatePreview, all: PaneWords): string {
  const { actions: words, checking } = all;
  if (source.kind === 'findings') return checking.findingsSheet.make;
  if (source.kind === 'template') return words.writeTemplate;
  const isUpdate = sheets.some(({ kind, change }) => change !== 'new' && ANNEXES.has(kind));
  return isUpdate ? words.update : words.make;
}

/** Where one of these stands already, the year's annexes have been made before. */
const ANNEXES: ReadonlySet<string> = new Set(['district-targets', 'area-targets', 'entry', 'entry-district']);
