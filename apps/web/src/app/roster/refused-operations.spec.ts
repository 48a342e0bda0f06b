import { TestBed } from '@angular/core/testing';
import { aMonth, FIRST } from '../../testing/a-month';
import { openRoster } from '../../testing/a-roster';
import { ApiProblem } from '../http/api-problem';
import { KeptOperations } from './kept-operations';
import { RefusedOperations } from './refused-operations';

describe('what could not be written', () => {
  const settle = () => new Promise((done) => setTimeout(done));

  async function open(editable = true) {
    const opened = openRoster(aMonth({ 李佳: '', 王敏: '' }));
    opened.api.operate.mockRejectedValueOnce(new ApiProblem('roster.not-editable', 422));
    const next = { templateVersionId: 'day', pinned: false };
    opened.editing.write([
      { personId: '李佳', day: FIRST, next },
      { personId: '王敏', day: FIRST + 1, next },
    ]);
    await settle();
    opened.editing.open({ ...aMonth({ 李佳: '', 王敏: '' }), editable });
    await settle();
    const fixture = TestBed.createComponent(RefusedOperations);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const press = async (said: string) => {
      [...element.querySelectorAll('button')].find(({ textContent }) => textContent.includes(said))?.click();
      await fixture.whenStable();
    };
    return { ...opened, element, press };
  }

  it('says why and shows each cell with what stood there and what was wanted', async () => {
    const { element, press } = await open();
    expect(element.textContent).toContain('roster.refusedDeeds.heading 2');
    expect(element.textContent).toContain('codes.problem.roster.not-editable');
    await press('refusedDeeds.show');
    expect(element.querySelectorAll('li')).toHaveLength(2);
    expect(element.querySelector('b')?.textContent).toBe('白');
  });

  it('is tried again only where the roster is open, and then is here no more', async () => {
    const locked = await open(false);
    expect(locked.element.textContent).not.toContain('refusedDeeds.again');
    const { element, press, api } = await open();
    await press('refusedDeeds.again');
    expect(api.operate).toHaveBeenCalledTimes(2);
    expect(element.querySelector('section')).toBeNull();
  });

  it('is kept anew before it is taken away', async () => {
    const { press } = await open();
    const kept = TestBed.inject(KeptOperations);
    const deeds: string[] = [];
    const keep = jest.spyOn(kept, 'keep').mockImplementation(() => deeds.push('keep'));
    jest.spyOn(kept, 'discard').mockImplementation(() => deeds.push('discard'));
    await press('refusedDeeds.again');
    expect(keep).toHaveBeenCalledWith(
      expect.objectContaining({ cells: [expect.objectContaining({ personId: '李佳' }), expect.anything()] }),
    );
    expect(deeds).toEqual(['keep', 'discard']);
  });

  it('goes only when the person says so', async () => {
    const { element, press, dialogs } = await open();
    dialogs.ask.mockResolvedValueOnce(false);
    await press('refusedDeeds.discard');
    expect(element.querySelector('section')).not.toBeNull();
    dialogs.ask.mockResolvedValueOnce(true);
    await press('refusedDeeds.discard');
    await settle();
    expect(element.querySelector('section')).toBeNull();
  });
});
