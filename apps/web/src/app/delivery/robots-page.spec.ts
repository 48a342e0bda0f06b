import { TestBed } from '@angular/core/testing';
import type { RobotView } from '@banke/contracts';
import { Dialogs, Toasts } from '@banke/ui';
import { provideWords } from '../../testing/provide-words';
import { SessionStore } from '../session/session-store';
import { DeliveryApi } from './delivery-api';
import { RobotsPage } from './robots-page';

const ROBOT: RobotView = {
  ...{ id: 'r', departmentId: null, departmentName: null, name: '客服群', vendor: 'wecom', signed: false },
  ...{ host: 'robots.example', kinds: ['obligation.overdue'], quiet: null, language: 'zh-CN', last: null },
  version: 1,
};

describe('the robots of groups', () => {
  const api = { robots: jest.fn(), testRobot: jest.fn() };
  const toasts = { done: jest.fn(), problem: jest.fn() };
  const show = (more: Partial<RobotView>) =>
    api.robots.mockResolvedValue({ on: true, robots: [{ ...ROBOT, ...more }] });

  const open = async () => {
    TestBed.configureTestingModule({
      providers: [
        ...[provideWords(), { provide: DeliveryApi, useValue: api }, { provide: Toasts, useValue: toasts }],
        { provide: Dialogs, useValue: { open: jest.fn(), ask: jest.fn() } },
        { provide: SessionStore, useValue: { session: () => undefined } },
      ],
    });
    const fixture = TestBed.createComponent(RobotsPage);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    return {
      fixture,
      element,
      line: () => element.querySelector('li')?.textContent.replace(/\s+/g, ' ') ?? '',
    };
  };
  beforeEach(() => {
    jest.resetAllMocks();
  });

  it('say that nothing was sent yet, and when they keep quiet', async () => {
    show({ quiet: { from: '22:00', until: '07:00', zone: 'Asia/Shanghai' } });
    const { line } = await open();
    expect(line()).toContain('delivery.robots.never');
    expect(line()).toContain('delivery.robots.quiet 22:00 07:00 中国标准时间');
  });

  it('say what came of the last message, and of a test as soon as it is answered', async () => {
    show({ last: { state: 'sent', at: '2026-11-20T02:00:00Z', failure: null, detail: null } });
    const { element, fixture, line } = await open();
    expect(line()).toContain('delivery.robots.last.sent');
    expect(line()).toContain('delivery.robots.noQuiet');
    expect(element.querySelector('.failed')).toBeNull();

    api.testRobot.mockResolvedValue({ state: 'dead', failure: 'robot-refused', detail: 93_000 });
    show({ last: { state: 'dead', at: '2026-11-20T03:00:00Z', failure: 'robot-refused', detail: 93_000 } });
    element.querySelector<HTMLElement>('[aria-label^="delivery.robots.testNamed"]')?.click();
    await fixture.whenStable();
    expect(element.querySelector('.failed')?.textContent).toContain(
      'codes.deliveryFailure.robot-refuseddelivery.detail 93000',
    );
    expect(toasts.problem).toHaveBeenCalledWith(expect.stringContaining('delivery.robots.testFailed 客服群'));
  });
});
