/**
 * Sees to it that LibreOffice, pdfinfo, Chromium and a Chinese font are there before the tests. On Debian and its
 * children, as root, it installs what is missing; elsewhere it says what is missing and how to get it.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const { findSecondOpinion } = createRequire(import.meta.url)('../test/support/second-opinion.cjs');

/** 600 MB through a slow line; past that something hangs. */
const INSTALL_LIMIT_MS = 30 * 60_000;

const NEEDED = [
  { name: 'LibreOffice Calc', package: 'libreoffice-calc', isThere: () => findSecondOpinion().soffice !== undefined },
  { name: 'pdfinfo (poppler)', package: 'poppler-utils', isThere: () => findSecondOpinion().pdfinfo !== undefined },
  { name: 'Chromium', package: 'chromium', isThere: () => findSecondOpinion().chromium !== undefined },
  { name: 'a Chinese font', package: 'fonts-noto-cjk', isThere: hasChineseFont },
];

/** Without fontconfig nobody can tell; the font then decides about the looks of a page only. */
function hasChineseFont() {
  const { stdout, error } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return error === undefined ? stdout.trim() !== '' : process.platform !== 'linux';
}

function canInstall() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).error === undefined;
}

function aptGet(...args) {
  const { status, stdout, stderr } = spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: INSTALL_LIMIT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) process.stdout.write(`apt-get ${args[0]} did not succeed:\n${stdout}${stderr}\n`);
  return status === 0;
}

/** Installs or names what is missing; says nothing where nothing is. */
export function provideSecondOpinion() {
  const missing = NEEDED.filter((need) => !need.isThere());
  if (missing.length === 0) return;
  const names = missing.map((need) => need.name).join(', ');
  const packages = missing.map((need) => need.package);
  if (canInstall()) {
    process.stdout.write(`Missing for the tests: ${names}. Installing ${packages.join(' ')} …\n`);
    aptGet('update');
    if (aptGet('install', '-y', '--no-install-recommends', ...packages)) return;
  }
  process.stdout.write(
    `Not on this machine: ${names}. The tests that need it are skipped by name.\n` +
      `  Debian, Ubuntu  sudo apt-get install ${packages.join(' ')}\n` +
      '  macOS           brew install --cask libreoffice chromium && brew install poppler\n' +
      '  Windows         LibreOffice from libreoffice.org; poppler from your package manager; Edge is there\n',
  );
}
