import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Callout, parseLesson } from '@banke/domain/training';
import { Icon, type IconName } from '@banke/ui';
import { Words } from '../words/words';
import { InlineText } from './inline-text';

const ICONS: Record<Callout, IconName> = {
  note: 'message',
  tip: 'check',
  important: 'flag',
  warning: 'warning',
};

/** The text of a lesson, for reading. */
@Component({
  selector: 'app-lesson-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, InlineText],
  templateUrl: './lesson-text.html',
  styleUrl: './lesson-text.css',
})
export class LessonText {
  readonly text = input.required<string>();

  protected readonly words = inject(Words);
  protected readonly blocks = computed(() => parseLesson(this.text()));
  protected readonly icons = ICONS;
}
