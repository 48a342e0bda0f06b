import { TestBed } from '@angular/core/testing';
import type { Attendance } from '@banke/domain/training';
import { Words } from '../words/words';
import { AttendanceList } from './attendance-list';

const seat = (staffId: string, attendance: Attendance | null) => ({
  ...{ staffId, name: staffId, state: 'seated' as const, attendance },
});

describe('who came, by keyboard', () => {
  async function open() {
    TestBed.configureTestingModule({
      providers: [{ provide: Words, useValue: { t: (key: string) => key } }],
    });
    const fixture = TestBed.createComponent(AttendanceList);
    fixture.componentRef.setInput('seats', [seat('李佳', null), seat('王敏', 'late'), seat('赵云', null)]);
    fixture.componentRef.setInput('marked', new Map());
    const told: string[] = [];
    fixture.componentInstance.marking.subscribe(({ staffId, attendance }) => {
      told.push(`${staffId} ${attendance}`);
    });
    fixture.componentInstance.sent.subscribe(() => told.push('sent'));
    const element = fixture.nativeElement as HTMLElement;
    document.body.append(element);
    await fixture.whenStable();
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    const at = () => {
      const radio = document.activeElement as HTMLInputElement;
      return `${radio.closest('li')?.dataset['staff'] ?? ''} ${radio.value}`;
    };
    element.querySelector('input')?.focus();
    return { element, told, press, at };
  }

  it('marks a line by a digit and goes on to the next, where it was marked already', async () => {
    const { told, press, at } = await open();
    press('3');
    expect([told, at()]).toEqual([['李佳 absent'], '王敏 late']);
    press('1');
    press('4');
    expect(told).toEqual(['李佳 absent', '王敏 present', '赵云 excused']);
    expect(at()).toBe('赵云 present'); // the last line stays
    press('Enter');
    expect(told.at(-1)).toBe('sent');
  });

  it('moves by arrows without marking, and leaves other keys alone', async () => {
    const { told, press, at } = await open();
    press('ArrowDown');
    expect(at()).toBe('王敏 late');
    press('ArrowUp');
    press('5');
    press('x');
    expect([told, at()]).toEqual([[], '李佳 present']);
  });
});
