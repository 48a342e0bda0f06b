import { TestBed } from '@angular/core/testing';
import type { GrantView } from '@banke/contracts';
import { provideWords } from '../../testing/provide-words';
import { GrantWords, isOver } from './grant-words';

const grant = (dates: Pick<GrantView, 'from' | 'until'>): GrantView => ({
  id: 'g',
  role: 'supervisor',
  scope: 'department',
  departmentId: 'd',
  departmentName: '客服部',
  teamId: null,
  teamName: null,
  ...dates,
});

describe('the dates of a role', () => {
  const words = () => {
    TestBed.configureTestingModule({ providers: [provideWords()] });
    return TestBed.inject(GrantWords);
  };

  it('names the last day, not the day after it', () => {
    expect(words().short(grant({ from: '2026-01-01', until: '2026-12-01' }), '2026-11-22')).toContain(
      '11月30日',
    );
  });

  it('says nothing of dates for a role that has begun and has no end', () => {
    expect(words().short(grant({ from: '2026-01-01', until: null }), '2026-11-22')).not.toContain('dates');
  });

  it('tells a role to come from one that holds and one that is over', () => {
    const said = words();
    const dates = (...of: Parameters<GrantWords['dates']>) => said.dates(...of);
    expect(dates(grant({ from: '2026-12-01', until: null }), '2026-11-22')).toContain('dates.from');
    expect(dates(grant({ from: '2026-11-22', until: null }), '2026-11-22')).toContain('dates.since');
    expect(dates(grant({ from: '2026-01-01', until: '2026-11-22' }), '2026-11-22')).toContain('dates.ended');
  });

  it('is over on the first day after the last', () => {
    expect(isOver({ until: '2026-11-22' }, '2026-11-22')).toBe(true);
    expect(isOver({ until: '2026-11-23' }, '2026-11-22')).toBe(false);
    expect(isOver({ until: null }, '2026-11-22')).toBe(false);
  });
});
