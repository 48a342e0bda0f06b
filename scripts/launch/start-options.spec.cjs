'use strict';
const { readAddress, readStartOptions } = require('./start-options.cjs');

describe('what the command line and the environment ask for', () => {
  test.each([
    [[], undefined],
    [['--demo'], 'demo'],
    [['--empty'], 'empty'],
  ])('%j seeds %s', (args, seed) => {
    expect(readStartOptions(args)).toEqual({ help: false, seed });
  });

  test.each([[['--fast']], [['demo']], [['--demo', '--empty']]])('%j is refused in one sentence', (args) => {
    expect(() => readStartOptions(args)).toThrow(/^[^\n]+\.$/);
  });

  test('serves on this machine alone unless told otherwise', () => {
    expect(readAddress({})).toEqual({ host: '127.0.0.1', port: 3000 });
    expect(readAddress({ HOST: '0.0.0.0', PORT: '8080' })).toEqual({ host: '0.0.0.0', port: 8080 });
  });

  test.each(['http', '-1', '65536', '80.5'])('PORT=%s is refused in one sentence', (PORT) => {
    expect(() => readAddress({ PORT })).toThrow(
      `PORT is ${PORT}; it must be a whole number from 0 to 65535.`,
    );
  });
});
