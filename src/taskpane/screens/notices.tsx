/** The built-in notices, one of which is pressed to see what it would make. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Choice } from '../parts/choice';
import { Choices } from '../parts/choices';
import { FailureView } from '../parts/failure-view';
import { usePane } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen';
import { useTextStyles } from '../parts/text-styles';
import { WaitingRows } from '../parts/waiting-rows';
import type { Notice } from '../services';
import type { Screen } from '../state/pane-state';

export function Notices({ screen }: { readonly screen: Screen & { readonly name: 'notices' } }): ReactElement {
  const text = useTextStyles();
  const { words, store } = usePane();
  const { notices, failure } = screen;
  return (
    <ScreenFrame
      title={words.notices.title}
      back={{ label: words.actions.back, onClick: () => store.home('from-notice') }}
      isBusy={notices === undefined && failure === undefined}
      actions={failure && <Button onClick={() => void store.notices()}>{words.actions.retry}</Button>}
    >
      <p className={text.quiet}>{words.notices.hint}</p>
      {failure && <FailureView failure={failure} />}
      {!failure && notices === undefined && <WaitingRows label={words.notices.title} />}
      {notices && (
        <Choices>
          {notices.map((notice) => (
            <NoticeChoice key={notice.id} notice={notice} />
          ))}
        </Choices>
      )}
    </ScreenFrame>
  );
}

function NoticeChoice({ notice }: { readonly notice: Notice }): ReactElement {
  const { words, store, language } = usePane();
  const { id, title, titleEn, counts } = notice;
  return (
    <Choice
      id={`notice-${id}`}
      name={language === 'en-US' ? titleEn : title}
      what={
        <>
          {words.notices.counts(counts)}
          {counts.areas === 0 && <br />}
          {counts.areas === 0 && words.notices.noAreas}
        </>
      }
      onClick={() => void store.previewNotice(id)}
    />
  );
}
