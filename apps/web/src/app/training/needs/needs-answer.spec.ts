import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { NeedsChoiceView, NeedsSurveyDetailView } from '@banke/contracts';
import { provideWords } from '../../../testing/provide-words';
import { NeedsAnswer } from './needs-answer';
import type { SurveyStore } from './survey-store';

const TITLES = ['情绪安抚', '直播问答', '新品卖点'];

function detailOf(method: 'order' | 'rating', own: NeedsChoiceView[] = []): NeedsSurveyDetailView {
  const topics = TITLES.map((title, at) => ({
    ...{ id: `t${String(at)}`, title, courseId: null, competency: null, byStaff: false },
    ...{ state: 'open' as const, because: null, madeCourseId: null, ranked: null, voices: [] },
  }));
  const survey = { id: 's', method, picks: 2, hasAnswered: own.length > 0 };
  return { survey, topics, own, mayAdd: true, maySpeak: false, mayDecide: false } as never;
}

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NeedsAnswer],
  template: `<app-needs-answer [detail]="detail()" [store]="store" />`,
})
class Host {
  readonly detail = signal(detailOf('order'));
  readonly sent: (readonly NeedsChoiceView[])[] = [];
  readonly store = {
    answer: (choices: readonly NeedsChoiceView[]) => Promise.resolve(this.sent.push(choices)),
  } as unknown as SurveyStore;
}

describe('one’s own answer to what to teach', () => {
  async function open(detail: NeedsSurveyDetailView) {
    TestBed.configureTestingModule({ providers: [provideWords('zh-CN')] });
    const fixture = TestBed.createComponent(Host);
    fixture.componentInstance.detail.set(detail);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const buttons = (selector: string) => [...element.querySelectorAll<HTMLButtonElement>(selector)];
    const press = async (button: HTMLButtonElement | undefined) => {
      button?.click();
      await fixture.whenStable();
    };
    const send = () => buttons('.send button')[0];
    return { host: fixture.componentInstance, fixture, buttons, press, send };
  }

  it('keeps the order in which topics were touched, no more than one may choose', async () => {
    const { host, buttons, press, send } = await open(detailOf('order'));
    expect(send()?.disabled).toBe(true);
    for (const at of [2, 0]) await press(buttons('.pick')[at]);
    expect(buttons('.pick').map(({ disabled }) => disabled)).toEqual([false, true, false]);
    await press(send());
    expect(host.sent).toEqual([
      [
        { topicId: 't2', rating: null },
        { topicId: 't0', rating: null },
      ],
    ]);
  });

  it('gives points, changes them, and takes them away again', async () => {
    const { buttons, press, send, host } = await open(detailOf('rating', [{ topicId: 't1', rating: 3 }]));
    const rate = (topic: number, points: number) => press(buttons('.ratings button')[topic * 5 + points - 1]);
    await rate(1, 5);
    await rate(0, 2);
    await rate(0, 2);
    await press(send());
    expect(host.sent).toEqual([[{ topicId: 't1', rating: 5 }]]);
  });

  it('is quiet about what is sent, in whatever order the server writes it down', async () => {
    const own = [{ topicId: 't1', rating: 3 }];
    const { host, fixture, press, buttons, send } = await open(detailOf('rating', own));
    await press(buttons('.ratings button')[0]);
    await press(send());
    host.detail.set(
      detailOf('rating', [
        { rating: 3, topicId: 't1' },
        { rating: 1, topicId: 't0' },
      ]),
    );
    await fixture.whenStable();
    expect(send()?.disabled).toBe(true);
  });

  it('counts as chosen only what can still be chosen', async () => {
    const own = ['t0', 't1'].map((topicId) => ({ topicId, rating: null }));
    const detail = detailOf('order', own);
    const topics = detail.topics.map((topic) => (topic.id === 't0' ? { ...topic, state: 'taken' } : topic));
    const { host, buttons, press, send } = await open({ ...detail, topics } as never);
    expect([buttons('.pick').map(({ disabled }) => disabled), send()?.disabled]).toEqual([
      ...[[false, false], true],
    ]);
    await press(buttons('.pick')[1]);
    await press(send());
    expect(host.sent).toEqual([['t1', 't2'].map((topicId) => ({ topicId, rating: null }))]);
  });

  it('keeps what is chosen and not sent when news come in', async () => {
    const { host, fixture, buttons, press } = await open(detailOf('order'));
    await press(buttons('.pick')[1]);
    host.detail.set(detailOf('order'));
    await fixture.whenStable();
    expect(buttons('.pick').map((each) => each.getAttribute('aria-pressed'))).toEqual([
      ...['false', 'true', 'false'],
    ]);
  });
});
