/** Univer's commands that the grid sends or listens to, by their ids, and how the host's own are told apart. */
import type { ICommandService, IExecutionOptions } from '@univerjs/core';
import { UNIT } from './start-univer';

export const MUTATION = {
  setValues: 'sheet.mutation.set-range-values',
  insertSheet: 'sheet.mutation.insert-sheet',
  removeSheet: 'sheet.mutation.remove-sheet',
  renameSheet: 'sheet.mutation.set-worksheet-name',
  orderSheet: 'sheet.mutation.set-worksheet-order',
  hideSheet: 'sheet.mutation.set-worksheet-hidden',
  tabColour: 'sheet.mutation.set-tab-color',
  insertRows: 'sheet.mutation.insert-row',
  removeRows: 'sheet.mutation.remove-rows',
  insertColumns: 'sheet.mutation.insert-col',
  removeColumns: 'sheet.mutation.remove-col',
  addRule: 'data-validation.mutation.addRule',
} as const;

export const OPERATION = {
  activate: 'sheet.operation.set-worksheet-active',
  select: 'sheet.operation.set-selections',
  edit: 'sheet.operation.set-cell-edit-visible',
  scroll: 'sheet.operation.set-scroll',
} as const;

export const COMMAND = {
  scrollBy: 'sheet.command.set-scroll-relative',
  insertSheet: 'sheet.command.insert-sheet',
  removeSheet: 'sheet.command.remove-sheet',
  removeSheetConfirm: 'sheet.command.remove-sheet-confirm',
  copySheet: 'sheet.command.copy-sheet',
  renameSheet: 'sheet.command.set-worksheet-name',
  orderSheet: 'sheet.command.set-worksheet-order',
  hideSheet: 'sheet.command.set-worksheet-hidden',
  showSheet: 'sheet.command.set-worksheet-show',
  clear: 'sheet.command.clear-selection-content',
  clearAll: 'sheet.command.clear-selection-all',
  cut: 'univer.command.cut',
  undo: 'univer.command.undo',
  redo: 'univer.command.redo',
} as const;

interface HostOptions extends IExecutionOptions {
  readonly fromHost?: boolean;
}

/** Univer follows its own new sheets and selections to the front, but not those of others, as it takes these for. */
const FROM_HOST: HostOptions = { fromHost: true, onlyLocal: true, fromCollab: true };

export function isFromHost(options: IExecutionOptions | undefined): boolean {
  return (options as HostOptions | undefined)?.fromHost === true;
}

/** Sends a command in the host's name, on the one workbook; it is not taken for a person's. */
export function send(commands: ICommandService, id: string, params: object): void {
  commands.syncExecuteCommand(id, { unitId: UNIT, ...params }, FROM_HOST);
}
