import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { TestBed } from '@angular/core/testing';
import { DateSpeech } from '@banke/ui/first';
import { provideWords } from '../../../testing/provide-words';
import { CompanyClock } from '../../words/company-clock';
import { DaySpeech } from '../../words/day-speech';
import { StaffApi } from '../staff/staff-api';
import { FixedRestDialog } from './fixed-rest-dialog';

describe('setting a fixed day off', () => {
  it('names the published shifts it meets before anything is saved, for the weekday that is chosen', async () => {
    const shifts = Array.from({ length: 8 }, (_, week) => ({
      ...{ day: `2026-12-${String(week + 1).padStart(2, '0')}`, code: '白', name: '白班' },
    }));
    const api = { fixedRestCollisions: jest.fn().mockResolvedValue({ shifts }) };
    TestBed.configureTestingModule({
      providers: [
        provideWords(),
        { provide: StaffApi, useValue: api },
        { provide: DialogRef, useValue: { close: jest.fn() } },
        { provide: DIALOG_DATA, useValue: { person: { id: 'li', name: '李佳' }, store: {} } },
        { provide: DateSpeech, useExisting: DaySpeech },
        { provide: CompanyClock, useValue: { today: () => '2026-11-22' } },
      ],
    });
    const fixture = TestBed.createComponent(FixedRestDialog);
    const element = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
    expect(api.fixedRestCollisions).toHaveBeenCalledWith('li', { weekday: 7, from: '2026-11-22' });
    await fixture.whenStable();
    expect(element.textContent).toContain('staff.restCollisions 8');
    expect(element.textContent).toContain('12月1日');
    expect(element.textContent).toContain('staff.restCollisionsMore 2');

    api.fixedRestCollisions.mockResolvedValue({ shifts: [] });
    const weekday = element.querySelector<HTMLSelectElement>('select[name=weekday]');
    if (!weekday) throw new Error('no weekday to choose');
    weekday.value = '3';
    weekday.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    await fixture.whenStable();
    expect(api.fixedRestCollisions).toHaveBeenLastCalledWith('li', { weekday: 3, from: '2026-11-22' });
    expect(element.textContent).not.toContain('staff.restCollisions');
  });
});
