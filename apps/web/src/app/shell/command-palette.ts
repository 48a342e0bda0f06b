import { DialogRef } from '@angular/cdk/dialog';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { Icon } from '@banke/ui';
import { PeopleFinder } from '../people/staff/people-finder';
import { CourseFinder } from '../training/course-finder';
import { Words } from '../words/words';
import { type Command, matching, withFound } from './command';
import { CommandSources } from './command-sources';

/** Ctrl+K. Focus stays in the field (a combobox); arrows move, Enter goes, Esc leaves. */
@Component({
  selector: 'app-command-palette',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  templateUrl: './command-palette.html',
  styleUrl: './command-palette.css',
})
export class CommandPalette {
  private readonly sources = inject(CommandSources);
  private readonly ref = inject(DialogRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly words = inject(Words);
  protected readonly typed = signal('');
  private readonly people = inject(PeopleFinder).follow(this.typed);
  private readonly courses = inject(CourseFinder).follow(this.typed);
  protected readonly waiting = computed(() => this.people().waiting);
  protected readonly found = computed(() =>
    withFound(matching(this.sources.all(), this.typed()), [
      ...this.sources.people(this.people().people),
      ...this.sources.courses(this.courses()),
    ]),
  );
  protected readonly at = linkedSignal({ source: this.typed, computation: () => 0 });

  constructor() {
    effect(() => {
      const at = this.at();
      this.host.querySelector(`#command-${String(at)}`)?.scrollIntoView({ block: 'nearest' });
    });
  }

  protected key(event: KeyboardEvent): void {
    if (event.isComposing) return; // Enter then chooses the input method's candidate
    const count = this.found().length;
    if (event.key === 'ArrowDown' && count) this.at.update((at) => (at + 1) % count);
    else if (event.key === 'ArrowUp' && count) this.at.update((at) => (at + count - 1) % count);
    else if (event.key === 'Enter') this.run(this.found()[this.at()]);
    else return;
    event.preventDefault();
  }

  protected run(command: Command | undefined): void {
    if (!command) return;
    this.ref.close();
    command.run();
  }

  protected startsGroup(at: number): boolean {
    return this.found()[at]?.group !== this.found()[at - 1]?.group;
  }
}
