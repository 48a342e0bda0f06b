import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FormsModule } from '@angular/forms';
import { Field } from '../controls/field';
import { DateInput } from './date-input';
import { DateSpeech } from './date-speech';

const speech: DateSpeech = {
  today: () => '2026-11-22',
  read: (typed) => (/^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : undefined),
  show: (day) => `<${day}>`,
  month: (month) => `month ${month}`,
  weekdays: () => ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  words: () => ({ open: 'open', monthBefore: 'before', monthAfter: 'after', today: 'today', clear: 'clear' }),
  unreadable: () => 'no date',
  tooEarly: (first) => `from ${first}`,
  tooLate: (last) => `until ${last}`,
};

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, Field, FormsModule],
  template: `
    <bk-field required label="Day"
      ><bk-date-input
        name="day"
        min="2026-11-02"
        max="2026-12-03"
        [(ngModel)]="day"
        (settled)="settled.push($event)"
    /></bk-field>
  `,
})
class Form {
  readonly day = signal('2026-11-28');
  readonly settled: string[] = [];
}

describe('a date field', () => {
  let form: ComponentFixture<Form>;
  let input: HTMLInputElement;

  const stable = async () => {
    await form.whenStable();
    form.detectChanges();
  };
  const type = async (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await stable();
  };
  const leave = async () => {
    input.dispatchEvent(new Event('blur'));
    await stable();
  };
  const press = async (key: string, on: Element | null) => {
    on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await stable();
  };
  const said = () => (form.nativeElement as HTMLElement).querySelector('.error')?.textContent.trim();
  const focused = () => document.activeElement?.getAttribute('data-day');

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [{ provide: DateSpeech, useValue: speech }] });
    form = TestBed.createComponent(Form);
    document.body.append(form.nativeElement as HTMLElement);
    await stable();
    input = (form.nativeElement as HTMLElement).querySelector('input') as HTMLInputElement;
  });
  afterEach(() => {
    (form.nativeElement as HTMLElement).remove();
  });

  it('shows a day as the product does, and takes a typed one once it can be read', async () => {
    expect(input.value).toBe('<2026-11-28>');
    await type('2026-11-2');
    expect([form.componentInstance.day(), input.value, said()]).toEqual([
      '2026-11-2',
      '2026-11-2',
      undefined,
    ]);
    await type('2026-11-29');
    await leave();
    expect([form.componentInstance.day(), input.value]).toEqual(['2026-11-29', '<2026-11-29>']);
    expect(form.componentInstance.settled).toEqual(['2026-11-29']);
  });

  it('says what is no day or out of bounds when it is left, and does not let it pass for empty', async () => {
    await type('some day');
    expect(said()).toBeUndefined();
    await leave();
    expect([form.componentInstance.day(), said(), input.getAttribute('aria-invalid')]).toEqual([
      'some day',
      'no date',
      'true',
    ]);
    await type('2026-11-01');
    await leave();
    expect(said()).toBe('from 2026-11-02');
    expect(form.componentInstance.settled).toEqual([]);
    await type('');
    await leave();
    expect([form.componentInstance.day(), said(), form.componentInstance.settled]).toEqual([
      '',
      undefined,
      [''],
    ]);
  });

  it('is chosen from a month by keyboard, and refuses days out of bounds', async () => {
    await press('ArrowDown', input);
    expect(focused()).toBe('2026-11-28');
    await press('PageDown', document.activeElement);
    expect(focused()).toBe('2026-12-28');
    (document.activeElement as HTMLElement).click();
    await stable();
    expect(form.componentInstance.day()).toBe('2026-11-28');
    for (const key of ['PageUp', 'ArrowDown', 'ArrowRight', 'Home']) await press(key, document.activeElement);
    expect(focused()).toBe('2026-11-30');
    await press('ArrowRight', document.activeElement);
    (document.activeElement as HTMLElement).click();
    await stable();
    expect([form.componentInstance.day(), document.activeElement]).toEqual(['2026-12-01', input]);
  });

  it('tells assistive technology that it is required and what its label is', () => {
    expect(input.getAttribute('aria-required')).toBe('true');
    expect(document.querySelector('label')?.htmlFor).toBe(input.id);
  });
});
