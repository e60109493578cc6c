import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles, ROOT } from '../support/project-files';

/** Past this many lines a file is more than one concern. */
const MOST_LINES = 400;

/** Places of the machine that a file was made on; whoever clones the project doesn't have them. */
const FOREIGN = [
  /\.\.\/shared\b/u,
  /(?<![\w.])\/work\//u,
  /https?:\/\/[^/\s"'`]*(?:registry|npmjs|mirror|artifact|nexus)/iu,
  /https?:\/\/[^/\s"'`]*debian/iu,
];

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('the files themselves', () => {
  test('no source file is longer than one concern', () => {
    const long = projectFiles('src').filter(
      (file) => /\.tsx?$/u.test(file) && read(file).split('\n').length > MOST_LINES,
    );
    expect(long).toEqual([]);
  });

  test('no file speaks of a place outside the project', () => {
    const texts = projectFiles().filter((file) => !/\.(?:png|xlsx|pdf)$/u.test(file));
    expect(texts.filter((file) => FOREIGN.some((place) => place.test(read(file))))).toEqual([]);
  });

  test('the lock file pins packages by their content, not by an address', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": *"http/u);
  });

  test('every package is pinned exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });
});
