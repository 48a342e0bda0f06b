import { TestBed } from '@angular/core/testing';
import { FIRST } from '../../testing/a-month';
import { openRoster } from '../../testing/a-roster';
import type { LiveNews } from '../live/live';
import { RosterPresence } from './roster-presence';

describe('who else is in a roster', () => {
  let presence: RosterPresence;
  let opened: ReturnType<typeof openRoster>;
  const page = (accountId: string, more: object = {}) => ({
    ...{ id: rosterId(), pageId: `page of ${accountId}`, accountId, name: accountId, cell: null },
    ...{ gone: false, ...more },
  });
  const rosterId = () => opened.editing.checked()?.month.data.rosterId ?? '';
  const hear = (data: LiveNews['data']) => {
    opened.news.next({ name: 'roster-presence', data });
  };
  const names = () => presence.others().map(({ name }) => name);
  const later = (ms: number) => jest.advanceTimersByTimeAsync(ms);
  const choose = (rowId: string, day: number) => {
    opened.desk.selection.set({ focus: { rowId, day }, rowIds: [rowId], days: [day] });
  };
  const cellsTold = () => opened.api.come.mock.calls.map(([, , cell]: unknown[]) => cell);

  beforeEach(async () => {
    jest.useFakeTimers();
    opened = openRoster();
    opened.api.come.mockResolvedValue({ present: [] });
    opened.api.leave.mockResolvedValue(null);
    presence = TestBed.inject(RosterPresence);
    await later(1);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is heard as it happens, at which cell, and until they leave', () => {
    hear(page('an', { cell: { staffId: '李佳', day: '2026-11-05' } }));
    hear(page('bo'));
    expect(names()).toEqual(['an', 'bo']);
    expect(presence.cursors()).toEqual([expect.objectContaining({ rowId: '李佳', name: 'an' })]);
    hear(page('an', { gone: true }));
    expect(names()).toEqual(['bo']);
  });

  it('is not oneself, nobody in another roster, and one person however many pages', async () => {
    hear(page('me'));
    hear(page('an', { id: 'another roster' }));
    expect(names()).toEqual([]);
    hear(page('an', { pageId: 'one', cell: { staffId: '李佳', day: '2026-11-05' } }));
    await later(10);
    hear(page('an', { pageId: 'two', cell: { staffId: '王敏', day: '2026-11-06' } }));
    expect(presence.cursors().map(({ rowId }) => rowId)).toEqual(['王敏']);
  });

  it('is forgotten half a minute after the last word', async () => {
    hear(page('an'));
    await later(20_000);
    hear(page('bo'));
    await later(20_000);
    expect(names()).toEqual(['bo']);
  });

  it('has a colour each', () => {
    for (const name of ['an', 'bo', 'cy', 'di', 'el', 'fu']) hear(page(name));
    expect(new Set(presence.others().map(({ colour }) => colour)).size).toBe(6);
  });

  it('learns where one is: not before one goes into the cells, and twice a second at most', async () => {
    choose('李佳', FIRST);
    await later(1_000);
    expect(new Set(cellsTold())).toEqual(new Set([null]));
    presence.engage();
    for (let step = 1; step <= 10; step += 1) {
      choose('李佳', FIRST + step);
      await later(50);
    }
    await later(500);
    expect(cellsTold().length).toBeLessThanOrEqual(4);
    expect(cellsTold().at(-1)).toMatchObject({ staffId: '李佳', day: '2026-11-12' });
  });

  it('is told again every ten seconds, but not by a page that nobody looks at', async () => {
    const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await later(30_000);
    expect(cellsTold()).toHaveLength(1);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await later(10_000);
    expect(cellsTold().length).toBeGreaterThanOrEqual(2);
    hidden.mockRestore();
  });

  it('hears that one left, when the month is another or the page is closed', async () => {
    const left = rosterId();
    opened.editing.close();
    await later(0);
    expect(opened.api.leave).toHaveBeenCalledWith(left, expect.any(String));
  });
});
