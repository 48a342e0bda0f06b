import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { Button, Field, FieldInput, Skeleton } from '@banke/ui';
import { FormProblem } from '../forms/form-problem';
import { Submission } from '../forms/submission';
import { SessionApi } from '../session/session-api';
import { SessionStore } from '../session/session-store';
import { Way } from '../session/way';
import { Words } from '../words/words';
import { EntranceFrame } from './entrance-frame';
import { NewPasswordField } from './new-password-field';

/** The first person of a new installation. The code from the terminal proves who started the server. */
@Component({
  selector: 'app-set-up-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Button,
    EntranceFrame,
    Field,
    FieldInput,
    FormProblem,
    FormsModule,
    NewPasswordField,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './set-up-page.html',
})
export class SetUpPage {
  private readonly api = inject(SessionApi);
  private readonly session = inject(SessionStore);
  private readonly way = inject(Way);

  protected readonly words = inject(Words);
  protected readonly submission = new Submission();
  /** Known once the server was asked; the form is not shown to somebody who would fill it in for nothing. */
  protected readonly needed = signal<boolean | undefined>(undefined);
  private readonly ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  /** A browser may be in a zone, such as UTC, that it does not list. */
  protected readonly zones = [...new Set([this.ownZone, ...Intl.supportedValuesOf('timeZone')])].sort();
  protected readonly code = signal(
    new URLSearchParams(inject(ActivatedRoute).snapshot.fragment ?? '').get('code') ?? '',
  );
  protected readonly companyName = signal('');
  protected readonly timeZone = signal(this.ownZone);
  protected readonly displayName = signal('');
  protected readonly name = signal('');
  protected readonly password = signal('');

  constructor() {
    void this.ask();
  }

  private async ask(): Promise<void> {
    try {
      this.needed.set((await this.api.welcome()).setupNeeded);
    } catch {
      this.needed.set(true); // sending the form says what is wrong with the server
    }
  }

  protected async submit(): Promise<void> {
    const request = {
      code: this.code(),
      companyName: this.companyName(),
      timeZone: this.timeZone(),
      displayName: this.displayName(),
      name: this.name(),
      password: this.password(),
    };
    const session = await this.submission.send(request, () => this.api.setUp(request));
    if (!session) return;
    this.session.enter(session);
    await this.way.back('/');
  }
}
