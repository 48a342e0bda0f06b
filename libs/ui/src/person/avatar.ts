import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Up to two characters of a name: 王小明 → 小明 (how colleagues are called), Ada Lovelace → AL. */
@Component({
  selector: 'bk-avatar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: '{{ short() }}',
  styles: `
    :host {
      display: inline-grid;
      flex: none;
      place-items: center;
      width: 28px;
      height: 28px;
      border-radius: 50%;
      background: var(--accent-soft);
      color: var(--accent-ink);
      font-size: 11px;
      font-weight: 600;
      line-height: 1;
    }
  `,
})
export class Avatar {
  readonly name = input.required<string>();
  protected readonly short = computed(() => shortName(this.name()));
}

export function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  if (words.length > 1)
    return words
      .slice(0, 2)
      .map(([first = '']) => first.toUpperCase())
      .join('');
  const characters = [...name.trim()];
  const han = characters.some((character) => /\p{Script=Han}/u.test(character));
  return (han ? characters.slice(-2) : characters.slice(0, 1)).join('').toUpperCase();
}
