import { ChangeDetectionStrategy, Component, DOCUMENT, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { toApiProblem } from '../http/api-problem';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { DeliveryApi } from './delivery-api';

/** Where the link in a mail leads: the address is theirs who open it, signed in. */
@Component({
  selector: 'app-confirm-email-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <div class="bk-page lines">
      <div class="bk-page-head">
        <h1>{{ words.t('shell.pages.confirmEmail') }}</h1>
      </div>
      <p role="status">{{ said() }}</p>
      <p>
        <a routerLink="/settings/me">{{ words.t('delivery.confirm.toMine') }}</a>
      </p>
    </div>
  `,
})
export class ConfirmEmailPage {
  private readonly api = inject(DeliveryApi);
  private readonly problems = inject(ProblemWords);
  /** After the # it never reaches a server log. */
  private readonly token = inject(DOCUMENT).location.hash.slice(1);

  protected readonly words = inject(Words);
  protected readonly said = signal(this.words.t('shell.loading'));

  constructor() {
    void this.confirm();
  }

  private async confirm(): Promise<void> {
    try {
      const { email } = await this.api.confirmEmail(this.token);
      this.said.set(this.words.t('delivery.confirm.done', { email }));
    } catch (error) {
      this.said.set(this.problems.sentence(toApiProblem(error)));
    }
  }
}
