import { freeSlot, ROBOT_RATE } from './free-slot';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 20, 2, 0, seconds));

describe('the rate of a robot', () => {
  it('lets the twentieth message of a minute through and keeps the next waiting', () => {
    const nineteen = Array.from({ length: 19 }, (_, i) => at(i));
    expect(freeSlot(nineteen, at(20), ROBOT_RATE)).toEqual(at(20));
    expect(freeSlot([...nineteen, at(19)], at(20), ROBOT_RATE)).toEqual(at(60));
  });

  it('counts any minute, not that of the clock', () => {
    const late = Array.from({ length: 20 }, () => at(59));
    expect(freeSlot(late, at(61), ROBOT_RATE)).toEqual(at(119));
  });

  it('forgets what is longer ago', () => {
    const old = Array.from({ length: 20 }, (_, i) => at(i));
    expect(freeSlot(old, at(90), ROBOT_RATE)).toEqual(at(90));
  });
});
