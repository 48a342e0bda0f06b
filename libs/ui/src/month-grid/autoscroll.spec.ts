import { scrollStep } from './autoscroll';

describe('scrolling while dragging', () => {
  it('stands still in the middle', () => {
    expect(scrollStep(300, 100, 500)).toBe(0);
  });

  it('goes towards the edge the pointer is near, faster beyond it, and never wildly', () => {
    expect(scrollStep(490, 100, 500)).toBeGreaterThan(0);
    expect(scrollStep(110, 100, 500)).toBeLessThan(0);
    expect(scrollStep(520, 100, 500)).toBeGreaterThan(scrollStep(490, 100, 500));
    expect(scrollStep(9_000, 100, 500)).toBe(24);
    expect(scrollStep(-9_000, 100, 500)).toBe(-24);
  });

  it('leaves a middle in a window of two rows', () => {
    expect(scrollStep(30, 0, 60)).toBe(0);
  });
});
