// A database is for one file at a time, so that two of these want two databases; a file alone should not wait for that.
const given = process.env.NEO4J_TEST_URI !== undefined || process.argv.some((argument) => argument.startsWith('test/'));

export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironment: 'node',
  // Python's environment holds packages of npm too.
  modulePathIgnorePatterns: ['<rootDir>/.venv/', '<rootDir>/notebooks/.venv/', '<rootDir>/dist/'],
  // The first to load the data set into a database that has just started waits for both.
  testTimeout: 240_000,
  globalSetup: '<rootDir>/test/support/setup.js',
  globalTeardown: '<rootDir>/test/support/teardown.js',
  maxWorkers: given ? 1 : 2,
  testSequencer: '<rootDir>/test/support/longest-first.js',
  reporters: ['default', '<rootDir>/test/support/tally.js'],
};
