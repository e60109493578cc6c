/** The pane's entry file. It is bare: it says, in both languages, that the pane is not built yet. */
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { BarePane } from './bare-pane';
import { EN_US, ZH_CN } from './words';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <main>
        <BarePane words={ZH_CN} lang="zh-CN" />
        <BarePane words={EN_US} lang="en-US" />
      </main>
    </FluentProvider>,
  );
}
