import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { GridTypist } from './grid-typist';
import type { GridLabels } from './month-grid-types';

/** Relative to the grid, in pixels. */
export interface EditorPlace {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Low in the table, so that what opens does so upwards. */
  above: boolean;
}

/**
 * The field that has the focus while somebody is in the grid. It lies unseen over the place in focus, so that an input
 * method opens there, and shows itself once something is typed.
 */
@Component({
  selector: 'bk-grid-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[class.typing]': "typist.mode() !== 'idle'",
    '[class.above]': 'place()?.above',
    '[style.left.px]': 'place()?.left',
    '[style.top.px]': 'place()?.top',
    '[style.--width.px]': 'place()?.width',
    '[style.--height.px]': 'place()?.height',
  },
  template: `
    <input
      #field
      type="text"
      role="combobox"
      aria-autocomplete="list"
      aria-haspopup="listbox"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      [attr.aria-label]="labels().grid"
      [attr.aria-expanded]="typist.candidates().length > 0"
      [attr.aria-controls]="listId"
      [attr.aria-activedescendant]="chosenId()"
      [attr.inputmode]="quiet() ? 'none' : null"
      (input)="typed(field.value)"
      (compositionstart)="typist.composing.set(true)"
      (compositionend)="composed(field.value)"
      (keydown)="pressed.emit($event)"
      (copy)="copy($event)"
      (cut)="copy($event)"
      (paste)="copy($event)"
      (focus)="arrived.emit()"
      (blur)="left.emit()"
    />
    <ul role="listbox" [id]="listId" [attr.aria-label]="labels().candidates" [hidden]="!offering()">
      @for (each of typist.candidates(); track each.id; let at = $index) {
        <li
          role="option"
          [id]="listId + '-' + at"
          [attr.aria-selected]="at === typist.pointed()"
          (pointerdown)="$event.preventDefault(); picked.emit(at)"
        >
          <span [class]="'swatch shift-' + each.colour">{{ each.code }}</span> {{ each.name }}
        </li>
      }
    </ul>
    @if (typist.fruitless()) {
      <p role="status">{{ labels().nothingFits }}</p>
    }
  `,
  styleUrl: './grid-editor.css',
})
export class GridEditor {
  protected readonly typist = inject(GridTypist);
  readonly labels = input.required<GridLabels>();
  readonly place = input.required<EditorPlace | null>();
  /** A finger chose the place: no keyboard should rise. */
  readonly quiet = input.required<boolean>();
  readonly pressed = output<KeyboardEvent>();
  readonly clipped = output<ClipboardEvent>();
  readonly picked = output<number>();
  readonly arrived = output();
  readonly left = output();

  protected readonly listId = `grid-candidates-${String(++count)}`;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  constructor() {
    afterRenderEffect(() => {
      const field = this.field().nativeElement;
      const text = this.typist.typing()?.text ?? '';
      // Touching the text would end a composition.
      if (!this.typist.composing() && field.value !== text) field.value = text;
    });
  }

  focus(): void {
    this.field().nativeElement.focus({ preventScroll: true });
  }

  protected offering(): boolean {
    return this.typist.candidates().length > 0;
  }

  protected chosenId(): string | null {
    const at = this.typist.pointed();
    return at === -1 ? null : `${this.listId}-${String(at)}`;
  }

  protected typed(text: string): void {
    if (!this.typist.composing()) this.typist.type(text);
  }

  protected composed(text: string): void {
    this.typist.composing.set(false);
    this.typist.type(text);
  }

  /** A text being edited has a clipboard of its own. */
  protected copy(event: ClipboardEvent): void {
    if (this.typist.mode() === 'idle') this.clipped.emit(event);
  }
}

let count = 0;
