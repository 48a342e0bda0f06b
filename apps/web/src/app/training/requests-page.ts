import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TrainingRequestView } from '@banke/contracts';
import type { RequestState } from '@banke/domain/training';
import { Badge, Button, Dialogs, Icon } from '@banke/ui';
import { Tell } from '../forms/tell';
import { ListBody } from '../lists/list-body';
import { NoteDialog, type NoteDialogData } from '../obligations/note-dialog';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { ExternalDialog, type ExternalDialogData } from './external-dialog';
import { PersonDialog, type PersonDialogData } from './person-dialog';
import { RequestDialog, type RequestDialogData } from './request-dialog';
import { RequestsStore } from './requests-store';
import { SessionDialog, type SessionDialogData } from './session-dialog';
import { SessionsApi } from './sessions-api';

/** What people ask to be taught: for them how far it is, for who arranges training what to do next. */
@Component({
  selector: 'app-requests-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, ListBody, RouterLink],
  providers: [RequestsStore],
  templateUrl: './requests-page.html',
  styleUrl: './requests-page.css',
})
export class RequestsPage {
  private readonly dialogs = inject(Dialogs);
  private readonly tell = inject(Tell);
  private readonly sessions = inject(SessionsApi);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly store = inject(RequestsStore);

  protected ask(): void {
    this.dialogs.open<unknown, RequestDialogData>(RequestDialog, {
      elsewhere: this.store.mayArrange(),
      ask: (request) => this.store.ask(request),
    });
  }

  /** What is said besides the step itself is asked for first. */
  protected step(request: TrainingRequestView, to: RequestState): void {
    if (to === 'assigned') this.assign(request);
    else if (to === 'scheduled') this.schedule(request);
    else if (to === 'rejected' || to === 'cancelled') this.end(request, to);
    else void this.tell.of(this.store.step(request, { to }));
  }

  protected close(request: TrainingRequestView): void {
    this.dialogs.open<unknown, ExternalDialogData>(ExternalDialog, {
      request,
      close: (closing) => this.store.close(request, closing),
    });
  }

  private assign(request: TrainingRequestView): void {
    this.dialogs.open<unknown, PersonDialogData>(PersonDialog, {
      heading: this.words.t('training.request.assignHeading', { name: request.topic }),
      label: this.words.t('training.session.trainer'),
      deed: this.words.t('training.request.step.assigned'),
      chosen: request.trainerId,
      send: (trainerId) => this.store.step(request, { to: 'assigned', trainerId }),
    });
  }

  private schedule(request: TrainingRequestView): void {
    if (request.kind === 'external') {
      this.dialogs.open<unknown, ExternalDialogData>(ExternalDialog, {
        request,
        schedule: (scheduledOn) => this.store.step(request, { to: 'scheduled', scheduledOn }),
      });
      return;
    }
    const { departmentId, courseId, trainerId } = request;
    this.dialogs.open<unknown, SessionDialogData>(
      SessionDialog,
      {
        for: { departmentId, courseId, trainerId },
        save: async (session) => {
          const { id } = await this.sessions.arrange(session);
          await this.store.step(request, { to: 'scheduled', sessionId: id });
        },
      },
      { wide: true },
    );
  }

  private end(request: TrainingRequestView, to: 'rejected' | 'cancelled'): void {
    this.dialogs.open<unknown, NoteDialogData>(NoteDialog, {
      heading: this.words.t(`training.request.endHeading.${to}`, { name: request.topic }),
      label: this.words.t('training.reason'),
      deed: this.words.t(`training.request.step.${to}`),
      send: (note) => this.store.step(request, { to, note }),
    });
  }
}
