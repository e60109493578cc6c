import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommand } from '../../src/commands/command';
import { ROOT } from '../support/project-files';

describe('what a button of the ribbon asks of the pane', () => {
  test('生成附件表 is understood as the manifest says it', () => {
    const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
    const address = /<bt:Url id="Make\.Url" DefaultValue="([^"]*)"/u.exec(manifest)?.[1] ?? '';
    expect(readCommand(new URL(address).search)).toBe('generate');
  });

  test('it is understood among the parameters that Office adds', () => {
    expect(readCommand('?do=generate&_host_Info=Excel$Win32$16.01$zh-CN$$$$0')).toBe('generate');
    expect(readCommand('?_host_Info=Excel$Web$16.00$en-US$$$$0&do=generate')).toBe('generate');
  });

  test.each(['', '?', '?do=', '?do=delete', '?generate', '?do=Generate'])('the pane merely opens on “%s”', (query) => {
    expect(readCommand(query)).toBeUndefined();
  });
});
