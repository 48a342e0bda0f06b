import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { TestBed } from '@angular/core/testing';
import { dayNumber } from '@banke/domain/calendar';
import { Toasts } from '@banke/ui';
import { DateSpeech } from '@banke/ui/first';
import { provideWords } from '../../../testing/provide-words';
import { CompanyClock } from '../../words/company-clock';
import { DaySpeech } from '../../words/day-speech';
import { ActivitiesApi } from './activities-api';
import { ArrangeDialog, type ArrangeData } from './arrange-dialog';

const MONDAY = dayNumber('2026-11-02');
const DATA: ArrangeData = {
  departmentId: 'shop',
  people: [
    { id: 'li', name: '李佳' },
    { id: 'wang', name: '王敏' },
  ],
  days: [MONDAY, MONDAY + 1],
  until: MONDAY + 13,
};

describe('arranging an activity', () => {
  const open = async () => {
    const api = { arrange: jest.fn().mockResolvedValue({ seriesId: 's', arranged: 4, leftOut: [] }) };
    const toasts = { done: jest.fn(), problem: jest.fn() };
    const ref = { close: jest.fn() };
    TestBed.configureTestingModule({
      providers: [
        provideWords(),
        { provide: ActivitiesApi, useValue: api },
        { provide: Toasts, useValue: toasts },
        { provide: DialogRef, useValue: ref },
        { provide: DIALOG_DATA, useValue: DATA },
        { provide: DateSpeech, useExisting: DaySpeech },
        { provide: CompanyClock, useValue: { today: () => '2026-11-22' } },
      ],
    });
    const fixture = TestBed.createComponent(ArrangeDialog);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const send = async () => {
      element.querySelector('form')?.dispatchEvent(new Event('submit'));
      await fixture.whenStable();
    };
    const change = async (selector: string, act: (field: HTMLInputElement) => void, event = 'change') => {
      const field = element.querySelector<HTMLInputElement>(selector);
      if (!field) throw new Error(`no ${selector}`);
      act(field);
      field.dispatchEvent(new Event(event));
      await fixture.whenStable();
    };
    return { api, toasts, ref, element, send, change };
  };

  it('asks for everybody on the chosen days, and tells how many it became', async () => {
    const { api, toasts, ref, send } = await open();
    await send();
    expect(api.arrange).toHaveBeenCalledWith({
      ...{ departmentId: 'shop', staffIds: ['li', 'wang'], days: ['2026-11-02', '2026-11-03'] },
      ...{ kind: 'training', from: 840, to: 900, work: true, note: null },
    });
    expect(ref.close).toHaveBeenCalled();
    expect(toasts.done).toHaveBeenCalledWith('roster.activities.done 4');
  });

  it('goes on every week on the weekdays that were chosen, until a day', async () => {
    const { api, element, send, change } = await open();
    await change('input[name=weekly]', (box) => (box.checked = true));
    expect(element.textContent).toContain('roster.activities.deed 8');
    await change('fieldset input', (box) => (box.checked = false));
    await send();
    expect(api.arrange.mock.lastCall[0].days).toEqual(['2026-11-03', '2026-11-10']);
  });

  it('says that something was left out', async () => {
    const { api, toasts, send } = await open();
    api.arrange.mockResolvedValue({
      ...{ seriesId: 's', arranged: 3, leftOut: [{ staffId: 'wang', day: '2026-11-03' }] },
    });
    await send();
    expect(toasts.problem).toHaveBeenCalledWith('roster.activities.done 3 roster.activities.leftOut 1');
  });

  it('sends nothing while its end is not after its beginning', async () => {
    const { api, element, send, change } = await open();
    await change('app-time-input input', (field) => (field.value = '15:30'));
    await send();
    expect(api.arrange).not.toHaveBeenCalled();
    expect(element.querySelector('[role=alert]')?.textContent).toContain('roster.activities.badTimes');
  });
});
