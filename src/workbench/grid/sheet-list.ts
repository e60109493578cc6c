/**
 * The tabs: keeps Univer's sheets in step with those of the host. A sheet that is drawn anew gets a new id
 * in Univer, stands beside the old one for a moment, and takes its place.
 */
import type { ICommandService, Workbook } from '@univerjs/core';
import type { HostView, TabView } from '../../host/view/types';
import { MUTATION, OPERATION, send } from './commands';
import { tabData, worksheetData } from './sheet-data';
import { validationRules } from './validation-rules';

interface Drawn {
  readonly univerId: string;
  readonly name: string;
  readonly tabColor: string;
  readonly isHidden: boolean;
  /** A sheet that nobody has looked at yet is only a tab. */
  readonly isDrawn: boolean;
}

export class SheetList {
  /** By the host's ids. */
  private readonly sheets = new Map<string, Drawn>();
  private drawings = 0;

  constructor(
    private readonly commands: ICommandService,
    private readonly book: Workbook,
  ) {}

  univerId(hostId: string): string | undefined {
    return this.sheets.get(hostId)?.univerId;
  }

  hostId(univerId: string): string | undefined {
    for (const [hostId, drawn] of this.sheets) if (drawn.univerId === univerId) return hostId;
    return undefined;
  }

  isDrawn(hostId: string): boolean {
    return this.sheets.get(hostId)?.isDrawn ?? false;
  }

  /** The next look at this sheet draws it. */
  forget(hostId: string): void {
    const drawn = this.sheets.get(hostId);
    if (drawn) this.sheets.set(hostId, { ...drawn, isDrawn: false });
  }

  /** Sheets that are gone go, new ones come as tabs; names, colours, visibility and order follow. */
  follow(view: HostView): void {
    const tabs = view.tabs().filter(({ visibility }) => visibility !== 'VeryHidden');
    const wanted = new Set(tabs.map(({ id }) => id));
    for (const tab of tabs) if (!this.sheets.has(tab.id)) this.insert(tab, this.book.getSheetOrders().length);
    // Before anything is hidden or goes, since Univer would choose another sheet by itself.
    this.bringToFront(view.activeSheetId());
    for (const tab of tabs) this.update(tab);
    for (const univerId of [...this.book.getSheetOrders()]) {
      const hostId = this.hostId(univerId);
      if (hostId !== undefined && wanted.has(hostId)) continue;
      send(this.commands, MUTATION.removeSheet, { subUnitId: univerId, subUnitName: '' });
      if (hostId !== undefined) this.sheets.delete(hostId);
    }
    tabs.forEach(({ id }, place) => this.move(id, place));
  }

  bringToFront(hostId: string): void {
    const subUnitId = this.univerId(hostId);
    if (subUnitId === undefined || this.book.getActiveSheet().getSheetId() === subUnitId) return;
    send(this.commands, OPERATION.activate, { subUnitId });
  }

  /** Draws the sheet whole, where it stands. */
  draw(view: HostView, hostId: string): void {
    const before = this.sheets.get(hostId);
    if (!before) return;
    const sheet = view.sheet(hostId);
    const place = this.book.getSheetOrders().indexOf(before.univerId);
    const univerId = this.newId(hostId);
    const isInFront = this.book.getActiveSheet().getSheetId() === before.univerId;
    send(this.commands, MUTATION.insertSheet, { index: place + 1, sheet: worksheetData(sheet, univerId) });
    for (const rule of validationRules(sheet, univerId)) {
      send(this.commands, MUTATION.addRule, { subUnitId: univerId, rule });
    }
    if (isInFront) send(this.commands, OPERATION.activate, { subUnitId: univerId });
    send(this.commands, MUTATION.removeSheet, { subUnitId: before.univerId, subUnitName: before.name });
    this.sheets.set(hostId, { ...before, univerId, isDrawn: true });
  }

  private newId(hostId: string): string {
    this.drawings += 1;
    return `${hostId}#${this.drawings}`;
  }

  private insert(tab: TabView, index: number): void {
    const { id, name, tabColor, visibility } = tab;
    const univerId = this.newId(id);
    const isHidden = visibility !== 'Visible';
    send(this.commands, MUTATION.insertSheet, { index, sheet: tabData(tab, univerId) });
    this.sheets.set(id, { univerId, name, tabColor, isHidden, isDrawn: false });
  }

  private update({ id, name, tabColor, visibility }: TabView): void {
    const before = this.sheets.get(id);
    if (!before) return;
    const { univerId: subUnitId } = before;
    const isHidden = visibility !== 'Visible';
    if (name !== before.name) send(this.commands, MUTATION.renameSheet, { subUnitId, name });
    if (tabColor !== before.tabColor) send(this.commands, MUTATION.tabColour, { subUnitId, color: tabColor });
    if (isHidden !== before.isHidden) send(this.commands, MUTATION.hideSheet, { subUnitId, hidden: isHidden ? 1 : 0 });
    this.sheets.set(id, { ...before, name, tabColor, isHidden });
  }

  private move(hostId: string, toOrder: number): void {
    const subUnitId = this.univerId(hostId) ?? '';
    const fromOrder = this.book.getSheetOrders().indexOf(subUnitId);
    if (fromOrder !== toOrder) send(this.commands, MUTATION.orderSheet, { subUnitId, fromOrder, toOrder });
  }
}
