'use strict';
const { Refusal } = require('../launch/refusal.cjs');

const HELP = (names) => `npm test -- [--only NAME,NAME…]

  Runs everything, or only what is named: ${names.join(', ')}.
  An installed Chrome, Chromium or Edge is used for the browser tests; CHROME_PATH names another one.`;

/** Which parts to run. */
function readCheckOptions(args, names) {
  if (args.includes('--help')) return { help: HELP(names) };
  const [flag, list, ...more] = args.flatMap((arg) =>
    arg.startsWith('--only=') ? ['--only', arg.slice(7)] : [arg],
  );
  if (flag === undefined) return { only: new Set(names) };
  if (flag !== '--only' || !list || more.length > 0) {
    throw new Refusal(
      `Unknown option ${[flag, list, ...more].join(' ').trim()}; npm test -- --help explains.`,
      2,
    );
  }
  const only = list.split(',');
  const unknown = only.find((name) => !names.includes(name));
  if (unknown) throw new Refusal(`There is no part named ${unknown}; there are ${names.join(', ')}.`, 2);
  return { only: new Set(only) };
}

module.exports = { readCheckOptions };
