import { TestBed } from '@angular/core/testing';
import { openRoster } from '../../testing/a-roster';
import { BrushButton } from './brush-button';
import { RosterBrush } from './roster-brush';
import { RosterDesk } from './roster-desk';

describe('the brush button', () => {
  async function open() {
    openRoster();
    const fixture = TestBed.createComponent(BrushButton);
    const element = fixture.nativeElement as HTMLElement;
    const chosen = jest.fn();
    fixture.componentInstance.chosen.subscribe(chosen);
    await fixture.whenStable();
    const items = () => [...document.querySelectorAll<HTMLElement>('[role=menuitemradio]')];
    return { fixture, element, chosen, items };
  }

  it('offers every shift and an eraser, and shows what is held', async () => {
    const { fixture, element, chosen, items } = await open();
    element.querySelector('button')?.click();
    await fixture.whenStable();
    const evening = items().find(({ textContent }) => textContent.startsWith('晚'));
    expect(items()).toHaveLength(TestBed.inject(RosterDesk).codes().length + 1);
    evening?.click();
    await fixture.whenStable();
    expect(TestBed.inject(RosterBrush).held()?.id).toBe('evening');
    expect(chosen).toHaveBeenCalledTimes(1);
    expect(element.querySelector('[role=status]')?.textContent).toContain('roster.brush.painting 晚');
    expect(element.querySelector('.swatch')?.textContent).toBe('晚');
  });

  it('puts the brush down by Escape and by its cross', async () => {
    const { fixture, element, chosen } = await open();
    const brush = TestBed.inject(RosterBrush);
    brush.take(null);
    await fixture.whenStable();
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(brush.held()).toBeNull();
    brush.take('day');
    await fixture.whenStable();
    [...element.querySelectorAll('button')].at(-1)?.click();
    expect(brush.held()).toBeNull();
    expect(chosen).toHaveBeenCalledTimes(2);
  });
});
