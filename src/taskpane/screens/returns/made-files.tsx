/** Files that were made, each to be downloaded. */
import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { visible } from '../../../locales/shown-value';
import { MoreList } from '../../parts/more-list';
import { usePane } from '../../parts/pane-context';
import type { MadeFile } from '../../state/returns-state';

export function MadeFiles({ files }: { readonly files: readonly MadeFile[] }): ReactElement {
  const { words, store } = usePane();
  return (
    <MoreList
      items={files}
      keyOf={({ fileName }) => fileName}
      draw={(file) => (
        <Link as="button" onClick={() => store.returns.save(file)}>
          {words.returns.forms.save(visible(file.fileName))}
        </Link>
      )}
    />
  );
}
