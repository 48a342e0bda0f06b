'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { acceptInstalled, isFresh, writeStamp } = require('./dependency-stamp.cjs');

const otherRuntime = (change) => ({
  versions: process.versions,
  platform: process.platform,
  arch: process.arch,
  ...change,
});

describe('whether the installed dependencies fit', () => {
  let folder, lockfile, nodeModules;

  const writeLock = (packages) =>
    fs.writeFileSync(lockfile, JSON.stringify({ packages: { '': {}, ...packages } }));
  const writeInstalled = (packages) =>
    fs.writeFileSync(path.join(nodeModules, '.package-lock.json'), JSON.stringify({ packages }));

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'banke-stamp-'));
    lockfile = path.join(folder, 'package-lock.json');
    nodeModules = path.join(folder, 'node_modules');
    fs.mkdirSync(nodeModules);
    writeLock({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/mac': { version: '2.0.0', optional: true },
    });
  });

  afterEach(() => fs.rmSync(folder, { recursive: true }));

  test('without anything installed they do not', () => {
    expect(isFresh(lockfile, nodeModules)).toBe(false);
    fs.rmdirSync(nodeModules);
    expect(isFresh(lockfile, nodeModules)).toBe(false);
  });

  test('with the stamp of this lockfile and this Node they do', () => {
    writeStamp(lockfile, nodeModules);
    expect(isFresh(lockfile, nodeModules)).toBe(true);
  });

  test('a changed lockfile makes them stale', () => {
    writeStamp(lockfile, nodeModules);
    writeLock({ 'node_modules/a': { version: '1.0.1' } });
    expect(isFresh(lockfile, nodeModules)).toBe(false);
  });

  test.each([
    ['ABI of Node', { versions: { modules: '1' } }],
    ['platform', { platform: 'sunos' }],
    ['processor', { arch: 'mips' }],
  ])('another %s makes them stale, even when npm installed all of it', (_, change) => {
    writeStamp(lockfile, nodeModules);
    writeInstalled({ 'node_modules/a': { version: '1.0.0' } });
    expect(isFresh(lockfile, nodeModules, otherRuntime(change))).toBe(false);
  });

  test('a damaged stamp makes them stale', () => {
    fs.writeFileSync(path.join(nodeModules, '.banke-stamp.json'), '{"lock');
    expect(isFresh(lockfile, nodeModules)).toBe(false);
  });

  test('installed by hand with npm they fit, packages of other platforms left out', () => {
    writeInstalled({ 'node_modules/a': { version: '1.0.0' } });
    expect(isFresh(lockfile, nodeModules)).toBe(true);
  });

  test('installed by hand and once accepted, they no longer fit another Node or machine', () => {
    writeInstalled({ 'node_modules/a': { version: '1.0.0' } });
    expect(acceptInstalled(lockfile, nodeModules)).toBe(true);
    expect(acceptInstalled(lockfile, nodeModules)).toBe(true);
    const later = otherRuntime({ versions: { modules: '1' } });
    expect(acceptInstalled(lockfile, nodeModules, later)).toBe(false);
  });

  test.each([
    ['another version', { 'node_modules/a': { version: '0.9.0' } }],
    ['a missing package', {}],
    ['one too many', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }],
  ])('installed by hand with %s they do not', (_, packages) => {
    writeInstalled(packages);
    expect(isFresh(lockfile, nodeModules)).toBe(false);
  });
});
