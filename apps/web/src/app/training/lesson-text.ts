import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FileView } from '@banke/contracts';
import { type Callout, parseLesson } from '@banke/domain/training';
import { Icon, type IconName } from '@banke/ui';
import { FilesApi } from '../files/files-api';
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
  /** Those of the course, to be shown where the text says so. */
  readonly files = input<readonly FileView[]>([]);

  protected readonly words = inject(Words);
  protected readonly api = inject(FilesApi);
  protected readonly blocks = computed(() => parseLesson(this.text()));
  protected readonly icons = ICONS;

  /** How a file is shown: a picture, a video, a document to open; undefined when it was removed. */
  protected shown(id: string): { file: FileView; as: 'picture' | 'video' | 'document' } | undefined {
    const file = this.files().find((each) => each.id === id);
    if (!file) return undefined;
    const [kind] = file.mediaType.split('/');
    return { file, as: kind === 'image' ? 'picture' : kind === 'video' ? 'video' : 'document' };
  }

  /** Only what a browser shows by itself opens in a tab; the rest is saved. */
  protected addressOf(file: FileView): string {
    return file.mediaType === 'application/pdf' ? this.api.viewOf(file) : this.api.addressOf(file);
  }
}
