import { computed, inject, Injectable, signal } from '@angular/core';
import { GridDesk } from './grid-desk';
import { GridWriter } from './grid-writer';
import type { TypingMode } from './keys';
import { focusOf, spotsOf } from './selection';
import { begin, choose, meant, type Typing } from './typing';

/** What is being typed into the place in focus. */
@Injectable()
export class GridTypist {
  private readonly desk = inject(GridDesk);
  private readonly writer = inject(GridWriter);

  private readonly current = signal<Typing | null>(null);
  /** An input method is still putting a character together. */
  readonly composing = signal(false);

  readonly typing = this.current.asReadonly();
  readonly mode = computed<TypingMode>(() => {
    const typing = this.current();
    if (!typing) return this.composing() ? 'typing' : 'idle';
    return typing.editing ? 'editing' : 'typing';
  });
  readonly candidates = computed(() => {
    const typing = this.current();
    return typing && typing.text.trim() !== '' && !this.composing() ? typing.match.candidates : [];
  });

  /** Which candidate Enter would write; -1 for none. */
  readonly pointed = computed(() => {
    const typing = this.current();
    if (!typing) return -1;
    return this.candidates().findIndex((each) => each === meant(typing));
  });
  readonly fruitless = computed(
    () => !this.composing() && this.candidates().length === 0 && (this.current()?.text.trim() ?? '') !== '',
  );

  type(text: string): void {
    if (this.desk.bindings.readOnly()) return;
    if (text === '' && !this.current()?.editing) this.cancel();
    else this.current.update((typing) => begin(text, typing?.editing ?? false, this.desk.bindings.match()));
  }

  /** F2: begins with what stands there. Gives the text to be edited, null where nothing may be written. */
  edit(): string | null {
    const marked = this.desk.marked();
    const spot = marked && focusOf(marked);
    if (!spot || this.desk.bindings.readOnly() || !this.desk.groundAt(spot).open) return null;
    const text = this.desk.cellAt(spot)?.code ?? '';
    this.current.set(begin(text, true, this.desk.bindings.match()));
    return text;
  }

  choose(by: -1 | 1): void {
    this.current.update((typing) => typing && choose(typing, by));
  }

  pick(index: number): void {
    this.current.update((typing) => typing && { ...typing, chosen: index });
    this.commit(false);
  }

  /** Writes into the place in focus, or into all that is selected. False when nothing fits: the text stays. */
  commit(everywhere: boolean): boolean {
    const typing = this.current();
    const [marked, rect] = [this.desk.marked(), this.desk.rect()];
    if (!typing || !marked || !rect) return true;
    const code = meant(typing);
    if (!code && typing.text.trim() !== '') {
      const texts = [{ text: typing.text.trim(), line: 1, field: 1 }];
      this.desk.bindings.refused.emit({ reason: 'unknown', deed: 'typed', texts });
      return false;
    }
    this.cancel();
    const spots = everywhere ? spotsOf(rect) : [focusOf(marked)];
    this.writer.write(
      'typed',
      spots.map((to) => ({ to, next: code?.id ?? null })),
    );
    return true;
  }

  cancel(): void {
    this.current.set(null);
  }
}
