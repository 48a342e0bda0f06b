import { TestBed } from '@angular/core/testing';
import { plainDateOf } from '@banke/domain/calendar';
import { aMonth, FIRST } from '../../testing/a-month';
import { openRoster } from '../../testing/a-roster';
import { RosterConflicts } from './roster-conflicts';

const value = (versionId: string) => ({ versionId, pinned: false });

describe('cells that somebody else changed first', () => {
  async function open(count: number) {
    const opened = openRoster(aMonth({ 李佳: '', 王敏: '' }));
    const { api, editing } = opened;
    const days = Array.from({ length: count }, (_, index) => FIRST + index);
    api.operate.mockResolvedValueOnce({
      revision: 5,
      operations: [],
      conflicts: days.map((day) => ({
        ...{ staffId: '李佳', day: plainDateOf(day), expected: null },
        ...{ next: value('day'), actual: value('rest'), byName: null },
      })),
    });
    editing.write(
      days.map((day) => ({ personId: '李佳', day, next: { templateVersionId: 'day', pinned: false } })),
    );
    const fixture = TestBed.createComponent(RosterConflicts);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const button = (said: string) =>
      [...element.querySelectorAll('button')].find(({ textContent }) => textContent.includes(said));
    const codes = () =>
      days.map((day) => editing.checked()?.month.cells.get(`李佳|${String(day)}`)?.templateVersionId);
    return { ...opened, fixture, element, button, codes };
  }

  it('are all to be seen, a few at first', async () => {
    const { element, button, fixture } = await open(12);
    expect(element.querySelectorAll('li')).toHaveLength(5);
    button('roster.more 7')?.click();
    await fixture.whenStable();
    expect(element.querySelectorAll('li')).toHaveLength(12);
    expect(button('roster.more')).toBeUndefined();
  });

  it('are all written again in one deed, which one undo takes back', async () => {
    const { editing, api, button, codes, element, fixture } = await open(12);
    expect(new Set(codes())).toEqual(new Set(['rest']));
    button('roster.conflict.allMine')?.click();
    await fixture.whenStable();
    expect(new Set(codes())).toEqual(new Set(['day']));
    expect(api.operate).toHaveBeenCalledTimes(2);
    expect(element.querySelector('li')).toBeNull();
    editing.undo();
    expect(new Set(codes())).toEqual(new Set(['rest']));
  });

  it('are all left to the others', async () => {
    const { api, button, codes, element, fixture } = await open(6);
    button('roster.conflict.allTheirs')?.click();
    await fixture.whenStable();
    expect(new Set(codes())).toEqual(new Set(['rest']));
    expect(api.operate).toHaveBeenCalledTimes(1);
    expect(element.querySelector('li')).toBeNull();
  });

  it('are settled one by one where there is only one', async () => {
    const { button, codes, fixture } = await open(1);
    expect(button('roster.conflict.allMine')).toBeUndefined();
    button('roster.conflict.mine')?.click();
    await fixture.whenStable();
    expect(codes()).toEqual(['day']);
  });
});
