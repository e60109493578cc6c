/**
 * What Microsoft's schemas for manifests don't see, as a list of faults. It wants a DOM (jsdom).
 * Limits of lengths: the schemas' own types ShortString and LongString.
 */
export interface ManifestContext {
  /** The address that everything lies under. */
  readonly origin: string;
  /** The package's version, `1.2.3`. */
  readonly version: string;
  /** The requirement set that the code needs. */
  readonly floor: string;
  /** Commands that the pane knows. */
  readonly commands: readonly string[];
  /** Width and height of a picture below the origin; undefined where it isn't there. */
  readonly pictureSize: (path: string) => readonly [number, number] | undefined;
  /** Is there such a page below the origin? */
  readonly hasPage: (path: string) => boolean;
}

const SHORT = 125;
const LONG = 250;
/** Excel asks for these three for each button and group. */
const ICON_SIZES = ['16', '32', '80'];
const SECOND_LANGUAGE = 'en-US';

export function manifestFaults(xml: string, context: ManifestContext): string[] {
  const page = new DOMParser().parseFromString(xml, 'text/xml');
  if (page.getElementsByTagName('parsererror').length > 0) return ['The manifest is no XML'];
  const all = [...page.getElementsByTagName('*')];
  return [head, resources, addresses, pictures, sentences, ribbon].flatMap((check) => check(all, context));
}

const named = (all: readonly Element[], name: string): Element[] => all.filter((each) => each.localName === name);
const textOf = (all: readonly Element[], name: string): string => named(all, name)[0]?.textContent.trim() ?? '';
const attribute = (element: Element | undefined, name: string): string => element?.getAttribute(name) ?? '';
const unless = (isSo: boolean, fault: string): string[] => (isSo ? [] : [fault]);
const repeated = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text, at) => texts.indexOf(text) !== at)),
];
/** Elements that hold words of ours, in two languages. */
const worded = (all: readonly Element[]): Element[] =>
  all.filter(
    (each) => ['DisplayName', 'Description', 'String'].includes(each.localName) && each.hasAttribute('DefaultValue'),
  );

function head(all: readonly Element[], { version, floor }: ManifestContext): string[] {
  const hosts = named(all, 'Host').map((each) => each.getAttribute('Name') ?? each.getAttribute('xsi:type'));
  const sets = named(all, 'Set').map((each) => `${attribute(each, 'Name')} ${attribute(each, 'MinVersion')}`);
  return [
    ...unless(hosts.length === 2 && hosts.every((host) => host === 'Workbook'), `Hosts are ${hosts.join(', ')}`),
    ...unless(
      sets.length > 0 && sets.every((set) => set === `ExcelApi ${floor}`),
      `Requirement sets are ${sets.join(', ')}, the code needs ExcelApi ${floor}`,
    ),
    ...unless(
      named(all, 'Id').length === 1 && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(textOf(all, 'Id')),
      `Id is ${textOf(all, 'Id')}`,
    ),
    ...unless(
      textOf(all, 'Version') === `${version}.0`,
      `Version is ${textOf(all, 'Version')}, the package's ${version}`,
    ),
    ...unless(textOf(all, 'DefaultLocale') === 'zh-CN', `Default language is ${textOf(all, 'DefaultLocale')}`),
    ...unless(textOf(all, 'Permissions') === 'ReadWriteDocument', `Permissions are ${textOf(all, 'Permissions')}`),
    ...unless(named(all, 'AppDomain').length === 0, 'Pages of other servers are let in'),
  ];
}

/** Element → the list that its `resid` points into. */
function listFor(element: Element): string {
  if (element.localName === 'Image') return 'Images';
  if (element.localName.endsWith('Url') || ['SourceLocation', 'FunctionFile'].includes(element.localName))
    return 'Urls';
  return element.localName === 'Description' ? 'LongStrings' : 'ShortStrings';
}

function resources(all: readonly Element[]): string[] {
  const defined = all.filter((each) => each.parentElement?.parentElement?.localName === 'Resources');
  const asked = all.filter((each) => each.hasAttribute('resid'));
  const ids = defined.map((each) => attribute(each, 'id'));
  const places = new Set(defined.map((each) => `${each.parentElement?.localName ?? ''}/${attribute(each, 'id')}`));
  const used = new Set(asked.map((each) => attribute(each, 'resid')));
  return [
    ...repeated(ids).map((id) => `Resource ${id} stands twice`),
    ...ids.filter((id) => id.length > 32).map((id) => `Resource ${id} has a name of more than 32 characters`),
    ...ids.filter((id) => !used.has(id)).map((id) => `Resource ${id} is not used`),
    ...asked
      .map((each) => `${listFor(each)}/${attribute(each, 'resid')}`)
      .filter((place, at, places_) => !places.has(place) && places_.indexOf(place) === at)
      .map((place) => `Resource ${place} is missing`),
  ];
}

