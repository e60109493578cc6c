/** `window.external`: what the client asks of its host before there is a workbook to speak of. */

/** What the add-in is told it may use; the client of 1.1.110 knows sets up to 1.15. */
export const NEWEST_SET = '1.15';

export interface HostIdentity {
  readonly language: string;
  /** The highest ExcelApi set, `1.9` for instance. */
  readonly apiSet: string;
  readonly documentUrl: string;
  readonly theme?: Readonly<Record<string, string>>;
  /** What `Office.context.document.settings` holds, as the client writes it. */
  readonly documentSettings: Map<string, string>;
}

export interface External {
  GetHostInfo(): string;
  GetContext(): Readonly<Record<string, (...given: unknown[]) => unknown>>;
}

/** The client's own document settings, beside those of the workbook. */
function documentSettings(kept: Map<string, string>) {
  return {
    Read: (keys: string[], values: string[]): void => {
      kept.forEach((value, key) => {
        keys.push(key);
        values.push(value);
      });
    },
    Write: (keys: readonly string[], values: readonly string[]): void => {
      kept.clear();
      keys.forEach((key, at) => kept.set(key, values[at] ?? ''));
    },
  };
}

/** Excel for Windows, as the client knows it by number. */
const EXCEL = 1;
const DESKTOP_VERSION = [16, 1] as const;
/** Reads and writes documents. */
const READ_WRITE = 1;

export function officeExternal(identity: HostIdentity): External {
  const { language, apiSet, documentUrl, theme = {} } = identity;
  const settings = documentSettings(identity.documentSettings);
  const answers: Readonly<Record<string, unknown>> = {
    GetAppType: EXCEL,
    GetSolutionRef: 'host',
    GetAppVersionMajor: DESKTOP_VERSION[0],
    GetAppVersionMinor: DESKTOP_VERSION[1],
    GetAppUILocale: language,
    GetAppDataLocale: language,
    GetDocUrl: documentUrl,
    GetAppCapabilities: READ_WRITE,
    GetActivationMode: 0,
    GetControlIntegrationLevel: 0,
    GetSolutionToken: '',
    GetCorrelationId: '',
    GetInstanceId: 'host',
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetSupportedMatrix: JSON.stringify({
      excelapi: apiSet,
      sharedruntime: '1.1',
      ribbonapi: '1.1',
      // Without it the client leaves `delayForCellEdit` out of its requests.
      delayforcelledit: '1.1',
    }),
    GetHostCustomMessage: '',
    GetHostFullVersion: '16.0.14326.20000',
    GetDialogRequirementMatrix: '{}',
    GetFeaturesForSolution: '{}',
    GetInitialDisplayMode: 0,
    GetOfficeThemeInfo: JSON.stringify(theme),
    GetSettings: settings,
  };
  const context = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, () => answer]));
  return {
    GetHostInfo: () => `Excel$Win32$16.01$${language}$telemetry$$disableLogging$0`,
    GetContext: () => context,
  };
}
