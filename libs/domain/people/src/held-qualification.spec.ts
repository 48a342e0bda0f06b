import { expiryReminderDue } from './held-qualification';

describe('the reminder of a qualification that ends', () => {
  it.each([
    ['2026-11-20', null, null],
    ['2026-11-21', null, 30],
    ['2026-11-21', 30, null],
    ['2026-12-13', 30, null],
    ['2026-12-14', 30, 7],
    ['2026-12-14', null, 7],
    ['2026-12-21', 7, null],
    ['2026-12-21', 30, 7],
    ['2026-12-22', null, null],
  ])('on %s after %p is %p', (today, reminded, due) => {
    expect(expiryReminderDue({ through: '2026-12-21', reminded }, today)).toBe(due);
  });
});
