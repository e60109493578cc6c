/** What the add-in keeps in the workbook survives saving and opening: the pane knows its sheets and can still go back. */
import { createHost } from '../../src/host/create-host';
import { takeSnapshot, type WorkbookSnapshot } from '../../src/host/snapshot';
import { settingsForFile, withSettings } from '../../src/workbench/document-settings';
import { openBook, saveBook } from '../../src/workbench/files';
import { CLOCK } from '../support/plans';

function bookWithSettings(): ReturnType<typeof createHost> {
  const host = createHost({ sheets: ['目录', '附件 2'] });
  const [, annex] = host.workbook.sheets;
  host.workbook.settings.set('made', { [annex?.id ?? '']: 'area-targets' });
  return host;
}

test('settings and the ids of sheets that they name come back from the file', async () => {
  const host = bookWithSettings();
  const opened = await openBook(await saveBook(host, CLOCK()), {});
  const [before, after] = [takeSnapshot(host.workbook), takeSnapshot(opened.workbook)];
  expect(after.settings).toEqual(before.settings);
  expect(after.sheets.map(({ id, name }) => [name, id])).toEqual(before.sheets.map(({ id, name }) => [name, id]));
});

test('a sheet that was renamed in another program is a new one', () => {
  const snapshot = takeSnapshot(bookWithSettings().workbook);
  const opened: WorkbookSnapshot = {
    ...snapshot,
    sheets: snapshot.sheets.map(({ id: _id, ...sheet }) => ({
      ...sheet,
      name: sheet.name === '附件 2' ? '附件2' : sheet.name,
    })),
    settings: {},
  };
  const { sheets } = withSettings(opened, settingsForFile(snapshot));
  expect(sheets.map(({ id }) => id === undefined)).toEqual([false, true]);
});

test.each([
  ['no text of ours', '{"settings":[],"ids":{}}'],
  ['damaged', '{'],
  ['an id that is none', '{"settings":{},"ids":{"目录":1}}'],
])('a property that is %s is passed over', (_, text) => {
  const opened = takeSnapshot(createHost().workbook);
  expect(withSettings(opened, { 'workbench.settings': text })).toBe(opened);
});

test('a workbook without settings is saved without the property', () => {
  expect(settingsForFile(takeSnapshot(createHost().workbook))).toEqual({});
});