function addresses(all: readonly Element[], { origin, hasPage, commands }: ManifestContext): string[] {
  const texts = all
    .flatMap((each) => ['DefaultValue', 'Value'].map((name) => attribute(each, name)))
    .filter((text) => /^[a-z]+:\/\//iu.test(text));
  return [...new Set(texts)].flatMap((text) => {
    if (!text.startsWith(`${origin}/`) || !text.startsWith('https://'))
      return [`Address ${text} is not below ${origin}`];
    const { pathname, searchParams } = new URL(text);
    const command = searchParams.get('do');
    return [
      ...unless(!pathname.endsWith('.html') || hasPage(pathname.slice(1)), `Page ${pathname} is not built`),
      ...unless(command === null || commands.includes(command), `Nobody knows the command ${command ?? ''}`),
    ];
  });
}

function pictures(all: readonly Element[], context: ManifestContext): string[] {
  const address = new Map(named(all, 'Image').map((each) => [attribute(each, 'id'), attribute(each, 'DefaultValue')]));
  const buttons = all.filter((each) => each.localName === 'Image' && each.hasAttribute('resid'));
  const wanted = [
    ...buttons.map((each) => [address.get(attribute(each, 'resid')) ?? '', Number(attribute(each, 'size'))] as const),
    ...named(all, 'IconUrl').map((each) => [attribute(each, 'DefaultValue'), 32] as const),
    ...named(all, 'HighResolutionIconUrl').map((each) => [attribute(each, 'DefaultValue'), 64] as const),
  ].filter(([text]) => text !== '');
  const sizes = named(all, 'Icon').map((each) => [...each.children].map((image) => attribute(image, 'size')).join());
  return [
    ...sizes
      .filter((each) => each !== ICON_SIZES.join())
      .map((each) => `An icon has the sizes ${each}, Excel asks for ${ICON_SIZES.join()}`),
    ...wanted.flatMap(([text, size]) => {
      const path = text.slice(context.origin.length + 1);
      const [width, height] = context.pictureSize(path) ?? [];
      if (width === undefined) return [`Picture ${path} is not there`];
      return unless(
        width === size && height === size,
        `Picture ${path} is ${width}×${height ?? 0}, not ${size}×${size}`,
      );
    }),
  ];
}

function sentences(all: readonly Element[]): string[] {
  return worded(all).flatMap((each) => {
    const name = each.getAttribute('id') ?? each.localName;
    const most = each.localName === 'Description' || each.parentElement?.localName === 'LongStrings' ? LONG : SHORT;
    const chinese = attribute(each, 'DefaultValue');
    const override = [...each.children].find((child) => attribute(child, 'Locale') === SECOND_LANGUAGE);
    const english = attribute(override, 'Value');
    return [
      ...unless(/\p{Script=Han}/u.test(chinese), `${name} is not in Chinese`),
      ...unless(english !== '' && !/\p{Script=Han}/u.test(english), `${name} is not in English`),
      ...unless(Math.max(chinese.length, english.length) <= most, `${name} is longer than ${most} characters`),
      ...unless(!/[!！]/u.test(chinese + english), `${name} shouts`),
    ];
  });
}

function ribbon(all: readonly Element[]): string[] {
  const ids = ['CustomTab', 'Group', 'Control']
    .flatMap((name) => named(all, name))
    .map((each) => attribute(each, 'id'));
  const panes = new Set(named(all, 'TaskpaneId').map((each) => each.textContent));
  const actions = named(all, 'Action').map((each) => each.getAttribute('xsi:type'));
  return [
    ...repeated(ids).map((id) => `Two things on the ribbon are called ${id}`),
    ...unless(panes.size === 1, `The buttons open ${panes.size} panes`),
    ...unless(
      !actions.includes('ExecuteFunction') || named(all, 'FunctionFile').length === 1,
      'A button runs a function, and there is no file of functions',
    ),
  ];
}
