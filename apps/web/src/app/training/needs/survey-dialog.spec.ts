import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { TestBed } from '@angular/core/testing';
import type { ChangeNeedsSurveyRequest, NeedsSurveyView } from '@banke/contracts';
import { DateSpeech } from '@banke/ui';
import { provideWords } from '../../../testing/provide-words';
import { Leaving } from '../../forms/leaving';
import { CompanyClock } from '../../words/company-clock';
import { AssigningPlaces } from '../assigning-places';
import { DaySpeech } from '../../words/day-speech';
import { SurveyDialog } from './survey-dialog';

const SURVEY = {
  ...{ id: 's', departmentName: '客服部', year: 2027, answered: 0, version: 4 },
  ...{ opensOn: '2026-11-01', closesOn: '2026-11-20', method: 'order', picks: 3, proposes: 2 },
  ...{ surveyWeight: 5000, wishesWeight: 3000, directionWeight: 2000 },
} as unknown as NeedsSurveyView;

async function opened() {
  const sent: ChangeNeedsSurveyRequest[] = [];
  const confirmed = jest.fn(() => Promise.resolve(false));
  const close = jest.fn();
  const change = (request: ChangeNeedsSurveyRequest) => Promise.resolve(void sent.push(request));
  TestBed.configureTestingModule({
    providers: [
      provideWords('zh-CN'),
      { provide: DIALOG_DATA, useValue: { survey: SURVEY, change } },
      { provide: DialogRef, useValue: { close, id: 'd' } },
      { provide: DateSpeech, useExisting: DaySpeech },
      { provide: Leaving, useValue: { confirmed } },
      { provide: AssigningPlaces, useValue: { departments: () => [] } },
      { provide: CompanyClock, useValue: { today: () => '2026-11-04', zone: () => 'Asia/Shanghai' } },
    ],
  });
  const fixture = TestBed.createComponent(SurveyDialog);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const type = async (name: string, text: string) => {
    const field = host.querySelector<HTMLInputElement>(`[name=${name}]`);
    if (field) field.value = text;
    field?.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const send = async () => {
    host.querySelector('form')?.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
  };
  return { dialog: fixture.componentInstance, host, type, send, sent, close, confirmed };
}

describe('the terms of a survey as a form', () => {
  it('changes the survey it was opened with, whatever happened to it since', async () => {
    const { dialog, type, send, sent, close } = await opened();
    await type('picks', '5');
    await send();
    expect(sent).toMatchObject([{ picks: 5, version: 4 }]);
    expect([close.mock.calls.length, dialog.mayLeave()]).toEqual([1, true]);
  });

  it('asks before what was typed is lost', async () => {
    const { dialog, type, confirmed } = await opened();
    expect(dialog.mayLeave()).toBe(true);
    await type('picks', '5');
    expect(await dialog.mayLeave()).toBe(false);
    expect(confirmed).toHaveBeenCalledTimes(1);
  });

  it('says that the weights must be a hundred only while they are not', async () => {
    const { host, type } = await opened();
    const said = () => host.querySelector('[role=status]')?.textContent;
    expect(said()).toContain('training.needs.weightWhole');
    await type('surveyPercent', '40');
    expect(said()).toContain('training.needs.weightSum');
  });
});
