import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { Button, Field, FieldInput, Icon } from '@banke/ui';
import { FormProblem } from '../forms/form-problem';
import { knownEnd } from '../live/live';
import { Tabs } from '../live/tabs';
import { Way } from '../session/way';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { DemoSignIns } from './demo-sign-ins';
import { EntranceFrame } from './entrance-frame';
import { SignInStore } from './sign-in-store';

@Component({
  selector: 'app-sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DemoSignIns, EntranceFrame, Field, FieldInput, FormProblem, FormsModule, Icon],
  providers: [SignInStore],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  private readonly way = inject(Way);
  private readonly router = inject(Router);
  private readonly problems = inject(ProblemWords);
  private readonly passwordInput = viewChild.required<ElementRef<HTMLInputElement>>('passwordInput');

  /** `?to=`: the address asked for before signing in. */
  readonly to = input<string>();

  /** `?reason=`: why the session before this one ended. */
  readonly reason = input<string>();

  protected readonly words = inject(Words);
  protected readonly store = inject(SignInStore);
  protected readonly unreachable = computed(() => {
    const problem = this.store.unreachable();
    return problem && this.problems.sentence(problem);
  });

  protected readonly ended = computed(() => {
    const reason = knownEnd(this.reason());
    return reason && this.words.t(`entrance.ended.${reason}`);
  });

  constructor() {
    void this.open();
    // Signing in once brings every tab back to its page.
    inject(Tabs)
      .heard.pipe(takeUntilDestroyed())
      .subscribe((message) => {
        if (message.is === 'entered') location.assign(this.way.addressOf(this.to()));
      });
  }

  protected async open(): Promise<void> {
    await this.store.load();
    if (this.store.welcome()?.setupNeeded) await this.router.navigateByUrl('/setup', { replaceUrl: true });
  }

  protected async submit(): Promise<void> {
    if (await this.store.signIn()) await this.way.back(this.to());
    // Selected, so that the next try replaces the wrong password instead of growing it.
    else if (this.store.submission.problem()?.code === 'session.wrong-credentials')
      this.passwordInput().nativeElement.select();
  }
}
