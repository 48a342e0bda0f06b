// Under which names published results may stand, and what they are here. `percent`: ours already are.
const ITEM = {
  facility: { of: ({ facility }) => facility },
  sd: { of: ({ standardDeviation }) => standardDeviation, perMaximum: true },
  effectiveweight: { of: ({ effectiveWeight }) => effectiveWeight, percent: true },
  discriminationindex: { of: ({ discriminationIndex }) => discriminationIndex, percent: true },
  discriminativeefficiency: { of: ({ discriminativeEfficiency }) => discriminativeEfficiency, percent: true },
};
const TEST = {
  mean: { of: ({ mean }) => mean, perMaximum: true },
  median: { of: ({ median }) => median, perMaximum: true },
  sd: { of: ({ standardDeviation }) => standardDeviation, perMaximum: true },
  skewness: { of: ({ skewness }) => skewness },
  kurtosis: { of: ({ kurtosis }) => kurtosis },
  internalconsistency: { of: ({ internalConsistency }) => internalConsistency, percent: true },
  errorratio: { of: ({ errorRatio }) => errorRatio, percent: true },
  standarderror: { of: ({ standardError }) => standardError, perMaximum: true },
};
const SYNONYMS = {
  facilityindex: 'facility',
  standarddeviation: 'sd',
  average: 'mean',
  grademean: 'mean',
  cic: 'internalconsistency',
  coefficientofinternalconsistency: 'internalconsistency',
  coefficientinternalconsistency: 'internalconsistency',
};

/**
 * What a key such as `standardDeviationTimes1000` asks for: a function from a statistic and its maximum to the number as
 * the file writes it. Undefined for a name we do not know.
 */
function quantityOf(key, kind) {
  const [, word, percent, times] = /^(.*?)(Percent)?(?:Times(\d+))?$/.exec(key);
  const name = word.toLowerCase().replace(/[^a-z]/g, '');
  const quantity = (kind === 'item' ? ITEM : TEST)[SYNONYMS[name] ?? name];
  if (!quantity) return undefined;
  const factor = Number(times ?? 1) * (percent && !quantity.percent ? 100 : 1);
  return (statistics, maximum) => {
    const value = quantity.of(statistics);
    if (value === null) return null;
    return (value * factor) / (percent && quantity.perMaximum ? maximum : 1);
  };
}

module.exports = { quantityOf };
