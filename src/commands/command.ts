/**
 * What the ribbon's buttons ask of the pane. Both open the pane's page, and manifest.xml puts the command
 * behind `?do=` in its address. None of them writes: 生成附件表 leads to the preview, where the clerk confirms.
 */

/** The commands that an address may carry. Without one, the pane merely opens. */
export const COMMANDS = ['generate'] as const;

export type Command = (typeof COMMANDS)[number];

/** @param query the part of the page's address from `?` on; Office adds parameters of its own */
export function readCommand(query: string): Command | undefined {
  const wanted = new URLSearchParams(query).get('do');
  return COMMANDS.find((command) => command === wanted);
}
