/** @type {import('jest').Config} */
module.exports = {
  displayName: 'launcher',
  testEnvironment: 'node',
  testMatch: ['**/*.spec.cjs'],
  transform: {},
  moduleFileExtensions: ['cjs', 'js', 'json', 'node'],
};
