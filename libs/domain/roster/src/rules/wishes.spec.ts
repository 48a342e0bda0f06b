import { MONDAY, record, told } from '../testing/month-of';
import { wishes } from './wishes';

const wish = (wants: boolean, templateId: string | null) => [{ day: MONDAY, wants, templateId, weight: 4 }];

describe('wishes', () => {
  it.each([
    ['for the evening, and a day shift came', '白', true, 'evening', true],
    ['for the evening, and it came', '晚', true, 'evening', false],
    ['against the evening, and it came', '晚', false, 'evening', true],
    ['against the evening, and a day shift came', '白', false, 'evening', false],
    ['for a free day, and a shift came', '白', false, null, true],
    ['for a free day, and rest came', '休', false, null, false],
    ['to work, and rest came', '休', true, null, true],
  ])('%s', (_, cells, wants, templateId, missed) => {
    const found = told(wishes.check(record(cells, { wishes: wish(wants, templateId) }), {}));
    expect(found).toEqual(missed ? [[[2], 4, 0]] : []);
  });
});
