import { CARD_WIDTH, cardPlace } from './card-place';

const WINDOW = { width: 1440, height: 900 };
const cell = (left: number, top: number) => ({ left, top, right: left + 34, bottom: top + 32 });

describe('the card of a cell', () => {
  it.each([
    [cell(400, 160), 'below'],
    [cell(400, 700), 'above'],
    [cell(1400, 440), 'above'],
    [cell(2, 400), 'below'],
  ])('%j leaves the row of the cell in sight', ({ left, top, bottom }, side) => {
    const place = cardPlace({ left, top, right: left + 34, bottom }, WINDOW);
    if (side === 'below') {
      expect(place.top).toBeGreaterThanOrEqual(bottom);
      expect((place.top ?? 0) + place.maxHeight).toBeLessThan(WINDOW.height);
    } else {
      expect(WINDOW.height - (place.bottom ?? 0)).toBeLessThanOrEqual(top);
      expect(place.maxHeight).toBeLessThan(top);
    }
    expect(place.left).toBeGreaterThan(0);
    expect(place.left + CARD_WIDTH).toBeLessThan(WINDOW.width);
  });
});
