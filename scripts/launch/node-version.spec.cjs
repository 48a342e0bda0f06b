'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { Linter } = require('eslint');
const { refuseNode } = require('./node-version.cjs');
const { engines } = require('../../package.json');

describe('the version of Node', () => {
  test.each(['20.19.0', '20.20.2', '22.12.0', '22.20.1', '24.0.0', '25.1.0'])(
    '%s is supported',
    (version) => {
      expect(refuseNode(version)).toBeNull();
    },
  );

  test.each(['0.10.48', '8.17.0', '18.20.4', '20.18.9', '21.7.0', '22.11.0', '23.9.0'])(
    '%s is refused',
    (version) => {
      expect(refuseNode(version)).toBe(
        `Banke needs Node 20.19 or newer of 20, 22.12 or newer of 22, or 24 and later; this is Node ${version}.`,
      );
    },
  );

  test('the range is the one package.json names', () => {
    expect(engines.node).toBe('^20.19 || ^22.12 || >=24');
  });

  test.each(['start.cjs', 'test.cjs', 'launch/node-version.cjs'])('%s can be read by an old Node', (file) => {
    const source = fs.readFileSync(path.join(__dirname, '..', file), 'utf8');
    const languageOptions = { ecmaVersion: 5, sourceType: 'commonjs' };
    expect(new Linter().verify(source, { languageOptions })).toEqual([]);
  });
});
