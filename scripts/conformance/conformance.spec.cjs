const { spawnSync } = require('node:child_process');
const { mkdirSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** Four attempts at three items, worked out by hand in libs/domain/quiz/src/statistics/statistics.spec.ts. */
const MARKS = [
  [1, 2, 0],
  [1, 0, 1],
  [0, 1, 1],
  [0, 1, 0],
];
const EXPECTED = {
  how: 'by hand',
  facilityPercent: [50, 50, 50],
  standardDeviationTimes1000: [577.3502692, 816.4965809, 577.3502692],
  discriminationIndexPercent: [0, -50, -57.7350269],
  effectiveWeightPercent: [50, 50, 0],
  test: { mean: 2, skewness: 0, internalConsistencyPercent: -150 },
};

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'conformance-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path, content) {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function writeStatistics(expected) {
  const rows = MARKS.flatMap((marks) =>
    marks.map((mark, index) => [
      marks.reduce((sum, each) => sum + each),
      index + 1,
      index === 1 ? 2 : 1,
      mark,
    ]),
  );
  write(
    'set/states.csv',
    [['sumgrades', 'slot', 'maxmark', 'mark'], ...rows].map((row) => row.join()).join('\n'),
  );
  write('set/expected.json', JSON.stringify(expected));
}

function run() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(__dirname, 'run.cjs'), '--data', folder],
    {
      encoding: 'utf8',
    },
  );
  return { status, said: stdout + stderr };
}

describe('npm run conformance', () => {
  it('agrees with what was worked out by hand, whatever the files are called', () => {
    writeStatistics(EXPECTED);
    write('gift/one.txt', 'Is it so?{T}\n\nWhich?{=this ~that}');
    write(
      'two.xml',
      '<quiz><question type="essay"><questiontext><text>?</text></questiontext></question></quiz>',
    );
    const { status, said } = run();
    expect(said).toContain('0 missed');
    expect(status).toBe(0);
  });

  it.each([
    ['a figure beyond the tolerance', { facilityPercent: [50, 50.00001, 50] }],
    ['a figure that is not defined', { facilityPercent: [50, null, 50] }],
    ['a statistic nobody knows', { charmPercent: [1, 2, 3] }],
    ['an item too few', { facilityPercent: [50, 50] }],
  ])('fails on %s', (_, expected) => {
    writeStatistics(expected);
    expect(run()).toMatchObject({ status: 1, said: expect.stringContaining('MISS') });
  });

  it.each([
    ['one.gift', 'Is it so?{T'],
    ['one.xml', '<!DOCTYPE a><quiz/>'],
    ['set/expected.json', '{}'],
  ])('fails on what it cannot read: %s', (path, content) => {
    write(path, content);
    expect(run().status).toBe(1);
  });

  it('fails where there is nothing to compare', () => {
    expect(run().status).toBe(1);
  });
});
