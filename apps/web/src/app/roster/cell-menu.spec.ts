import { TestBed } from '@angular/core/testing';
import { aMonth, FIRST } from '../../testing/a-month';
import { openRoster } from '../../testing/a-roster';
import type { ArrangeData } from './activities/arrange-dialog';
import { CellMenu } from './cell-menu';

describe('the menu of a cell', () => {
  async function open() {
    const view = aMonth({ 李佳: '晚', 王敏: '' });
    const training = {
      ...{ id: 'a', seriesId: 's', kind: 'training' as const, day: '2026-11-02', from: 840, to: 900 },
      ...{ work: true, note: null, version: 1 },
    };
    const people = view.people.map((person) =>
      person.id === '李佳' ? { ...person, activities: [training] } : person,
    );
    const opened = openRoster({ ...view, people });
    const grid = document.createElement('input');
    document.body.append(grid);
    grid.focus();
    const fixture = TestBed.createComponent(CellMenu);
    await fixture.whenStable();
    const place = { rowId: '李佳', day: FIRST };
    const selection = { focus: place, rowIds: ['李佳', '王敏'], days: [FIRST, FIRST + 1] };
    fixture.componentInstance.open({ place, selection, x: 10, y: 10 });
    await new Promise((drawn) => setTimeout(drawn));
    await fixture.whenStable();
    const item = (said: string) =>
      [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((each) =>
        `${each.textContent} ${each.ariaLabel ?? ''}`.includes(said),
      );
    const codeAt = (personId: string, day: number) =>
      opened.editing.checked()?.month.cells.get(`${personId}|${String(day)}`);
    return { ...opened, grid, item, codeAt };
  }

  afterEach(() => {
    document.body.replaceChildren();
  });

  it('writes a shift into all that is selected, and gives the focus back to the grid', async () => {
    const { item, codeAt, grid, api } = await open();
    item('roster.menu.set 夜班')?.click();
    expect(codeAt('王敏', FIRST + 1)?.templateVersionId).toBe('night');
    expect(codeAt('李佳', FIRST)?.templateVersionId).toBe('night');
    expect(api.operate).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(grid);
  });

  it('stays open when the button that asked for it is released', async () => {
    const { item, grid } = await open();
    grid.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, button: 2 }));
    expect(item('roster.menu.pin')).toBeDefined();
    grid.dispatchEvent(new MouseEvent('auxclick', { bubbles: true, button: 2 }));
    expect(item('roster.menu.pin')).toBeUndefined();
  });

  it('pins what stands there, and nothing where nothing does', async () => {
    const { item, codeAt } = await open();
    item('roster.menu.pin')?.click();
    expect(codeAt('李佳', FIRST)?.pinned).toBe(true);
    expect(codeAt('王敏', FIRST)).toBeUndefined();
  });

  it('arranges something for all that is selected, and leads to what the day holds', async () => {
    const { item, dialogs } = await open();
    expect(item('roster.activities.edit')?.textContent).toContain('roster.activity.training 14:00–15:00');
    item('roster.activities.open')?.click();
    const [, data] = dialogs.open.mock.lastCall as [unknown, ArrangeData];
    expect(data.people.map(({ id }) => id)).toEqual(['李佳', '王敏']);
    expect(data.days).toEqual([FIRST, FIRST + 1]);
  });

  it('opens the history of the cell it was asked for', async () => {
    const { item, desk } = await open();
    item('roster.menu.history')?.click();
    expect(desk.tab()).toBe('history');
    expect(desk.selection()?.focus).toEqual({ rowId: '李佳', day: FIRST });
  });
});
