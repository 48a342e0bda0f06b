import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Button, Field, FieldInput } from '@banke/ui';
import { FormProblem } from '../forms/form-problem';
import { Submission } from '../forms/submission';
import { SessionApi } from '../session/session-api';
import { SessionStore } from '../session/session-store';
import { Words } from '../words/words';
import { NewPasswordField } from './new-password-field';

@Component({
  selector: 'app-change-password-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Field, FieldInput, FormProblem, FormsModule, NewPasswordField],
  template: `
    <form class="bk-form" (ngSubmit)="submit()">
      <input
        class="unseen"
        type="text"
        name="username"
        autocomplete="username"
        tabindex="-1"
        aria-hidden="true"
        readonly
        [value]="names()[0]"
      />
      <bk-field required [label]="currentLabel()" [error]="submission.errorOf('current')">
        <input
          #currentInput
          bkInput
          type="password"
          name="current"
          autocomplete="current-password"
          [(ngModel)]="current"
        />
      </bk-field>
      <app-new-password-field
        name="next"
        [label]="words.t('entrance.change.next')"
        [names]="names()"
        [current]="current()"
        [error]="submission.errorOf('next')"
        [(password)]="next"
      />
      <app-form-problem [problem]="submission.problem()" />
      <button bkButton type="submit" [kind]="kind()" [busy]="submission.sending()">
        {{ words.t('entrance.change.deed') }}
      </button>
    </form>
  `,
  styles: `
    button {
      justify-self: start;
    }
  `,
})
export class ChangePasswordForm {
  private readonly api = inject(SessionApi);
  private readonly session = inject(SessionStore);

  private readonly currentInput = viewChild.required<ElementRef<HTMLInputElement>>('currentInput');

  readonly currentLabel = input.required<string>();
  readonly kind = input<'plain' | 'primary'>('primary');
  readonly changed = output();

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly current = signal('');
  protected readonly next = signal('');
  protected readonly names = computed(() => {
    const me = this.session.session();
    return me ? [me.signInName, me.displayName] : [];
  });

  protected async submit(): Promise<void> {
    const request = { current: this.current(), next: this.next() };
    const session = await this.submission.send(request, () => this.api.changePassword(request));
    if (!session) {
      if (this.submission.problem()?.code === 'account.password-wrong')
        this.currentInput().nativeElement.select();
      return;
    }
    this.session.enter(session);
    this.current.set('');
    this.next.set('');
    this.changed.emit();
  }
}
