/**
 * What a pack's schema can't see: that every code, document and version that a row refers to is there,
 * that nothing stands twice, and that a row has one value for each area.
 */
import { issue, type Issue, type Place } from '../model/issue';
import { formatPeriod } from '../model/period';
import { areaColumns } from './area-columns';
import { checkCatalogue } from './check-catalogue';
import { indicatorColumns } from './indicator-columns';
import { locateInPack } from './locate';
import type { Pack } from './pack-schema';

interface Row {
  readonly indicator: string;
  readonly document?: string | undefined;
}

type Rowed = readonly unknown[] | Readonly<Record<string, unknown>>;

/**
 * The issues of a well-formed pack, each with the path of the value at fault.
 * @param file what the pack is called in them
 */
export function checkPack(pack: Pack, file: string): Issue[] {
  const locate = locateInPack(file, { indicator: indicatorColumns, area: areaColumns });
  return [...checkCatalogue(pack, locate), ...new RowCheck(pack, file).run()];
}

/** Goes through a pack's rows and collects what is wrong with them. */
class RowCheck {
  private readonly issues: Issue[] = [];
  private readonly seen = new Map<string, number>();
  private readonly areas: ReadonlySet<string>;
  private readonly indicators: ReadonlySet<string>;
  private readonly documents: ReadonlySet<string>;
  private readonly versions: ReadonlySet<string>;

  constructor(
    private readonly pack: Pack,
    private readonly file: string,
  ) {
    this.areas = new Set(pack.areas.map((area) => area.code));
    this.indicators = new Set(pack.indicators.map((indicator) => indicator.code));
    this.documents = new Set(pack.documents.map((document) => document.id));
    this.versions = new Set(pack.versions.map((version) => version.id));
  }

  run(): Issue[] {
    this.checkIds();
    this.checkTargets();
    this.checkFigures();
    this.pack.deliberateMistakes.forEach(({ indicator, area }, position) => {
      this.checkReference(`deliberateMistakes[${position}].indicator`, indicator, indicator, this.indicators);
      if (area !== null) this.checkReference(`deliberateMistakes[${position}].area`, indicator, area, this.areas);
    });
    return this.issues;
  }

  private checkIds(): void {
    for (const list of ['documents', 'versions'] as const) {
      const ids = this.pack[list].map((each) => each.id);
      ids.forEach((value, position) => {
        const firstRow = ids.indexOf(value);
        const place = this.at(`${list}[${position}].id`);
        if (firstRow < position) this.issues.push(issue('catalogue.codeTwice', 'error', place, { value, firstRow }));
      });
    }
    this.pack.versions.forEach(({ id, document }, position) => {
      if (document !== undefined) this.checkReference(`versions[${position}].document`, id, document, this.documents);
    });
    const { id, inForce } = this.pack;
    if (inForce !== undefined) this.checkReference('inForce', id, inForce, this.versions);
  }

  private checkTargets(): void {
    this.pack.districtTargets.forEach((row, position) => {
      const path = `districtTargets[${position}]`;
      this.checkRow(path, row);
      this.checkOnce(path, position, ['target', row.indicator, this.versionOf(path, row)]);
    });
    this.pack.areaTargets.forEach((row, position) => {
      const path = `areaTargets[${position}]`;
      this.checkRow(path, row);
      const version = this.versionOf(path, row);
      for (const area of this.areasOf(`${path}.values`, row.indicator, row.values)) {
        this.checkOnce(path, position, ['target', row.indicator, version, area]);
      }
    });
  }

  private checkFigures(): void {
    for (const list of ['districtFigures', 'forecasts'] as const) {
      this.pack[list].forEach((row, position) => {
        const path = `${list}[${position}]`;
        this.checkRow(path, row);
        this.checkOnce(path, position, [list, row.indicator, formatPeriod(row.period)]);
      });
    }
    this.pack.areaFigures.forEach((row, position) => {
      const path = `areaFigures[${position}]`;
      this.checkRow(path, row);
      const reported = this.areasOf(`${path}.values`, row.indicator, row.values);
      for (const area of reported) {
        this.checkOnce(path, position, ['areaFigures', row.indicator, formatPeriod(row.period), area]);
      }
      for (const area of this.areasOf(`${path}.verified`, row.indicator, row.verified ?? {})) {
        if (reported.includes(area)) continue;
        const message = `${area} has a verified value but none under values (null for a missing one)`;
        this.issues.push(issue('catalogue.invalid', 'error', this.at(`${path}.verified.${area}`), { message }));
      }
    });
  }

  private checkRow(path: string, { indicator, document }: Row): void {
    this.checkReference(`${path}.indicator`, indicator, indicator, this.indicators);
    if (document !== undefined) this.checkReference(`${path}.document`, indicator, document, this.documents);
  }

  private checkOnce(path: string, position: number, key: readonly string[]): void {
    const firstRow = this.seen.get(key.join(' '));
    if (firstRow === undefined) this.seen.set(key.join(' '), position);
    else this.issues.push(issue('figures.indicatorTwice', 'error', this.at(path), { value: key[1] ?? '', firstRow }));
  }

  /** The version that a row's targets belong to: its own, or else the one in force. */
  private versionOf(path: string, row: { readonly indicator: string; readonly version?: string | undefined }): string {
    const { indicator: code, version } = row;
    if (version !== undefined) this.checkReference(`${path}.version`, code, version, this.versions);
    else if (this.pack.inForce === undefined) {
      const params = { heading: 'version', code };
      this.issues.push(issue('catalogue.fieldMissing', 'error', this.at(`${path}.version`), params));
    }
    return version ?? this.pack.inForce ?? '';
  }

  /** The codes of the areas that a row is about. */
  private areasOf(path: string, code: string, values: Rowed): readonly string[] {
    if (!Array.isArray(values)) {
      for (const area of Object.keys(values)) this.checkReference(`${path}.${area}`, code, area, this.areas);
      return Object.keys(values);
    }
    if (values.length !== this.areas.size) {
      const message = `${values.length} values for ${this.areas.size} areas`;
      this.issues.push(issue('catalogue.invalid', 'error', this.at(path), { message }));
    }
    return [...this.areas];
  }

  private checkReference(path: string, code: string, value: string, known: ReadonlySet<string>): void {
    if (known.has(value)) return;
    const heading = path.slice(path.lastIndexOf('.') + 1);
    this.issues.push(issue('catalogue.referenceUnknown', 'error', this.at(path), { heading, code, value }));
  }

  private at(path: string): Place {
    return { file: this.file, path };
  }
}
