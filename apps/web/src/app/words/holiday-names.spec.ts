import { TestBed } from '@angular/core/testing';
import en from '@banke/words/en/codes.json';
import zh from '@banke/words/zh-CN/codes.json';
import { getDayDetail, getHolidaysInRange } from 'chinese-days';
import { HolidayNames } from './holiday-names';
import { Words } from './words';

describe('the names of holidays', () => {
  it('are known in both languages for every holiday of the last three yearly notices', () => {
    const days = getHolidaysInRange('2024-01-01', '2026-12-31', false);
    const names = new Set(days.map((day) => getDayDetail(day).name.split(',')[1] ?? ''));
    expect(names.size).toBeGreaterThan(5);
    for (const words of [en, zh])
      expect(Object.keys(words.holidayName)).toEqual(expect.arrayContaining([...names]));
  });

  it('stay as a company wrote them where there is no word for them', () => {
    const known = (key: string) => (key === 'codes.holidayName.元旦' ? 'New Year’s Day' : undefined);
    TestBed.configureTestingModule({ providers: [{ provide: Words, useValue: { known } }] });
    const { said } = TestBed.inject(HolidayNames);
    expect([said('元旦'), said('店庆')]).toEqual(['New Year’s Day', '店庆']);
  });
});
