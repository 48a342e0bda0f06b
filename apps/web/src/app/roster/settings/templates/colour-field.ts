import { ChangeDetectionStrategy, Component, inject, input, model } from '@angular/core';
import { Words } from '../../../words/words';

const COLOURS = Array.from({ length: 12 }, (_, colour) => colour);
let count = 0;

/** One of the twelve colours of the palette; each shows the code as it will stand in the roster. */
@Component({
  selector: 'app-colour-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ words.t('roster-settings.templates.colour') }}</legend>
      @for (each of colours; track each) {
        <label
          [style.background]="'var(--shift-' + each + ')'"
          [style.color]="'var(--on-shift-' + each + ')'"
          [title]="words.t('roster-settings.colour.' + each)"
        >
          <input
            type="radio"
            [name]="name"
            [value]="each"
            [checked]="each === colour()"
            [attr.aria-label]="words.t('roster-settings.colour.' + each)"
            (change)="colour.set(each)"
          /><span aria-hidden="true">{{ code() }}</span>
        </label>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      margin-bottom: 4px;
      padding: 0;
      font-size: var(--text-m);
      font-weight: 500;
    }
    label {
      position: relative;
      display: flex;
      align-items: center;
      justify-content: center;
      min-width: 40px;
      height: var(--control);
      padding: 0 6px;
      border-radius: var(--radius);
      font-size: var(--text-m);
      font-weight: 600;
      cursor: pointer;
    }
    input {
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    label:has(:checked) {
      outline: 2px solid var(--ink);
      outline-offset: 2px;
    }
    label:has(:focus-visible) {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
  `,
})
export class ColourField {
  readonly code = input.required<string>();
  /** Number in the palette. */
  readonly colour = model.required<number>();

  protected readonly words = inject(Words);
  protected readonly colours = COLOURS;
  protected readonly name = `colour-${String(++count)}`;
}
