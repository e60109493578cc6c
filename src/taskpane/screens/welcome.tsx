/** The first time: what this is for, and the three ways to begin. */
import type { ReactElement } from 'react';
import { Choice } from '../parts/choice';
import { Choices } from '../parts/choices';
import { Sign } from '../parts/icons';
import { Part } from '../parts/part';
import { usePane } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen';
import { useTextStyles } from '../parts/text-styles';
import { WorkbookBars } from '../parts/workbook-bars';
import type { Reading } from '../services';
import type { Result } from '../state/pane-state';
import { ResultBar } from './result-bar';

export interface WelcomeProps {
  readonly reading: Reading;
  /** Of a write that was undone. */
  readonly result?: Result | undefined;
}

export function Welcome({ reading, result }: WelcomeProps): ReactElement {
  const text = useTextStyles();
  const { words, store } = usePane();
  const { purpose, choose, example, notice, own, otherSheets } = words.welcome;
  const others = reading.opened.read.sheets.filter(({ visibility }) => visibility === 'visible').length;
  return (
    <ScreenFrame title={words.product}>
      {result && <ResultBar result={result} />}
      <WorkbookBars reading={reading} />
      <ul className={text.dots}>
        {purpose.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Part title={choose}>
        <Choices>
          <Choice
            id="from-example"
            sign={<Sign name="sheet" />}
            {...example}
            onClick={() => void store.previewExample()}
          />
          <Choice id="from-notice" sign={<Sign name="notice" />} {...notice} onClick={() => void store.notices()} />
          <Choice id="from-own" sign={<Sign name="pencil" />} {...own} onClick={store.own} />
        </Choices>
      </Part>
      {reading.opened.situation === 'other' && <p className={text.quiet}>{otherSheets(others)}</p>}
    </ScreenFrame>
  );
}
