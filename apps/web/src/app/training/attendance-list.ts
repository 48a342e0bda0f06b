import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output } from '@angular/core';
import type { TrainingSessionView } from '@banke/contracts';
import { ATTENDANCES, type Attendance } from '@banke/domain/training';
import { Button } from '@banke/ui';
import { Words } from '../words/words';

type Seat = TrainingSessionView['seats'][number];

/**
 * Who came, a line a person. The digits 1 to 4 mark the line one is in and go on to the next, the arrows move, Enter sends:
 * a class of twenty is twenty keys.
 */
@Component({
  selector: 'app-attendance-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button],
  host: { '(keydown)': 'press($event)' },
  template: `
    <ul class="bk-panel bk-rows">
      @for (seat of seats(); track seat.staffId) {
        <li [attr.data-staff]="seat.staffId" [class.open]="of(seat) === null">
          <span class="name">{{ seat.name }}</span>
          <span class="marks" role="radiogroup" [attr.aria-label]="seat.name">
            @for (attendance of attendances; track attendance) {
              <label [attr.data-mark]="attendance">
                <input
                  type="radio"
                  [name]="'attendance-' + seat.staffId"
                  [value]="attendance"
                  [checked]="of(seat) === attendance"
                  (change)="marking.emit({ staffId: seat.staffId, attendance })"
                /><span
                  ><kbd aria-hidden="true">{{ $index + 1 }}</kbd
                  >{{ words.t('training.session.attendance.' + attendance) }}</span
                >
              </label>
            }
          </span>
          @if (removable()) {
            <button
              bkButton
              kind="quiet"
              type="button"
              [attr.aria-label]="words.t('training.session.removeName', { name: seat.name })"
              (click)="removed.emit(seat.staffId)"
            >
              {{ words.t('training.session.remove') }}
            </button>
          }
        </li>
      }
    </ul>
  `,
  styleUrl: './attendance-list.css',
})
export class AttendanceList {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly seats = input.required<readonly Seat[]>();
  /** Written on the screen and not sent yet. */
  readonly marked = input.required<ReadonlyMap<string, Attendance>>();
  readonly removable = input(false);
  readonly marking = output<{ staffId: string; attendance: Attendance }>();
  readonly sent = output();
  readonly removed = output<string>();

  protected readonly words = inject(Words);
  protected readonly attendances = ATTENDANCES;

  protected of({ staffId, attendance }: Seat): Attendance | null {
    return this.marked().get(staffId) ?? attendance;
  }

  protected press(event: KeyboardEvent): void {
    const line = (event.target as HTMLElement).closest<HTMLElement>('li');
    const staffId = line?.dataset['staff'];
    if (!line || staffId === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as HTMLElement).tagName !== 'INPUT') return;
    const attendance = ATTENDANCES[Number(event.key) - 1];
    if (attendance !== undefined) {
      this.marking.emit({ staffId, attendance });
      this.goTo(this.next(line, 1) ?? line);
    } else if (event.key === 'ArrowDown') this.goTo(this.next(line, 1));
    else if (event.key === 'ArrowUp') this.goTo(this.next(line, -1));
    else if (event.key === 'Enter') this.sent.emit();
    else return;
    event.preventDefault();
  }

  private next(line: HTMLElement, step: 1 | -1): HTMLElement | undefined {
    const lines = [...this.host.nativeElement.querySelectorAll<HTMLElement>('li')];
    return lines[lines.indexOf(line) + step];
  }

  private goTo(line: HTMLElement | undefined): void {
    const radios = [...(line?.querySelectorAll('input') ?? [])];
    (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
  }
}
