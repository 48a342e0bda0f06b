import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@banke/contracts';
import { provideWords } from '../../testing/provide-words';
import { SessionStore } from '../session/session-store';
import { Formats } from './formats';
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

  it.each([
    [13, '13 byte'],
    [999, '999 byte'],
    [1_536, '1.5 kB'],
    [2_000_000, '2 MB'],
  ])('writes a size of %i bytes as %s', (bytes, written) => {
    expect(formatsIn('en').bytes(bytes)).toBe(written);
  });

  it.each([
    [0, 'shell.duration.hours 0'],
    [660, 'shell.duration.hours 11'],
    [450, 'shell.duration.both 7 30'],
    [485, 'shell.duration.both 8 05'],
    [30, 'shell.duration.minutes 30'],
  ])('writes %i minutes as %s', (minutes, written) => {
    expect(formatsIn('en').duration(minutes)).toBe(written);
  });

  it('shows the zone itself where browsers know no name for it', () => {
    expect(formatsIn('zh-CN').zone('Etc/GMT-7')).toBe('Etc/GMT-7');
  });

  it.each([
    ['Asia/Shanghai', '1月1日 周五 00:30'],
    ['America/New_York', '2026年12月31日 周四 11:30'],
  ])('shows an instant on the clock of the company in %s, wherever the browser is', (timeZone, written) => {
    jest.useFakeTimers({
      now: Date.parse('2026-12-31T16:30:00Z') + (timeZone === 'Asia/Shanghai' ? 0 : 86_400_000),
    });
    const formats = formatsIn('zh-CN');
    TestBed.inject(SessionStore).enter({ timeZone } as SessionView);
    expect(formats.instant('2026-12-31T16:30:00Z')).toBe(written);
    jest.useRealTimers();
  });
});
