import { TestBed } from '@angular/core/testing';
import type { GrantView } from '@banke/contracts';
import { provideWords } from '../../testing/provide-words';
import { GrantWords } from './grant-words';

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

  it.each([null, '2027-01-01'])('says of a role to come when it begins, also when it ends %s', (until) => {
    const said = words().short(grant({ from: '2026-12-01', until }), '2026-11-22');
    expect(said).toContain('datesShort.from 12月1日');
  });

  it('says in a whole sentence until when', () => {
    const said = words().sentenceWithEnd(grant({ from: '2026-01-01', until: '2026-12-01' }));
    expect(said).toContain('datesShort.through 11月30日');
  });

  it('puts what holds now before what is to come, and leaves out what is over', () => {
    const [over, later, now] = [
      grant({ from: '2026-01-01', until: '2026-11-22' }),
      grant({ from: '2026-12-01', until: null }),
      grant({ from: '2026-01-01', until: null }),
    ];
    expect(words().heldFirst([over, later, now], '2026-11-22')).toEqual([now, later]);
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
    const said = words();
    expect(said.isOver({ until: '2026-11-22' }, '2026-11-22')).toBe(true);
    expect(said.isOver({ until: '2026-11-23' }, '2026-11-22')).toBe(false);
    expect(said.isOver({ until: null }, '2026-11-22')).toBe(false);
  });
});
