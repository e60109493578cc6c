/** The parts of a preview, those that a clerk must decide on first. */
import type { ReactElement } from 'react';
import type { UpdatePreview } from '../../app/plan-update';
import { previewWordsFor } from '../../locales/preview-words';
import { Bar } from '../parts/bar';
import { IssueList, issuesToTell } from '../parts/issue-list';
import { usePane } from '../parts/pane-context';
import { Part } from '../parts/part';
import { useTextStyles } from '../parts/text-styles';
import { countChanges } from '../state/count-changes';
import type { Source } from '../state/pane-state';
import { FigureChanges } from './figure-changes';
import { Leftovers } from './leftovers';
import { Outcomes } from './outcomes';
import { SheetChanges } from './sheet-changes';

export interface PreviewBodyProps {
  readonly source: Source;
  readonly preview: UpdatePreview;
}

export function PreviewBody({ source, preview }: PreviewBodyProps): ReactElement {
  const text = useTextStyles();
  const { words, language } = usePane();
  const { sheets, kept, changes, leftovers, renamed, issues } = preview;
  const summary = words.preview.summary(countChanges(sheets));
  const leftoversSheet =
    sheets.find(({ kind }) => kind === 'leftovers')?.name ?? previewWordsFor(language).sheets.names.leftovers;
  const isKept = Object.values(kept).some((each) => each > 0);
  const fileIssues = source.kind === 'file' ? issuesToTell(source.issues) : [];
  const told = issuesToTell(issues);
  return (
    <>
      <div>
        <p className={text.line}>{summary}</p>
        <p className={text.quiet}>{words.preview.notWrittenYet}</p>
      </div>
      {isKept && (
        <Part title={words.preview.kept}>
          <p className={text.line}>{words.preview.keptCounts(kept)}</p>
        </Part>
      )}
      {leftovers.length > 0 && <Leftovers leftovers={leftovers} sheet={leftoversSheet} />}
      {renamed.length > 0 && (
        <Part title={words.preview.renamed}>
          {renamed.map(({ wanted, used }) => (
            <Bar key={wanted} kind="note">
              {words.preview.renamedSheet(wanted, used)}
            </Bar>
          ))}
        </Part>
      )}
      {changes.length > 0 && <FigureChanges changes={changes} />}
      {fileIssues.length > 0 && source.kind === 'file' && (
        <Part title={words.preview.fileIssues(source.name, fileIssues.length)}>
          <IssueList issues={fileIssues} isLinked={false} />
        </Part>
      )}
      {told.length > 0 && (
        <Part title={words.preview.issues(told.length)}>
          <IssueList issues={told} />
        </Part>
      )}
      {source.kind !== 'template' && <Outcomes preview={preview} />}
      <Part title={words.preview.sheets}>
        <SheetChanges sheets={sheets} />
      </Part>
      {source.kind === 'template' && <p className={text.quiet}>{words.preview.templateNext}</p>}
    </>
  );
}
