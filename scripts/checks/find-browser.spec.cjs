'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { findBrowser } = require('./find-browser.cjs');
const { readCheckOptions } = require('./check-options.cjs');

describe('the browser for the tests', () => {
  let folder;
  const program = (name, body) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
    return file;
  };
  const find = (env) => findBrowser({ env, platform: 'linux', packaged: async () => 'the packaged one' });

  beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'banke-browser-'))));
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  test('is the one named in CHROME_PATH', async () => {
    const CHROME_PATH = program('mine', 'echo Chromium 140.0');
    expect(await find({ CHROME_PATH, PATH: folder })).toBe(CHROME_PATH);
  });

  test('is refused in one sentence when CHROME_PATH does not start', async () => {
    await expect(find({ CHROME_PATH: '/nowhere' })).rejects.toThrow(
      'CHROME_PATH /nowhere is not a browser that starts.',
    );
  });

  test('is an installed one that starts, not a placeholder of that name', async () => {
    program('google-chrome', 'echo install me first; exit 1');
    const chromium = program('chromium', 'echo Chromium 140.0');
    expect(await find({ PATH: folder })).toBe(chromium);
  });

  test('is the packaged one when nothing is installed', async () => {
    expect(await find({ PATH: folder })).toBe('the packaged one');
  });
});

describe('the parts to check', () => {
  const names = ['format', 'unit', 'browser'];

  test.each([[['--only', 'unit,browser']], [['--only=unit,browser']]])('%j chooses some', (args) => {
    expect(readCheckOptions(args, names).only).toEqual(new Set(['unit', 'browser']));
  });

  test('are all without a choice', () => {
    expect(readCheckOptions([], names).only).toEqual(new Set(names));
  });

  test.each([[['--only']], [['--only', 'speed']], [['--fast']], [['--only', 'unit', 'more']]])(
    '%j is refused',
    (args) => {
      expect(() => readCheckOptions(args, names)).toThrow(/^[^\n]+\.$/);
    },
  );
});
