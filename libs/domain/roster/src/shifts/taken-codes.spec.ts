import { takenCodes } from './taken-codes';

describe('codes', () => {
  const others = [{ code: '白', aliases: ['b', '1'] }];

  it('are taken whatever their case or width', () => {
    expect(takenCodes({ code: '晚', aliases: ['Ｂ', 'w'] }, others)).toEqual(['Ｂ']);
    expect(takenCodes({ code: '１', aliases: [] }, others)).toEqual(['１']);
  });

  it('are not to be repeated by the same template', () => {
    expect(takenCodes({ code: '晚', aliases: ['w', 'W'] }, others)).toEqual(['W']);
  });

  it('are free otherwise', () => {
    expect(takenCodes({ code: '晚', aliases: ['w'] }, others)).toEqual([]);
  });
});
