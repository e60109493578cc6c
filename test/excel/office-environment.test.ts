import { waitForOffice } from '../../src/excel/office-environment';
import { startLive } from './live';

const LIMIT = 300;

describe('Office around the pane', () => {
  afterEach(() => {
    for (const name of ['Excel', 'Office']) Reflect.deleteProperty(globalThis, name);
  });

  it('is there, with its language', async () => {
    await startLive({ language: 'en-US' });
    const office = await waitForOffice(LIMIT);
    expect(office.kind).toBe('ready');
    expect(office).toMatchObject({ environment: { displayLanguage: 'en-US' } });
  });

  it('is waited for while its script loads', async () => {
    const waiting = waitForOffice(10_000);
    await startLive();
    expect((await waiting).kind).toBe('ready');
  });

  it('tells its colours, as they are at the moment', async () => {
    // Excel on Windows tells colours as numbers; the client makes #RRGGBB of them.
    const theme = { bodyBackgroundColor: String(0x262626), bodyForegroundColor: String(0xffffff) };
    await startLive({ theme });
    const office = await waitForOffice(LIMIT);
    if (office.kind !== 'ready') throw new Error(office.kind);
    expect(office.environment.colours()).toEqual({ background: '#262626', foreground: '#ffffff' });
  });

  it('may tell no colours; the pane is light then', async () => {
    await startLive();
    const office = await waitForOffice(LIMIT);
    if (office.kind !== 'ready') throw new Error(office.kind);
    expect(office.environment.colours()).toBeUndefined();
  });

  it('is missing where its script does not come', async () => {
    expect(await waitForOffice(LIMIT)).toEqual({ kind: 'noScript' });
  });

  it('is too old below the floor', async () => {
    await startLive({ apiSet: '1.8' });
    expect(await waitForOffice(LIMIT)).toEqual({ kind: 'tooOld' });
  });
});
