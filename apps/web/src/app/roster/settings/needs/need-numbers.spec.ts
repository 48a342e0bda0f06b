import type { NeedView } from '@banke/contracts';
import { headcountText, sumOfNeeds, typedHeadcount, typedPeople, withNumber } from './need-numbers';

const of = (minimum: number, preferred = minimum) => ({ minimum, preferred });
const need = (templateId: string, workday: { minimum: number; preferred: number }): NeedView => ({
  ...{
    id: templateId,
    departmentId: 'shop',
    templateId,
    hours: null,
    teamId: null,
    skillId: null,
    days: [],
    from: null,
    through: null,
    version: 1,
  },
  ...{ workday, weekend: of(1), holiday: of(0) },
});

describe('a number of people', () => {
  it.each([
    ['3', 3],
    [' ３ ', 3],
    ['0', 0],
    ['999', 999],
  ])('is typed as %j', (text, people) => {
    expect(typedPeople(text)).toBe(people);
  });

  it.each(['', '-1', '1000', '2.5', 'two'])('is not %j', (text) => {
    expect(typedPeople(text)).toBeUndefined();
  });

  it.each([
    ['3', of(3)],
    ['3/4', of(3, 4)],
    ['3 4', of(3, 4)],
    ['', null],
  ])('of a single day is typed as %j', (text, headcount) => {
    expect(typedHeadcount(text)).toEqual(headcount);
  });

  it.each(['4/3', '1/2/3', 'x', '3/'])('of a single day is not %j', (text) => {
    expect(typedHeadcount(text)).toBeUndefined();
  });

  it('is read back as it was written', () => {
    for (const headcount of [of(3), of(3, 4), of(0)]) {
      expect(typedHeadcount(headcountText(headcount))).toEqual(headcount);
    }
  });
});

describe('a line of needs', () => {
  it('prefers at least what it needs', () => {
    const day = need('day', of(3, 4));
    expect(withNumber(day, 'workday', 'minimum', 6)?.workday).toEqual(of(6));
    expect(withNumber(day, 'workday', 'minimum', 2)?.workday).toEqual(of(2, 4));
    expect(withNumber(day, 'workday', 'preferred', 5)?.workday).toEqual(of(3, 5));
    expect(withNumber(day, 'workday', 'preferred', 2)).toBeUndefined();
  });

  it('adds up to people and hours', () => {
    const needs = [need('day', of(3, 4)), need('night', of(1, 2))];
    const minutes = (templateId: string) => ({ day: 480, night: 600 })[templateId] ?? 0;
    expect(sumOfNeeds(needs, 'workday', minutes)).toEqual({ minimum: 4, preferred: 6, minutes: 2040 });
    const lunch = { ...need('lunch', of(2, 3)), templateId: null, hours: { from: 660, to: 780 } };
    expect(sumOfNeeds([lunch], 'workday', minutes)).toEqual({ minimum: 0, preferred: 0, minutes: 240 });
  });
});
