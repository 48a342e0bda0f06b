import { monthGaps, type PersonData } from './month-gaps';
import { lineFor, outOf100 } from './testing';

const person = (change: Partial<PersonData> = {}): PersonData => ({
  person: 'a',
  lines: [lineFor('rate', { unit: 'percent' }), lineFor('late', { source: 'attendance' })],
  figures: new Map([['rate', outOf100(90)]]),
  ...{ days: 20, leastDays: 10, attended: true },
  ...change,
});

describe('what is missing in a month', () => {
  it('is nothing when every line has its figure; clean attendance needs none', () => {
    const figures = new Map([['rate', { numerator: 9, denominator: 10 }]]);
    expect(monthGaps([person({ figures })])).toEqual([]);
  });

  it('is counted by people and figures', () => {
    const odd = new Map([['rate', { numerator: 11, denominator: 10 }]]);
    const people = [
      person({ figures: new Map() }),
      person({ figures: odd }),
      person({ figures: new Map([['rate', { numerator: 0, denominator: 10 }]]), days: 9 }),
      person({ lines: [] }),
    ];
    expect(monthGaps(people)).toEqual([
      { code: 'no-template', people: 1 },
      { code: 'missing-figures', people: 1, figures: 1 },
      { code: 'too-few-days', people: 1 },
      { code: 'parts-do-not-add-up', people: 1, figures: 1 },
    ]);
  });

  it('names people who are clean only because nobody recorded their attendance', () => {
    const lines = [lineFor('late', { source: 'attendance', measure: 'late' })];
    const unseen = person({ lines, figures: new Map(), attended: false });
    const typed = { ...unseen, figures: new Map([['late', { numerator: 1, denominator: 1 }]]) };
    expect(monthGaps([unseen, typed, { ...unseen, attended: true }])).toEqual([
      { code: 'no-attendance', people: 1 },
    ]);
  });
});
