const { readFileSync } = require('node:fs');
const { swcOptions } = require('./scripts/swc-options.cjs');

const { paths } = JSON.parse(readFileSync(`${__dirname}/tsconfig.json`, 'utf8')).compilerOptions;
const moduleNameMapper = Object.fromEntries(
  Object.entries(paths).map(([alias, [target]]) => [`^${alias}$`, target.replace('./', '<rootDir>/')]),
);

const node = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleNameMapper,
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { ...swcOptions(), jsc: { ...swcOptions().jsc, paths: undefined, baseUrl: undefined } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...node,
      displayName: 'unit',
      roots: [
        '<rootDir>/libs/domain',
        '<rootDir>/libs/contracts',
        '<rootDir>/libs/database',
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
      globalSetup: '<rootDir>/libs/database/src/testing/prepare-template.ts',
    },
    ...['apps/web', 'scripts'].flatMap((project) => {
      try {
        require.resolve(`./${project}/jest.config.js`);
        return [`<rootDir>/${project}`];
      } catch {
        return [];
      }
    }),
  ],
};
