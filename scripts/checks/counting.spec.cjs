'use strict';
const { countJourneys } = require('./browser-step.cjs');
const { countTests } = require('./jest-step.cjs');
const { countTasks } = require('./tool-steps.cjs');
const { summary } = require('./summary.cjs');
const { repository } = require('../launch/places.cjs');

const file = (name, statuses, status = 'passed') => ({
  name: `${repository}/${name}`,
  status,
  assertionResults: statuses.map((each) => ({ status: each })),
});

describe('counting', () => {
  test('projects that ran a target, and those of them that failed', () => {
    const output = '> nx run a:lint\n\n> nx run b:lint  [local cache]\n';
    expect(countTasks('lint', { code: 0, output })).toEqual({ passed: 2, failed: 0 });
    const failing = `${output}\nFailed tasks:\n\n- b:lint\n`;
    expect(countTasks('lint', { code: 1, output: failing })).toEqual({ passed: 1, failed: 1 });
  });

  test('a target that no project has is a failure', () => {
    expect(countTasks('lint', { code: 0, output: 'No tasks were run' })).toEqual({ passed: 0, failed: 1 });
  });

  test('tests by the part they belong to', () => {
    const testResults = [
      file('libs/a.spec.ts', ['passed', 'pending']),
      file('libs/a.db.spec.ts', ['passed']),
      file('apps/api/a.http.spec.ts', ['failed', 'passed'], 'failed'),
    ];
    expect(countTests({ testResults }, 1)).toEqual([
      { name: 'unit', passed: 1, failed: 0, skipped: 1 },
      { name: 'database', passed: 1, failed: 0, skipped: 0 },
      { name: 'http', passed: 1, failed: 1, skipped: 0 },
    ]);
  });

  test('a test file that does not even load is a failure', () => {
    expect(countTests({ testResults: [file('libs/a.spec.ts', [], 'failed')] }, 1)).toEqual([
      { name: 'unit', passed: 0, failed: 1, skipped: 0 },
    ]);
  });

  test.each([
    ['without a report', null, 1],
    ['without a single test', { testResults: [] }, 0],
  ])('Jest ending %s is a failure', (_, report, code) => {
    expect(countTests(report, code)).toEqual([{ name: 'jest', passed: 0, failed: 1 }]);
  });

  test('a wanted part in which nothing ran is a failure', () => {
    const testResults = [file('libs/a.spec.ts', ['passed']), file('scripts/a.spec.cjs', ['pending'])];
    expect(countTests({ testResults }, 0, ['unit', 'web', 'database', 'launcher'])).toEqual([
      { name: 'unit', passed: 1, failed: 0, skipped: 0 },
      { name: 'launcher', passed: 0, failed: 1, skipped: 1 },
      { name: 'web', passed: 0, failed: 1, skipped: 0 },
      { name: 'database', passed: 0, failed: 1, skipped: 0 },
    ]);
  });

  test('a failing exit that no test explains is a failure', () => {
    expect(countTests({ testResults: [file('libs/a.spec.ts', ['passed'])] }, 1)).toContainEqual({
      name: 'jest',
      passed: 0,
      failed: 1,
    });
  });

  test('journeys in the browser', () => {
    const stats = { expected: 5, flaky: 1, unexpected: 2, skipped: 1 };
    expect(countJourneys({ stats }, 1)).toEqual([{ name: 'browser', passed: 6, failed: 2, skipped: 1 }]);
    expect(countJourneys(null, 1)).toEqual([{ name: 'browser', passed: 0, failed: 1, skipped: 0 }]);
    expect(countJourneys({ stats: {} }, 0)).toEqual([{ name: 'browser', passed: 0, failed: 1, skipped: 0 }]);
  });

  test('the summary closes with one line that says it all', () => {
    const lines = summary([
      { name: 'format', passed: 1, failed: 0, seconds: 2.25 },
      { name: 'unit', passed: 40, failed: 2, skipped: 1, seconds: 9 },
    ]).split('\n');
    expect(lines.at(-1)).toBe('41 passed, 2 failed');
    expect(lines).toContain('format        1        0         0       2.3');
  });
});
