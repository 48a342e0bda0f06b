import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { StaffPageView, StaffQuery } from '@banke/contracts';
import { Subject } from 'rxjs';
import { Live } from '../live/live';
import { StaffApi } from '../people/staff/staff-api';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { CompanyClock } from '../words/company-clock';
import { HomePeople } from './home-people';

describe('the people on Home', () => {
  const department = signal<string | undefined>('slow');
  let answers: Record<string, (total: number) => void>;
  let editor: boolean;

  const page = jest.fn<Promise<StaffPageView>, [StaffQuery]>();
  const open = () => {
    TestBed.configureTestingModule({
      providers: [
        HomePeople,
        { provide: StaffApi, useValue: { page } },
        { provide: Live, useValue: { news: new Subject() } },
        { provide: SessionStore, useValue: { may: (right: string) => right === 'staff.read' || editor } },
        { provide: Place, useValue: { departmentId: department } },
        { provide: CompanyClock, useValue: { today: signal('2026-11-22') } },
      ],
    });
    const people = TestBed.inject(HomePeople);
    TestBed.tick();
    return people;
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve));

  beforeEach(() => {
    answers = {};
    editor = false;
    department.set('slow');
    page.mockReset().mockImplementation((query) => {
      const key = [query.department, query.state, query.account, query.ending && `${query.ending} ends`]
        .filter(Boolean)
        .join(' ');
      return new Promise(
        (resolve) =>
          (answers[key] = (total) => {
            resolve({ staff: [], total });
          }),
      );
    });
  });

  it('are those of the department chosen last, also when the one before answers later', async () => {
    const people = open();
    department.set('quick');
    TestBed.tick();
    answers['quick']?.(10);
    answers['quick probation']?.(1);
    await settle();
    answers['slow']?.(48);
    answers['slow probation']?.(4);
    await settle();
    expect(people.counted()).toEqual({ total: 10, probation: 1 });
  });

  it('remind of what ends or waits, but only whoever keeps records, and of nothing that is not there', async () => {
    open();
    expect(Object.keys(answers)).toEqual(['slow', 'slow probation']);
    TestBed.resetTestingModule();
    editor = true;
    const people = open();
    for (const [key, answer] of Object.entries(answers))
      answer(key === 'slow invited' || key === 'slow all employment ends' ? 2 : 0);
    await settle();
    expect(people.reminders().map(({ id, value }) => [id, value])).toEqual([
      ['invited', 2],
      ['employment', 2],
    ]);
  });
});
