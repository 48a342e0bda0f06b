import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from '@angular-eslint/eslint-plugin';
import angularTemplate from '@angular-eslint/eslint-plugin-template';
import angularTemplateParser from '@angular-eslint/template-parser';
import tseslint from 'typescript-eslint';

/** Who may import whom. One way only: domain ← contracts, database ← apps; `ui` is for the web alone. */
const boundaries = [
  { sourceTag: 'layer:domain', onlyDependOnLibsWithTags: ['layer:domain'], bannedExternalImports: ['*'] },
  { sourceTag: 'layer:contracts', onlyDependOnLibsWithTags: ['layer:domain', 'layer:contracts'] },
  { sourceTag: 'layer:database', onlyDependOnLibsWithTags: ['layer:domain'] },
  { sourceTag: 'layer:documents', onlyDependOnLibsWithTags: ['layer:documents'] },
  { sourceTag: 'layer:ui', onlyDependOnLibsWithTags: ['layer:ui'] },
  // A migration is a fact of the past: it must not change when an entity does.
  { sourceTag: 'layer:migrations', onlyDependOnLibsWithTags: ['layer:migrations'] },
  {
    sourceTag: 'app:api',
    onlyDependOnLibsWithTags: [
      'layer:domain',
      'layer:contracts',
      'layer:database',
      'layer:migrations',
      'layer:documents',
      'layer:words',
    ],
  },
  {
    sourceTag: 'app:web',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:contracts', 'layer:ui', 'layer:words'],
  },
  { sourceTag: 'layer:e2e', onlyDependOnLibsWithTags: [] },
];

const moduleBoundaries = (depConstraints, checkDynamicDependenciesExceptions = []) => [
  'error',
  { enforceBuildableLibDependency: false, depConstraints, checkDynamicDependenciesExceptions },
];

const NODE_GLOBALS = [
  'require',
  'module',
  'process',
  'console',
  '__dirname',
  '__filename',
  'Buffer',
  'URL',
  'fetch',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'AbortController',
  'AbortSignal',
  'performance',
];
const JEST_GLOBALS = [
  'describe',
  'it',
  'test',
  'expect',
  'jest',
  'beforeAll',
  'beforeEach',
  'afterAll',
  'afterEach',
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.nx', '.angular', '.data', '.cache', 'test-results'] },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, ...tseslint.configs.strict, ...tseslint.configs.stylistic],
    plugins: { '@nx': nx, '@angular-eslint': angular },
    processor: angularTemplate.processors?.['extract-inline-html'],
    rules: {
      '@nx/enforce-module-boundaries': moduleBoundaries(boundaries),
      '@typescript-eslint/no-extraneous-class': 'off', // Nest modules and Angular components are classes without members
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 14],
    },
  },
  {
    files: ['**/*.cjs', '**/*.js'],
    extends: [js.configs.recommended],
    languageOptions: {
      sourceType: 'commonjs',
      globals: Object.fromEntries([...NODE_GLOBALS, ...JEST_GLOBALS].map((name) => [name, 'readonly'])),
    },
  },
  {
    // Runs in the page that is measured.
    files: ['scripts/bench/stopwatch.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['addEventListener', 'document', 'MessageChannel', 'MutationObserver', 'requestAnimationFrame'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
  {
    files: ['libs/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'window', 'document', 'fetch'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The domain has no clock: pass the instant in.' },
        { object: 'Math', property: 'random', message: 'The domain has no randomness: pass it in.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The domain has no clock: pass the instant in.',
        },
      ],
    },
  },
  {
    // Specs, and what they share, may use the tools of testing; the code they test still may not.
    files: ['libs/domain/**/*.spec.ts', 'libs/domain/**/testing/**/*.ts'],
    rules: {
      '@nx/enforce-module-boundaries': moduleBoundaries(
        boundaries.map(({ bannedExternalImports: _, ...constraint }) => constraint),
      ),
    },
  },
  {
    // Words arrive with the first page that says them; a spec has no page.
    files: ['apps/web/**/*.spec.ts'],
    rules: {
      '@nx/enforce-module-boundaries': moduleBoundaries(boundaries, ['@banke/words/**']),
    },
  },
  {
    files: ['apps/web/**/*.ts', 'libs/ui/**/*.ts'],
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-signals': 'error',
      '@angular-eslint/prefer-inject': 'error',
      '@angular-eslint/no-empty-lifecycle-method': 'error',
    },
  },
  {
    // Playwright reads from the pattern which fixtures a test wants; wanting none is an empty one.
    files: ['e2e/**/*.ts'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    files: ['apps/web/**/*.html', 'libs/ui/**/*.html'],
    plugins: { '@angular-eslint/template': angularTemplate },
    languageOptions: { parser: angularTemplateParser },
    rules: {
      ...angularTemplate.configs?.recommended?.rules,
      ...angularTemplate.configs?.accessibility?.rules,
      '@angular-eslint/template/prefer-control-flow': 'error',
      '@angular-eslint/template/alt-text': 'error',
      '@angular-eslint/template/label-has-associated-control': 'error',
      '@angular-eslint/template/click-events-have-key-events': 'error',
      '@angular-eslint/template/interactive-supports-focus': 'error',
    },
  },
);
