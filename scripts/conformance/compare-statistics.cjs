const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { quantityOf } = require('./expected-names.cjs');
const { readAttempts } = require('./read-attempts.cjs');

const TOLERANCE = 1e-6;

/** Every list and number of the file, also of those that stand in groups; sentences are for people. */
function* resultsIn(expected) {
  for (const [key, value] of Object.entries(expected)) {
    if (Array.isArray(value) || typeof value === 'number' || value === null) yield [key, value];
    else if (typeof value === 'object') yield* resultsIn(value);
  }
}

function deviation(expected, found) {
  if (expected === null || found === null) return expected === found ? 0 : Infinity;
  return Number.isFinite(found) ? Math.abs(expected - found) : Infinity;
}

function compareItems(key, values, items, statistics) {
  const quantity = quantityOf(key, 'item');
  if (!quantity) return { what: key, compared: 0, largest: Infinity, remark: 'no such statistic' };
  if (values.length !== items.length)
    return {
      what: key,
      compared: 0,
      largest: Infinity,
      remark: `${values.length} values, ${items.length} items`,
    };
  const deviations = values.map((value, index) =>
    deviation(value, quantity(statistics[index], items[index].maximum)),
  );
  const wrong = deviations.flatMap((each, index) => (each <= TOLERANCE ? [] : [index + 1]));
  return {
    what: key,
    compared: values.length,
    largest: Math.max(0, ...deviations),
    remark: wrong.length > 0 ? `items ${wrong.join(', ')}` : '',
  };
}

function compareTest(key, value, maximum, statistics) {
  const quantity = quantityOf(key, 'test');
  if (!quantity) return { what: key, compared: 0, largest: Infinity, remark: 'no such statistic' };
  const found = quantity(statistics, maximum);
  return { what: key, compared: 1, largest: deviation(value, found), remark: '' };
}

/** A line for each result that the folder publishes. */
function compareStatistics(folder, { itemStatistics, testStatistics }) {
  const { items, attempts } = readAttempts(folder);
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  const maximum = items.reduce((sum, item) => sum + item.maximum, 0);
  const [ofItems, ofTest] = [itemStatistics(items, attempts), testStatistics(items, attempts)];
  const lines = [...resultsIn(expected)].map(([key, value]) => {
    const line = Array.isArray(value)
      ? compareItems(key, value, items, ofItems)
      : compareTest(key, value, maximum, ofTest);
    return { ...line, ok: line.largest <= TOLERANCE };
  });
  return { title: `${attempts.length} attempts, ${items.length} items`, lines };
}

module.exports = { compareStatistics };
