import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRESET_SCHEMES } from './preset-schemes';
import { readScheme } from './read-scheme';
import { schemeJsonSchema } from './scheme-json-schema';

const FIVE = PRESET_SCHEMES[0]?.scheme;
/** A copy as it comes from a file, to be spoilt. */
const copy = () => JSON.parse(JSON.stringify(FIVE)) as Record<string, never>;

function errorsAfter(spoil: (scheme: never) => void) {
  const scheme = copy();
  spoil(scheme as never);
  const read = readScheme(scheme);
  return read.ok ? [] : read.errors;
}

type Loose = Record<string, Record<string, never>[]>;

describe('reading a scheme', () => {
  it.each(PRESET_SCHEMES)('takes the shipped scheme $key, there and back', ({ scheme }) => {
    expect(readScheme(JSON.parse(JSON.stringify(scheme)))).toEqual({ ok: true, scheme });
  });

  it.each([
    [
      'an unknown field',
      (s: Loose) => Object.assign(s, { more: 1 }),
      { path: 'more', code: 'unknown-field' },
    ],
    ['a missing field', (s: Loose) => delete s['pool'], { path: 'pool', code: 'missing' }],
    [
      'a word that is none of those',
      (s: Loose) => Object.assign(s, { pool: 'team' }),
      { path: 'pool', code: 'not-one-of' },
    ],
    [
      'a half number',
      (s: Loose) => Object.assign(s, { leastPool: 2.5 }),
      { path: 'leastPool', code: 'not-number' },
    ],
    [
      'a number out of range',
      (s: Loose) => Object.assign(s, { coolingOff: -1 }),
      { path: 'coolingOff', code: 'out-of-range' },
    ],
    [
      'something else than a list',
      (s: Loose) => Object.assign(s, { steps: {} }),
      { path: 'steps', code: 'not-list' },
    ],
    [
      'a ladder without grades',
      (s: Loose) => Object.assign(s, { grades: [] }),
      { path: 'grades', code: 'too-few' },
    ],
    [
      'a criterion',
      (s: Loose) => Object.assign(at(s, 1), { months: 0 }),
      { path: 'steps.1.requirement.of.0.months', code: 'out-of-range', min: 1, max: 120 },
    ],
    [
      'an unknown kind',
      (s: Loose) => Object.assign(at(s, 1), { kind: 'constructor' }),
      { path: 'steps.1.requirement.of.0.kind', code: 'not-one-of' },
    ],
    [
      'an id that is there twice',
      (s: Loose) => Object.assign(at(s, 1), { id: 'middle.rank' }),
      { path: 'steps.1.requirement.of.1.id', code: 'same-code' },
    ],
    [
      'a step downwards',
      (s: Loose) => Object.assign(s['steps']?.[1] ?? {}, { to: 'trainee' }),
      { path: 'steps.1.to', code: 'not-upwards' },
    ],
    [
      'a demotion upwards',
      (s: Loose) => Object.assign(s['demotions']?.[1] ?? {}, { to: 'senior' }),
      { path: 'demotions.1.to', code: 'not-downwards' },
    ],
    [
      'a grade that is not there',
      (s: Loose) => Object.assign(s['steps']?.[0] ?? {}, { from: 'nobody' }),
      { path: 'steps.0.from', code: 'unknown-grade' },
    ],
    [
      'a group that cannot be met',
      (s: Loose) => {
        Object.assign(s['demotions']?.[0] ?? {}, { when: { kind: 'at-least', least: 2, of: [at(s, 2)] } });
        Object.assign(at(s, 2), { id: 'other' });
      },
      { path: 'demotions.0.when.least', code: 'more-than-there-are' },
    ],
    [
      'a salary that goes backwards',
      (s: Loose) => Object.assign(s['grades']?.[0] ?? {}, { salary: { from: 2, through: 1 } }),
      { path: 'grades.0.salary', code: 'backwards' },
    ],
  ])('says where it is wrong: %s', (_, spoil, error) => {
    expect(errorsAfter(spoil as never)).toContainEqual(expect.objectContaining(error));
  });

  it('says that what is no scheme is none, however deep', () => {
    for (const value of [null, 1, 'scheme', []]) expect(readScheme(value)).toMatchObject({ ok: false });
    const deep = errorsAfter((scheme: never) => {
      let requirement: unknown = { id: 'x', kind: 'item', text: { 'zh-CN': '写', en: 'Writes' } };
      for (let level = 0; level < 5000; level++) requirement = { kind: 'all', of: [requirement] };
      Object.assign((scheme as Loose)['steps']?.[0] ?? {}, { requirement });
    });
    expect(deep).toEqual([expect.objectContaining({ code: 'too-deep' })]);
  });
});

it('the published JSON Schema is the one of the check', () => {
  const file = join(__dirname, '../../../../../docs/promotion-scheme.schema.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(schemeJsonSchema());
});

function at(scheme: Loose, step: number): Record<string, never> {
  const requirement = scheme['steps']?.[step]?.['requirement'] as { of: Record<string, never>[] } | undefined;
  return requirement?.of[0] ?? {};
}
