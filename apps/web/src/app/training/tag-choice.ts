import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { Icon } from '@banke/ui';

/** Any number of a list, all of them in sight. */
@Component({
  selector: 'app-tag-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <fieldset>
      <legend>{{ label() }}</legend>
      <div>
        @for (option of options(); track option.id) {
          <label [class.on]="chosen().includes(option.id)">
            <input
              type="checkbox"
              [checked]="chosen().includes(option.id)"
              (change)="toggle(option.id, $any($event.target).checked)"
            />{{ option.name }}
          </label>
        }
      </div>
      @if (error(); as sentence) {
        <p role="alert"><bk-icon name="warning" />{{ sentence }}</p>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      min-width: 0;
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
    div {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 30px;
      padding: 0 10px;
      border: 1px solid var(--line);
      border-radius: 15px;
      background: var(--surface);
      font-size: var(--text-m);
      cursor: pointer;
    }
    label.on {
      border-color: var(--accent);
      background: var(--accent-soft);
    }
    input {
      margin: 0;
      accent-color: var(--accent);
    }
    p {
      display: flex;
      gap: 6px;
      margin-top: 4px;
      color: var(--danger);
      font-size: var(--text-s);
    }
    @media (max-width: 767.98px) {
      label {
        min-height: 40px;
        border-radius: 20px;
      }
    }
  `,
})
export class TagChoice {
  readonly label = input.required<string>();
  readonly options = input.required<readonly { id: string; name: string }[]>();
  readonly error = input<string | undefined>();
  readonly chosen = model.required<readonly string[]>();

  protected toggle(id: string, on: boolean): void {
    const others = this.chosen().filter((each) => each !== id);
    this.chosen.set(on ? [...others, id] : others);
  }
}
