import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { FileSubject, FileView } from '@banke/contracts';
import { Button, Icon, Progress } from '@banke/ui';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { FilesApi, type Upload } from './files-api';
import { UPLOAD_EXTENSIONS } from './upload-extensions';

/** Files dropped or chosen go up at once; each says how far it is, and why it was refused. */
@Component({
  selector: 'app-file-drop',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, Progress],
  templateUrl: './file-drop.html',
  styleUrl: './file-drop.css',
})
export class FileDrop {
  private readonly api = inject(FilesApi);
  private readonly problems = inject(ProblemWords);

  readonly subjectKind = input<FileSubject>('obligation');
  readonly subjectId = input.required<string>();
  readonly label = input.required<string>();
  readonly uploaded = output<FileView>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly uploads = signal<readonly Upload[]>([]);
  protected readonly over = signal(false);
  protected readonly accepted = UPLOAD_EXTENSIONS.map((extension) => `.${extension}`).join(',');
  protected readonly kinds = this.formats.list(UPLOAD_EXTENSIONS.map((extension) => extension.toUpperCase()));

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.take(event.dataTransfer?.files);
  }

  protected chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.take(input.files);
    input.value = ''; // the same file can be chosen again after it was refused
  }

  protected why(upload: Upload): string {
    const problem = upload.problem();
    return problem ? this.problems.sentence(problem) : '';
  }

  protected forget(upload: Upload): void {
    upload.stop();
    this.uploads.update((uploads) => uploads.filter((each) => each !== upload));
  }

  private take(files: globalThis.FileList | null | undefined): void {
    for (const file of files ?? []) void this.send(file);
  }

  private async send(file: File): Promise<void> {
    const upload = this.api.upload(file, { kind: this.subjectKind(), id: this.subjectId() });
    this.uploads.update((uploads) => [...uploads, upload]);
    const kept = await upload.done;
    if (!kept) return;
    this.forget(upload);
    this.uploaded.emit(kept);
  }
}
