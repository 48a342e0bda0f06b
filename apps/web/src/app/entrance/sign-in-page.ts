import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { Button, Field, FieldInput } from '@banke/ui';
import { FormProblem } from '../forms/form-problem';
import { Way } from '../session/way';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { DemoSignIns } from './demo-sign-ins';
import { EntranceFrame } from './entrance-frame';
import { SignInStore } from './sign-in-store';

@Component({
  selector: 'app-sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DemoSignIns, EntranceFrame, Field, FieldInput, FormProblem, FormsModule],
  providers: [SignInStore],
  templateUrl: './sign-in-page.html',
})
export class SignInPage {
  private readonly way = inject(Way);
  private readonly router = inject(Router);
  private readonly problems = inject(ProblemWords);
  private readonly passwordInput = viewChild.required<ElementRef<HTMLInputElement>>('passwordInput');

  /** `?to=`: the address asked for before signing in. */
  readonly to = input<string>();

  protected readonly words = inject(Words);
  protected readonly store = inject(SignInStore);
  protected readonly unreachable = computed(() => {
    const problem = this.store.unreachable();
    return problem && this.problems.sentence(problem);
  });

  constructor() {
    void this.open();
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
