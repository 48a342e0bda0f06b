import { TestBed } from '@angular/core/testing';
import type { RosterAmendmentView } from '@banke/contracts';
import { plainDateOf } from '@banke/domain/calendar';
import { aMonth, FIRST } from '../../testing/a-month';
import { openRoster } from '../../testing/a-roster';
import { ApiProblem } from '../http/api-problem';
import { CellWords } from './cell-words';
import { RevisionsDialog } from './revisions-dialog';

const value = (versionId: string, pinned = false) => ({ versionId, pinned });
const change = (
  staffId: string,
  day: number,
  expected: ReturnType<typeof value> | null,
  next: ReturnType<typeof value> | null,
) => ({ staffId, day: plainDateOf(day), expected, next });

describe('the revisions of a roster', () => {
  async function open(
    revisions = 3,
    published: number | null = null,
    amendments: RosterAmendmentView[] = [],
  ) {
    const opened = openRoster(aMonth());
    const { api, editing, desk } = opened;
    api.operations.mockResolvedValue({
      operations: Array.from({ length: revisions }, (_, index) => ({
        ...{ revision: index + 1, opId: String(index), at: '2026-11-01T02:00:00Z', byName: '陈组长' },
        changes: [change('李佳', FIRST, null, value('day'))],
      })),
    });
    api.comparison.mockResolvedValue({
      changes: [
        change('王敏', FIRST + 1, value('day'), null),
        change('王敏', FIRST, value('day'), value('day', true)),
        change('李佳', FIRST, null, value('a version of long ago')),
      ],
    });
    opened.dialog.data = { editing, desk, said: TestBed.inject(CellWords), published, amendments };
    const fixture = TestBed.createComponent(RevisionsDialog);
    const element = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
    const radio = (label: string) =>
      element.querySelector<HTMLInputElement>(`input[aria-label="roster.revisions.${label}"]`);
    const rows = () =>
      [...element.querySelectorAll('.differences tbody tr')].map(({ textContent }) =>
        textContent.replace(/\s+/g, ' ').trim(),
      );
    const restore = () => element.querySelector<HTMLElement>('[data-kind=primary]');
    return { ...opened, fixture, element, radio, rows, restore };
  }

  it('begin with the last one against the one before', async () => {
    const { api, rows } = await open();
    expect(api.comparison).toHaveBeenCalledWith('roster', 2, 3);
    expect(rows()).toEqual([
      '李佳11月2日 周一roster.nothingThereroster.formerShift',
      '王敏11月2日 周一白roster.pinnedCode 白',
      '王敏11月3日 周二白roster.nothingThere',
    ]);
  });

  it('begin with what is published, as long as something else stands there', async () => {
    expect((await open(4, 1)).api.comparison).toHaveBeenCalledWith('roster', 1, 4);
    TestBed.resetTestingModule();
    expect((await open(4, 4)).api.comparison).toHaveBeenCalledWith('roster', 3, 4);
  });

  it('say why staff were told of them after publication', async () => {
    const { element } = await open(3, 3, [
      { seq: 1, fromRevision: 1, toRevision: 2, reason: '有人请假', noticeDays: -1, at: '', byName: null },
    ]);
    const reasons = [...element.querySelectorAll('.steps tbody tr')].map(
      (row) => row.querySelector('.why')?.textContent,
    );
    expect(reasons).toEqual([
      ...[undefined, 'roster-life.amendment 1 roster-life.noticeOver 有人请假', undefined, undefined],
    ]);
  });

  it('are compared any two of them, the earlier with the later', async () => {
    const { api, radio, fixture, restore } = await open();
    expect(radio('fromStep 3')?.disabled).toBe(true);
    radio('fromStep 1')?.click();
    await fixture.whenStable();
    radio('toStep 2')?.click();
    await fixture.whenStable();
    expect(api.comparison).toHaveBeenLastCalledWith('roster', 1, 2);
    expect(radio('toStep 1')?.disabled).toBe(true);
    expect(restore()).toBeNull();
  });

  it('are narrowed to one person', async () => {
    const { element, rows, fixture } = await open();
    const select = element.querySelector('select');
    expect([...(select?.options ?? [])].map(({ value: id }) => id)).toEqual(['', '李佳', '王敏']);
    if (select) select.value = '王敏';
    select?.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    expect(rows()).toHaveLength(2);
  });

  it('are put back from what stands there now', async () => {
    const { api, restore, fixture, dialog } = await open();
    api.restore.mockResolvedValue({ revision: 4, conflicts: [], operations: [] });
    restore()?.click();
    await fixture.whenStable();
    expect(api.restore).toHaveBeenCalledWith('roster', expect.objectContaining({ revision: 2 }));
    expect(dialog.ref.close).toHaveBeenCalled();
  });

  it('say that they could not be compared', async () => {
    const { api, radio, fixture, element, rows } = await open();
    api.comparison.mockRejectedValue(new ApiProblem('network.unreachable'));
    radio('fromStep 1')?.click();
    await fixture.whenStable();
    expect(element.querySelector('h3')?.textContent).not.toContain('differences');
    expect(rows()).toEqual([]);
  });
});
