import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { readMonth } from '@banke/domain/roster';
import { aMonth } from '../../../testing/a-month';
import { provideWords } from '../../../testing/provide-words';
import { Place } from '../../shell/place';
import { CompanyClock } from '../../words/company-clock';
import { MonthReading } from './month-reading';
import { PrintPage } from './print-page';

describe('a printed month', () => {
  async function open(paper: 'A3' | null = null, view = aMonth()) {
    const reading = {
      state: signal({ is: 'ready', month: readMonth(view) }),
      department: signal({ name: '客服部' }),
      monthName: signal('2026-11'),
    };
    const clock = {
      ...{ today: () => '2026-11-04', zone: () => 'Asia/Shanghai' },
      dayOf: (at: Date) => at.toISOString().slice(0, 10),
    };
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        ...[provideWords('zh-CN'), provideRouter([])],
        { provide: CompanyClock, useValue: clock },
        { provide: Place, useValue: { param: () => paper, carried: () => ({}), change: jest.fn() } },
      ],
    });
    TestBed.overrideComponent(PrintPage, {
      set: { providers: [{ provide: MonthReading, useValue: reading }] },
    });
    const fixture = TestBed.createComponent(PrintPage);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }

  it('is seen whole on a narrow screen', async () => {
    const width = jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(390);
    const scaleOf = (page: HTMLElement) =>
      Number(page.querySelector<HTMLElement>('.desk')?.style.getPropertyValue('--scale'));
    const [small, large] = [scaleOf(await open()), scaleOf(await open('A3'))];
    expect(small * ((281 * 96) / 25.4)).toBeCloseTo(342);
    expect(large).toBeLessThan(small);
    width.mockReturnValue(4000);
    expect(scaleOf(await open())).toBe(1);
    width.mockRestore();
  });

  it('has every person and day once, with codes as text', async () => {
    const view = aMonth();
    const element = await open(null, view);
    const names = [...element.querySelectorAll('tbody th')].map(({ firstChild }) =>
      firstChild?.textContent?.trim(),
    );
    expect(names).toEqual(view.people.map(({ name }) => name));
    expect(element.querySelectorAll('thead tr:nth-child(2) th')).toHaveLength(
      readMonth(view).period.through - readMonth(view).period.from + 1,
    );
    const codes = [...element.querySelectorAll('tbody td:not(.sum)')].map(({ textContent }) =>
      textContent.trim(),
    );
    expect(codes.filter(Boolean).length).toBe(readMonth(view).cells.size);
  });

  it('explains its codes, says that it is a draft, and has room to sign', async () => {
    const element = await open();
    expect(element.querySelector('.legend')?.textContent).toContain('白');
    expect(element.querySelector('.draft')).not.toBeNull();
    expect(element.querySelectorAll('.signatures span')).toHaveLength(3);
  });

  it('begins each sheet with its heading, and ends the last with the cover', async () => {
    const view = aMonth();
    const [one] = view.people;
    if (!one) throw new Error('nobody is there');
    const people = Array.from({ length: 25 }, (_, at) => ({ ...one, id: String(at), name: String(at) }));
    const element = await open(null, { ...view, people });
    expect(
      [...element.querySelectorAll('.bk-paper')].map((each) => each.querySelectorAll('tbody tr').length),
    ).toEqual([13, 12]);
    expect(element.querySelectorAll('.bk-paper thead')).toHaveLength(2);
    expect(
      [...element.querySelectorAll('.bk-paper')].map((each) => each.querySelector('tfoot') !== null),
    ).toEqual([false, true]);
    expect((await open('A3', { ...view, people })).querySelectorAll('.bk-paper-a3')).toHaveLength(1);
  });
});
