import { TestBed } from '@angular/core/testing';
import type { OverrideRequest } from '@banke/contracts';
import { aMonth, FIRST } from '../../testing/a-month';
import { openRoster } from '../../testing/a-roster';
import { OverrideDialog } from './override-dialog';
import { Overriding } from './overriding';

describe('keeping a breach with a reason', () => {
  async function open() {
    const opened = openRoster(aMonth({ 李佳: '晚夜', 王敏: '' }));
    const { api, dialog, desk } = opened;
    const overriding = TestBed.inject(Overriding);
    const answered = desk
      .findingsAt({ rowId: '李佳', day: FIRST + 1 })
      .find(({ finding }) => finding.strictness.kind === 'hard');
    const bound = answered && overriding.boundOf(answered);
    if (!answered || !bound) throw new Error('a night after an evening can be overridden');
    dialog.data = { overriding, finding: answered.finding, bound, month: desk.month(), name: '李佳' };
    api.override.mockImplementation((_id: string, { staffId, ...request }: OverrideRequest) =>
      Promise.resolve({
        ...{ ...request, personId: staffId, id: 'given' },
        ...{ byName: '我', at: '2026-11-01T00:00:00Z' },
      }),
    );
    const fixture = TestBed.createComponent(OverrideDialog);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const field = element.querySelector('textarea');
    const send = async (reason: string) => {
      if (field) field.value = reason;
      field?.dispatchEvent(new Event('input'));
      element.querySelector('form')?.dispatchEvent(new Event('submit'));
      await fixture.whenStable();
    };
    return { ...opened, overriding, element, field, send, answered };
  }

  it('asks for the reason in a sentence when there is none, and sends nothing', async () => {
    const { api, dialog, element, send } = await open();
    await send('   ');
    expect(element.textContent).toContain('roster.override.noReason');
    expect(api.override).not.toHaveBeenCalled();
    expect(dialog.ref.close).not.toHaveBeenCalled();
    await send('双11');
    expect(element.textContent).not.toContain('roster.override.noReason');
  });

  it('sends what it is bound to, and the breach counts no more until the reason is taken back', async () => {
    const { api, dialog, editing, overriding, send } = await open();
    const before = editing.score();
    await send(' 双11 值守 ');
    expect(dialog.ref.close).toHaveBeenCalled();
    expect(api.override).toHaveBeenCalledWith(
      'roster',
      expect.objectContaining({ reason: '双11 值守', staffId: '李佳', revision: 4 }),
    );
    expect(editing.score().hard).toBe(before.hard - 1);
    const kept = editing.findings().find(({ override }) => override)?.override;
    api.revoke.mockResolvedValue(undefined);
    if (kept) await overriding.revoke(kept);
    expect(api.revoke).toHaveBeenCalledWith('roster', 'given');
    expect(editing.score()).toEqual(before);
  });
});
