'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { hashSources } = require('./source-hash.cjs');

describe('the hash that decides whether to build', () => {
  let root;
  const write = (file, text) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  };
  const hash = () => hashSources(root, ['apps', 'package.json', 'missing']);

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'banke-hash-'));
    write('apps/api/main.ts', 'one');
    write('package.json', '{}');
  });

  afterEach(() => fs.rmSync(root, { recursive: true }));

  test('stays the same when only times change', () => {
    const before = hash();
    fs.utimesSync(path.join(root, 'package.json'), 1, 1);
    expect(hash()).toBe(before);
  });

  test.each([
    ['the contents of a file', () => write('apps/api/main.ts', 'two')],
    ['a new file', () => write('apps/api/other.ts', '')],
    [
      'the name of a file',
      () => fs.renameSync(path.join(root, 'apps/api/main.ts'), path.join(root, 'apps/api/start.ts')),
    ],
    ['the appearance of what was missing', () => write('missing', '')],
  ])('changes with %s', (_, change) => {
    const before = hash();
    change();
    expect(hash()).not.toBe(before);
  });

  test.each(['apps/api/main.spec.ts', 'apps/node_modules/a.js', 'apps/web/.angular/cache'])(
    'does not look at %s',
    (file) => {
      const before = hash();
      write(file, 'anything');
      expect(hash()).toBe(before);
    },
  );
});
