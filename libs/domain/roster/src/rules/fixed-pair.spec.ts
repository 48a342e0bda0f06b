import { placeShift } from '../shifts/place-shift';
import { dayOf } from '../testing/day-of';
import { MONDAY, SHANGHAI, templateOf } from '../testing/month-of';
import { fixedPair } from './fixed-pair';

const VALUE = { skillId: 'reception', withSkillId: 'cashier' };
const holding = (skillId: string) => [{ skillId, from: MONDAY - 9, through: null, revokedOn: null }];
const at = (id: string, code: string, skillId: string) =>
  placeShift({ ...templateOf(code), skillIds: [skillId] }, id, MONDAY, SHANGHAI);

describe('reception and cashier', () => {
  const people = [
    { id: 'r', code: '休', skills: holding('reception') },
    { id: 'c', code: '休', skills: holding('cashier') },
  ];

  it('are together on the same shift', () => {
    const day = dayOf(people, [], [at('r', '白', 'reception'), at('c', '白', 'cashier')]);
    expect(fixedPair.check(day, VALUE)).toEqual([]);
  });

  it('are apart until the other one comes', () => {
    const day = dayOf(people, [], [at('r', '白', 'reception'), at('c', '晚', 'cashier')]);
    expect(fixedPair.check(day, VALUE)).toMatchObject([
      { personId: 'r', measured: 390, facts: { withSkillId: 'cashier' } },
    ]);
  });
});
