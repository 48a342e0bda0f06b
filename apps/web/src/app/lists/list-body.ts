import { NgTemplateOutlet } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  contentChild,
  inject,
  input,
  output,
  TemplateRef,
} from '@angular/core';
import { Button, Skeleton, StatePanel, type ListState } from '@banke/ui';
import type { ApiProblem } from '../http/api-problem';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';

/**
 * What stands where a list stands: the list itself (`<ng-template #filled>` inside), or why it is not there and the one
 * thing to do about it. `<ng-template #emptyDeed>` holds the first action while there is nothing yet.
 */
@Component({
  selector: 'app-list-body',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, NgTemplateOutlet, Skeleton, StatePanel],
  templateUrl: './list-body.html',
})
export class ListBody {
  private readonly problems = inject(ProblemWords);
  protected readonly words = inject(Words);
  protected readonly filled = contentChild.required('filled', { read: TemplateRef });
  protected readonly emptyDeed = contentChild('emptyDeed', { read: TemplateRef });

  readonly state = input.required<ListState>();
  readonly failed = input.required<string>();
  readonly problem = input.required<ApiProblem | undefined>();
  readonly emptyHeading = input.required<string>();
  readonly emptyText = input.required<string>();
  readonly nothingHeading = input.required<string>();
  readonly nothingText = input.required<string>();
  /** Rows of the skeleton. */
  readonly rows = input(7);
  protected readonly why = computed(() => {
    const problem = this.problem();
    return problem ? this.problems.notLoaded(problem) : '';
  });

  readonly retried = output();
  readonly cleared = output();
}
