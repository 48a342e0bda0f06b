const { availableParallelism } = require('node:os');
const { swcOptions } = require('./scripts/swc-options.cjs');

const node = {
  rootDir: __dirname,
  testEnvironment: 'node',
  // The compiler resolves the aliases, here as in the build, so that global set-up finds them too.
  transform: { '^.+\.ts$': ['@swc/jest', swcOptions()] },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};

/** @type {import('jest').Config} */
module.exports = {
  // No test asserts a time; a busy machine is no failure.
  testTimeout: 120_000,
  // Jest leaves one core free, which on two cores means one file after another in a process that only grows.
  maxWorkers: Math.min(4, availableParallelism()),
  workerIdleMemoryLimit: '1500MB',
  projects: [
    {
      ...node,
      displayName: 'unit',
      roots: [
        '<rootDir>/libs/domain',
        '<rootDir>/libs/contracts',
        '<rootDir>/libs/database',
        '<rootDir>/libs/documents',
        '<rootDir>/apps/api',
      ],
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.db\\.spec\\.ts$', '\\.http\\.spec\\.ts$'],
      setupFiles: ['reflect-metadata'],
    },
    {
      ...node,
      displayName: 'database',
      roots: ['<rootDir>/libs/database', '<rootDir>/apps/api', '<rootDir>/migrations'],
      testMatch: ['**/*.db.spec.ts', '**/*.http.spec.ts'],
      setupFiles: ['reflect-metadata'],
      globalSetup: '<rootDir>/apps/api/src/testing/prepare-databases.ts',
      globalTeardown: '<rootDir>/apps/api/src/testing/release-databases.ts',
    },
    '<rootDir>/apps/web',
    '<rootDir>/scripts',
  ],
};
