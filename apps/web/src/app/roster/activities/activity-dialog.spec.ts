import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { TestBed } from '@angular/core/testing';
import type { ActivityData } from '@banke/domain/roster';
import { Toasts } from '@banke/ui';
import { provideWords } from '../../../testing/provide-words';
import { ActivitiesApi } from './activities-api';
import { ActivityDialog } from './activity-dialog';

const ACTIVITY: ActivityData = {
  ...{ id: 'a', seriesId: 's', kind: 'training', day: '2026-11-02', from: 540, to: 600 },
  ...{ work: true, note: '退换货', version: 3 },
};

const LATER: ActivityData = { ...ACTIVITY, id: 'b', day: '2026-11-09', version: 1 };
const CHANGED = [{ id: 'a', version: 4 }];

describe('changing an activity', () => {
  const open = async (alike: boolean, becomes = 'meeting') => {
    const api = {
      change: jest.fn().mockResolvedValue({ version: 4, alike, changed: CHANGED }),
      remove: jest.fn(),
    };
    const people = [{ id: 'li', activities: [ACTIVITY, LATER] }];
    const toasts = { done: jest.fn(), undoable: jest.fn(), problem: jest.fn() };
    TestBed.configureTestingModule({
      providers: [
        provideWords(),
        { provide: ActivitiesApi, useValue: api },
        { provide: Toasts, useValue: toasts },
        { provide: DialogRef, useValue: { close: jest.fn() } },
        { provide: DIALOG_DATA, useValue: { activity: ACTIVITY, personId: 'li', name: '李佳', people } },
      ],
    });
    const fixture = TestBed.createComponent(ActivityDialog);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const kind = element.querySelector<HTMLSelectElement>('select[name=kind]');
    if (!kind) throw new Error('no kind to choose');
    kind.value = becomes;
    kind.dispatchEvent(new Event('change'));
    element.querySelector('form')?.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    return { api, toasts, element };
  };
  const asked = { whom: 'person', when: 'day', from: 540, to: 600, work: true, note: '退换货' };

  const seen = { version: 3, seen: [{ id: 'a', version: 3 }] };

  it('makes it another kind against the version seen, and undoing it puts back what was there', async () => {
    const { api, toasts } = await open(true);
    expect(api.change).toHaveBeenCalledWith('a', { ...asked, kind: 'meeting', ...seen });
    const [said, , undo] = toasts.undoable.mock.calls[0] as [string, string, () => void];
    expect(said).toBe('roster.activities.changed');
    undo();
    expect(api.change).toHaveBeenLastCalledWith('a', {
      ...{ ...asked, kind: 'training', version: 4 },
      seen: CHANGED,
    });
  });

  it('counts leave as no work, though the training it was had counted', async () => {
    const { api, element } = await open(true, 'leave');
    expect(api.change).toHaveBeenCalledWith('a', { ...asked, kind: 'leave', work: false, ...seen });
    expect(element.querySelector('input[name=work]')).toBeNull();
  });

  it('offers no undoing where what was changed had not been alike', async () => {
    const { toasts } = await open(false);
    expect(toasts.undoable).not.toHaveBeenCalled();
    expect(toasts.done).toHaveBeenCalledWith('roster.activities.changed');
  });
});
