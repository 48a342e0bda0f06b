import { TestBed } from '@angular/core/testing';
import { aMonth } from '../../testing/a-month';
import { openRoster } from '../../testing/a-roster';
import { FillDialog } from './fill-dialog';
import { RosterDeeds } from './roster-deeds';

/** A department that calls its shifts otherwise than they are shipped. */
function aMonthOf(codes: Record<string, string>) {
  const month = aMonth();
  return {
    ...month,
    versions: month.versions.map((version) => ({
      ...version,
      ...{ code: codes[version.templateId] ?? version.code, aliases: [] },
    })),
  };
}

describe('filling with a rotation', () => {
  it('offers and reads codes of several characters', async () => {
    const { dialog, desk } = openRoster(aMonthOf({ day: 'D1', evening: 'E2', rest: 'OFF' }));
    dialog.data = { desk, deeds: TestBed.inject(RosterDeeds) };
    const fixture = TestBed.createComponent(FillDialog);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const field = element.querySelector<HTMLInputElement>('input[maxlength]');
    if (!field) throw new Error('no field for the rotation');
    expect(field.value).toBe('D1 D1 D1 D1 D1 D1 OFF');
    const firstRow = () =>
      [...element.querySelectorAll('tbody tr:first-child td')]
        .slice(0, 4)
        .map(({ textContent }) => textContent.trim());
    field.value = 'D1E2，OFF';
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(firstRow()).toEqual(['D1', 'E2', 'OFF', 'D1']);
    field.value = 'D1 D3';
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(element.textContent).toContain('D3');
  });
});
