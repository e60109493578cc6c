/** Tests mirror `src/`. Packages that are only published as ES modules are named in `transformIgnorePatterns`. */
module.exports = {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/global-setup.cjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.cjs',
  // Two cores do tests, types and LibreOffice at once; jest's 5 s then fail a test that is only waiting.
  testTimeout: 30_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  transform: { '\\.([jt]sx?|mjs)$': '<rootDir>/test/support/transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
  moduleNameMapper: { '^hucre/xlsx$': '<rootDir>/node_modules/hucre/dist/xlsx.mjs' },
};
