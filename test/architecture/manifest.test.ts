/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/commands/command';
import { FLOOR } from '../../src/excel/capabilities';
import { manifestFaults, type ManifestContext } from '../support/check-manifest';
import { projectFiles, ROOT } from '../support/project-files';

const read = (file: string): Buffer => readFileSync(join(ROOT, file));
const MANIFEST = read('manifest.xml').toString('utf8');
const files = new Set(projectFiles('assets'));

/** Pages of the build; the pane's is made from src/taskpane/index.html. */
const PAGES = new Set(['taskpane.html', 'about.html']);

const context: ManifestContext = {
  origin: 'https://localhost:3000',
  version: (JSON.parse(read('package.json').toString('utf8')) as { version: string }).version,
  floor: FLOOR,
  commands: COMMANDS,
  pictureSize(path) {
    if (!files.has(path)) return undefined;
    const png = read(path);
    // A PNG's first chunk begins at byte 8; its width and height stand 8 bytes further.
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  },
  hasPage: (path) => PAGES.has(path),
};

/** The manifest with something in it changed. */
function changed(from: string | RegExp, to: string): string {
  const other = MANIFEST.replace(from, to);
  if (other === MANIFEST) throw new Error(`The manifest has no ${String(from)}`);
  return other;
}

const TAB = '<bt:String id="Tab.Label" DefaultValue="年度目标">';
const MAKE = 'https://localhost:3000/taskpane.html?do=generate';

/** Fault → the manifest with something changed. Each is found, and nothing else with it. */
const BROKEN: readonly (readonly [string, string])[] = [
  ['The manifest is no XML', changed('</OfficeApp>', '')],
  ['Hosts are Document, Workbook', changed('<Host Name="Workbook" />', '<Host Name="Document" />')],
  [
    `Requirement sets are ExcelApi 1.8, the code needs ExcelApi ${FLOOR}`,
    changed(`MinVersion="${FLOOR}" />`, 'MinVersion="1.8" />'),
  ],
  ['Id is 1234', changed(/<Id>.*<\/Id>/u, '<Id>1234</Id>')],
  [
    `Version is 9.9.9.0, the package's ${context.version}`,
    changed(/<Version>.*<\/Version>/u, '<Version>9.9.9.0</Version>'),
  ],
  ['Default language is en-US', changed('<DefaultLocale>zh-CN', '<DefaultLocale>en-US')],
  ['Permissions are ReadDocument', changed('ReadWriteDocument', 'ReadDocument')],
  [
    'Pages of other servers are let in',
    changed('<Hosts>', '<AppDomains><AppDomain>https://example.org</AppDomain></AppDomains><Hosts>'),
  ],
  ['Resource Tab.Label stands twice', changed(TAB, `${TAB}<bt:Override Locale="en-US" Value="A" /></bt:String>${TAB}`)],
  ['Resource Spare is not used', changed('</bt:Urls>', `<bt:Url id="Spare" DefaultValue="${MAKE}" /></bt:Urls>`)],
  [
    'Resource ShortStrings/Tab.Name is missing',
    changed('</bt:ShortStrings>', '</bt:ShortStrings><Label resid="Tab.Name" />'),
  ],
  ['Resource Urls/Open.Label is missing', changed('</bt:Urls>', '</bt:Urls><LearnMoreUrl resid="Open.Label" />')],
  [
    'Address http://localhost:3000/about.html is not below https://localhost:3000',
    changed('https://localhost:3000/about', 'http://localhost:3000/about'),
  ],
  [
    'Address https://example.org/a.html is not below https://localhost:3000',
    changed(MAKE, 'https://example.org/a.html'),
  ],
  ['Page /pane.html is not built', changed(MAKE, 'https://localhost:3000/pane.html')],
  ['Nobody knows the command print', changed('do=generate', 'do=print')],
  ['Picture assets/icon-48.png is not there', changed('assets/icon-64.png', 'assets/icon-48.png')],
  ['Picture assets/icon-16.png is 16×16, not 32×32', changed('assets/icon-32.png', 'assets/icon-16.png')],
  ['An icon has the sizes 16,32, Excel asks for 16,32,80', changed('<bt:Image size="80" resid="Icon.80" />', '')],
  ['Tab.Label is not in Chinese', changed(TAB, TAB.replace('年度目标', 'Targets'))],
  ['Tab.Label is not in English', changed('<bt:Override Locale="en-US" Value="Annual Targets" />', '')],
  [`Tab.Label is longer than 125 characters`, changed(TAB, TAB.replace('年度目标', '目标'.repeat(63)))],
  ['Description is longer than 250 characters', changed('把区里的', '把区里的'.repeat(70))],
  ['Make.Tip shouts', changed('确认后才写入工作簿。', '确认后才写入工作簿！')],
  [
    'Two things on the ribbon are called TargetTables.Open',
    changed('id="TargetTables.Make"', 'id="TargetTables.Open"'),
  ],
  ['The buttons open 2 panes', changed('TargetTables.Pane<', 'TargetTables.Other<')],
  [
    'A button runs a function, and there is no file of functions',
    changed('xsi:type="ShowTaskpane"', 'xsi:type="ExecuteFunction"'),
  ],
];

describe('the manifest', () => {
  test('keeps every rule that the schemas don’t see', () => {
    expect(manifestFaults(MANIFEST, context)).toEqual([]);
  });

  test('offers a button that opens the pane, and one that generates', () => {
    expect(
      [...MANIFEST.matchAll(/DefaultValue="([^"]*\/taskpane\.html[^"]*)"/gu)].map(([, address]) => address),
    ).toEqual(expect.arrayContaining(['https://localhost:3000/taskpane.html', MAKE]));
  });

  test.each(BROKEN)('the check bites: %s', (fault, broken) => {
    expect(manifestFaults(broken, context)).toEqual([fault]);
  });
});
