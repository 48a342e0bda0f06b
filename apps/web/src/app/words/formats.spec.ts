import { TestBed } from '@angular/core/testing';
import { provideWords } from '../../testing/provide-words';
import { Formats, localDay } from './formats';
import type { Language } from './languages';

function formatsIn(language: Language): Formats {
  TestBed.configureTestingModule({ providers: [provideWords(language)] });
  return TestBed.inject(Formats);
}

describe('days and names as people write them', () => {
  it.each([
    ['zh-CN', '2026-11-28', 2026, '11月28日 周六'],
    ['zh-CN', '2027-02-28', 2026, '2027年2月28日 周日'],
    ['en', '2026-11-28', 2026, 'Sat 28 Nov'],
    ['en', '2028-02-29', 2026, 'Tue 29 Feb 2028'],
  ] as const)('in %s writes %s as people of %i do', (language, day, thisYear, written) => {
    expect(formatsIn(language).day(day, thisYear)).toBe(written);
  });

  it('sorts Chinese names by their sound and numbers by their value', () => {
    const { compare } = formatsIn('zh-CN');
    expect(['售前10组', '投诉组', '催单组', '售前2组'].sort(compare)).toEqual([
      '催单组',
      '售前2组',
      '售前10组',
      '投诉组',
    ]);
  });

  it('shows the zone itself where browsers know no name for it', () => {
    expect(formatsIn('zh-CN').zone('Etc/GMT-7')).toBe('Etc/GMT-7');
  });

  it('takes the calendar day where the browser is', () => {
    expect(localDay(new Date(2026, 0, 1, 0, 30))).toBe('2026-01-01');
  });
});
