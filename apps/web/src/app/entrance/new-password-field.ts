import { ChangeDetectionStrategy, Component, computed, inject, input, model, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { judgePassword, PASSWORD_MIN_LENGTH } from '@banke/domain/people';
import { Field, FieldInput } from '@banke/ui';
import { Words } from '../words/words';

/** The same rule the server keeps, applied once the field was left: nobody is scolded while typing. */
@Component({
  selector: 'app-new-password-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Field, FieldInput, FormsModule],
  template: `
    <bk-field
      required
      [label]="label()"
      [hint]="words.t('entrance.passwordHint', { min })"
      [error]="error() ?? fault()"
    >
      <input
        bkInput
        type="password"
        autocomplete="new-password"
        [name]="name()"
        [(ngModel)]="password"
        (blur)="left.set(true)"
      />
    </bk-field>
  `,
})
export class NewPasswordField {
  readonly label = input.required<string>();
  readonly name = input.required<string>();
  readonly names = input<readonly string[]>([]);
  readonly current = input<string>();
  readonly error = input<string | undefined>();
  readonly password = model.required<string>();

  protected readonly words = inject(Words);
  protected readonly min = PASSWORD_MIN_LENGTH;
  protected readonly left = signal(false);
  protected readonly fault = computed(() => {
    const password = this.password();
    if (!this.left() || !password) return undefined;
    const current = this.current();
    const [fault] = judgePassword(password, { names: this.names(), ...(current && { current }) });
    return fault && this.words.t(`codes.field.password.${fault}`, { min: PASSWORD_MIN_LENGTH, max: 128 });
  });
}
