/**
 * Signs that stand beside words, never instead of them. Drawn in the colour of the text around them, so
 * that every theme and forced colours suit them.
 */
import { makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: 'block', width: '20px', height: '20px' },
});

function Icon({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <svg
      viewBox="0 0 20 20"
      className={styles.icon}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

const SHAPES = {
  /** Nothing yet. */
  ring: <circle cx="10" cy="10" r="6.75" strokeDasharray="2.6 2.6" />,
  /** Under way. */
  half: (
    <>
      <circle cx="10" cy="10" r="6.75" />
      <path d="M10 3.25a6.75 6.75 0 0 1 0 13.5Z" fill="currentColor" stroke="none" />
    </>
  ),
  done: (
    <>
      <circle cx="10" cy="10" r="7.25" fill="currentColor" stroke="none" />
      <path d="m6.75 10.25 2.25 2.25 4.25-4.75" stroke="var(--colorNeutralBackground1, Canvas)" />
    </>
  ),
  warning: (
    <>
      <path d="M10 3.25 17.25 16H2.75Z" />
      <path d="M10 8v3.5M10 13.6v.1" />
    </>
  ),
  error: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="m7.5 7.5 5 5m0-5-5 5" />
    </>
  ),
  note: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 9.25v4M10 6.6v.1" />
    </>
  ),
  next: <path d="m8 5.5 4.5 4.5L8 14.5" />,
  back: <path d="M16 10H4.5M9 5.25 4.25 10 9 14.75" />,
  sheet: (
    <>
      <rect x="3" y="4" width="14" height="12" rx="1.5" />
      <path d="M3 8h14M8 8v8M3 12h14" />
    </>
  ),
  notice: (
    <>
      <path d="M5 2.75h6.5L15.5 7v10.25H5Z" />
      <path d="M11.25 3v4.25h4M7.5 10.5h5.5M7.5 13.5h5.5" />
    </>
  ),
  pencil: (
    <>
      <path d="M4 16l.75-3.5 8.5-8.5a1.4 1.4 0 0 1 2 0l.75.75a1.4 1.4 0 0 1 0 2l-8.5 8.5Z" />
      <path d="m11.75 5.5 2.75 2.75" />
    </>
  ),
  lock: (
    <>
      <rect x="4.5" y="9" width="11" height="7.5" rx="1.5" />
      <path d="M7 9V6.5a3 3 0 0 1 6 0V9" />
    </>
  ),
} as const;

export type IconName = keyof typeof SHAPES;

export function Sign({ name }: { readonly name: IconName }): ReactElement {
  return <Icon>{SHAPES[name]}</Icon>;
}
