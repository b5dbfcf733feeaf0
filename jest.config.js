export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironment: 'node',
  // Python's environment holds packages of npm too.
  modulePathIgnorePatterns: ['<rootDir>/.venv/', '<rootDir>/notebooks/.venv/', '<rootDir>/dist/'],
  // The first to load the data set into a database that has just started waits for both.
  testTimeout: 120_000,
  // One Neo4j for the whole run; Community has a single database, so that test files take turns.
  globalSetup: '<rootDir>/test/support/setup.js',
  globalTeardown: '<rootDir>/test/support/teardown.js',
  maxWorkers: 1,
  reporters: ['default', '<rootDir>/test/support/tally.js'],
};
