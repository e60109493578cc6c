/** Whether a person is editing a cell: Excel then refuses batches, but for those that asked to wait. */
import type { Gate } from './bridge';

export class CellEdit implements Gate {
  private editing = false;
  private readonly listeners: (() => void)[] = [];

  isClosed(): boolean {
    return this.editing;
  }

  onOpen(listener: () => void): void {
    this.listeners.push(listener);
  }

  set(editing: boolean): void {
    this.editing = editing;
    if (!editing) this.listeners.forEach((listener) => listener());
  }
}
