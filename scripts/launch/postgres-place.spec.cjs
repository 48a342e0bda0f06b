'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { choosePlace } = require('./postgres-place.cjs');
const { createReachableFolder } = require('./temporary-postgres.cjs');

describe('where the data lives', () => {
  let folder;

  beforeEach(() => (folder = createReachableFolder()));
  afterEach(() => {
    jest.restoreAllMocks();
    fs.rmSync(folder, { recursive: true });
  });

  const refusal = (dataDir) => {
    try {
      choosePlace(dataDir);
    } catch (error) {
      return error.exitSentence;
    }
    return null;
  };
  const sentence = (dataDir, reason) =>
    `The data cannot be kept in ${dataDir}: ${reason}; choose another folder with DATA_DIR=….`;

  test('is the folder asked for, made when it is missing', () => {
    const dataDir = path.join(folder, 'new', 'data');
    expect(choosePlace(dataDir)).toMatchObject({ dataDir: fs.realpathSync(dataDir), moved: false });
  });

  test.each([
    ['is a file', ['file']],
    ['lies under a file', ['file', 'data']],
  ])('a place that %s is refused in one sentence', (_, parts) => {
    fs.writeFileSync(path.join(folder, 'file'), '');
    const dataDir = path.join(folder, ...parts);
    expect(refusal(dataDir)).toBe(sentence(dataDir, 'it, or a folder above it, is a file'));
  });

  test.each([
    ['this user may not write to', 'EACCES', 'this user may not write there'],
    ['on a file system that cannot be written', 'EROFS', 'that file system cannot be written'],
  ])('a folder %s is refused in one sentence', (_, code, reason) => {
    jest.spyOn(fs, 'accessSync').mockImplementation(() => {
      throw Object.assign(new Error(code), { code });
    });
    expect(refusal(folder)).toBe(sentence(folder, reason));
  });
});
