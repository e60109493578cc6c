/** Settings of the workbook: plain data by key. */
import type { Workbook } from '../model/workbook';
import { itemNotFound } from '../protocol/host-error';
import { serve, type HostObject, type Members } from '../protocol/host-object';

interface Target {
  readonly workbook: Workbook;
  readonly key: string;
}

const SETTING: Members<Target> = {
  name: 'Setting',
  get: {
    Key: ({ key }) => key,
    _Id: ({ key }) => key,
    Value: ({ workbook, key }) => workbook.settings.get(key) ?? null,
  },
  set: { Value: ({ workbook, key }, value) => workbook.settings.set(key, value) },
  act: {
    Delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
    },
  },
};

const one = (workbook: Workbook, key: string): HostObject => serve(SETTING, { workbook, key });

const SETTINGS: Members<Workbook> = {
  name: 'SettingCollection',
  items: (workbook) => [...workbook.settings.keys()].map((key) => one(workbook, key)),
  item: (workbook, given) => {
    if (!workbook.settings.has(given.text(0))) throw itemNotFound(`the setting ${given.text(0)}`);
    return one(workbook, given.text(0));
  },
  make: {
    Add: (workbook, given) => {
      workbook.settings.set(given.text(0), given.json(1));
      return one(workbook, given.text(0));
    },
    GetItemOrNullObject: (workbook, given) =>
      workbook.settings.has(given.text(0)) ? one(workbook, given.text(0)) : null,
  },
  ask: { GetCount: (workbook) => workbook.settings.size },
};

export function serveSettings(workbook: Workbook): HostObject {
  return serve(SETTINGS, workbook);
}
