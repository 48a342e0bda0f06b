import { TestBed } from '@angular/core/testing';
import { aMonth, FIRST } from '../../testing/a-month';
import { openRoster } from '../../testing/a-roster';
import { CellCard } from './cell-card';

describe('the card of a cell', () => {
  async function open(rows: Record<string, string>, day: number, month = aMonth(rows)) {
    const opened = openRoster(month);
    opened.api.cellHistory.mockResolvedValue({
      entries: [
        {
          ...{ revision: 3, at: '2026-11-01T02:00:00Z', byName: '陈组长' },
          ...{ before: null, after: { versionId: 'evening', pinned: false } },
        },
        { revision: 1, at: '2026-10-30T02:00:00Z', byName: '李佳', before: null, after: null },
      ],
    });
    const fixture = TestBed.createComponent(CellCard);
    fixture.componentRef.setInput('place', { rowId: '李佳', day });
    await fixture.whenStable();
    const text = () => (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');
    return { ...opened, fixture, text };
  }

  it('says who, when, from when to when, and who wrote it last', async () => {
    const { text, api } = await open({ 李佳: '晚', 王敏: '' }, FIRST);
    expect(text()).toContain('李佳 · 11月2日 周一');
    expect(text()).toContain('晚班15:00–24:00');
    expect(text()).toMatch(/roster\.history\.last 陈组长 .* roster\.nothingThere → 晚/);
    expect(api.cellHistory).toHaveBeenCalledWith('roster', '李佳', '2026-11-02');
  });

  it('names what is broken with its numbers', async () => {
    const { text } = await open({ 李佳: '晚夜', 王敏: '' }, FIRST + 1);
    expect(text()).toContain('roster.finding.minimum-rest');
    expect(text()).toContain('shell.duration.hours 11');
  });

  it('says that a day is always free, and which shift is published for it all the same', async () => {
    const month = aMonth({ 李佳: '晚', 王敏: '' });
    const people = month.people.map((person) => ({
      ...person,
      published: person.entries.slice(7, 21),
      fixedRest: [{ weekday: 1, from: '2026-01-01', through: null }],
    }));
    const { text } = await open({}, FIRST, { ...month, people, publishedRevision: 4 });
    expect(text()).toContain('roster.fixedRestPublished 周一 晚');
    const before = await open({}, FIRST, { ...month, people });
    expect(before.text()).toContain('roster.fixedRest 周一');
  });

  it('asks for the history of another cell as soon as it shows that one', async () => {
    const { fixture, api, text } = await open({ 李佳: '晚', 王敏: '' }, FIRST);
    api.cellHistory.mockResolvedValue({ entries: [] });
    fixture.componentRef.setInput('place', { rowId: '王敏', day: FIRST + 2 });
    await fixture.whenStable();
    expect(text()).toContain('王敏 · 11月4日');
    expect(text()).toContain('roster.notPlanned');
    expect(text()).toContain('roster.history.none');
  });
});
