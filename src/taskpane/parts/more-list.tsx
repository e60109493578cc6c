/** A list that may be long: its first items, and the others when they are asked for. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import { usePane } from './pane-context';

/** Enough to see what kind of things they are. */
const FIRST = 5;
/** A page holds so many without becoming slow; the next ones come on request. */
const STEP = 200;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    overflowWrap: 'anywhere',
  },
  separated: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  more: { alignSelf: 'flex-start' },
});

export interface MoreListProps<Item> {
  readonly items: readonly Item[];
  readonly draw: (item: Item) => ReactNode;
  /** What an item is known by, where the list may change under the person's hands. */
  readonly keyOf?: (item: Item) => string;
  /** How many are shown at first. */
  readonly first?: number;
}

export function MoreList<Item>({ items, draw, keyOf, first = FIRST }: MoreListProps<Item>): ReactElement {
  const styles = useStyles();
  const { words } = usePane();
  const [count, setCount] = useState(first);
  const list = useRef<HTMLUListElement>(null);
  const shown = items.slice(0, count);
  const rest = items.length - shown.length;
  const showMore = (): void => {
    setCount(count + STEP);
    // The button may go; the first of the new items takes the focus over.
    requestAnimationFrame(() => (list.current?.children[count] as HTMLElement | undefined)?.focus());
  };
  return (
    <>
      <ul className={styles.list} ref={list}>
        {shown.map((item, index) => (
          // Where items have no keys of their own, the list only grows.
          <li
            key={keyOf?.(item) ?? index}
            tabIndex={-1}
            data-item=""
            className={mergeClasses(styles.item, index > 0 && styles.separated)}
          >
            {draw(item)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button appearance="subtle" size="small" className={styles.more} onClick={showMore}>
          {words.actions.showRest(rest)}
        </Button>
      )}
    </>
  );
}
