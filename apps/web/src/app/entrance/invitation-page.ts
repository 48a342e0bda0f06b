import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { InvitationView } from '@banke/contracts';
import { Button, Skeleton } from '@banke/ui';
import { FormProblem } from '../forms/form-problem';
import { Submission } from '../forms/submission';
import { ApiProblem } from '../http/api-problem';
import { SessionApi } from '../session/session-api';
import { SessionStore } from '../session/session-store';
import { Way } from '../session/way';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { EntranceFrame } from './entrance-frame';
import { NewPasswordField } from './new-password-field';

const INCOMPLETE = new ApiProblem('invitation.invalid', 422);

/** The token stands after the `#`, so that no server log and no referrer ever holds it. */
@Component({
  selector: 'app-invitation-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, EntranceFrame, FormProblem, FormsModule, NewPasswordField, RouterLink, Skeleton],
  templateUrl: './invitation-page.html',
})
export class InvitationPage {
  private readonly api = inject(SessionApi);
  private readonly session = inject(SessionStore);
  private readonly way = inject(Way);
  private readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly opening = new Submission();
  protected readonly submission = new Submission();
  protected readonly invitation = signal<InvitationView | undefined>(undefined);
  protected readonly password = signal('');

  constructor() {
    void this.open();
  }

  protected async open(): Promise<void> {
    const { token } = this;
    if (!token) {
      this.opening.refuse(INCOMPLETE);
      return;
    }
    this.invitation.set(await this.opening.send({}, () => this.api.previewInvitation({ token })));
    // Too short or too long to be a token at all: trying the same again would not help.
    if (this.opening.problem()?.code === 'request.invalid') this.opening.refuse(INCOMPLETE);
  }

  protected async accept(): Promise<void> {
    const password = this.password();
    const session = await this.submission.send({ password }, () =>
      this.api.acceptInvitation({ token: this.token, password }),
    );
    if (!session) return;
    this.session.enter(session);
    await this.way.back('/');
  }
}
