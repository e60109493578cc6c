/** What is said to those who hear the pane, when something happens that they did not just press. */
import type { PaneWords } from '../locales/zh-CN/pane';
import { countChanges } from './state/count-changes';
import type { PaneState } from './state/pane-state';
import { stepSentence } from './state/step-sentence';
import { resultSentences } from './screens/result-bar';
import { issuesToTell } from './parts/issue-list';

export function statusOf({ screen, result, isWaiting, showFailure }: PaneState, words: PaneWords): string {
  if (isWaiting) return words.waiting;
  if (showFailure) return words.failure.showFailed;
  switch (screen.name) {
    case 'reading':
      return screen.failure ? words.failure.title : words.reading;
    case 'notices':
      return screen.failure ? words.failure.title : '';
    case 'own':
      return screen.reading === undefined ? '' : words.own.reading(screen.reading);
    case 'preview': {
      const { preview, failure } = screen;
      if (failure) return words.preview.failed;
      if (!preview) return words.preview.planning;
      if (preview.isNothing) return words.preview.nothing;
      const told = issuesToTell(preview.issues).length;
      const summary = words.preview.summary(countChanges(preview.sheets));
      return summary + (told > 0 ? ` ${words.preview.issues(told)}` : '');
    }
    case 'working': {
      const { step, task } = screen;
      return !step && task.kind === 'undo' ? words.writing.undoing : stepSentence(step, words.writing);
    }
    case 'broken':
      return screen.task.kind === 'undo' ? words.broken.undoTitle : words.broken.title;
    case 'root':
    case 'returns':
      return result ? resultSentences(result, words).join(' ') : '';
    case 'merge': {
      const { preview, failure } = screen;
      const { merge } = words.returns;
      if (failure) return merge.failed;
      if (!preview) return merge.planning;
      return preview.isNothing ? merge.nothing : merge.summary(preview.accepted.length, preview.changes.length);
    }
    case 'forms':
    case 'station':
    case 'undo':
      return '';
  }
}
