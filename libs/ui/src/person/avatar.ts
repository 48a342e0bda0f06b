import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Up to two characters of a name: 王小明 → 小明 (how colleagues are called), 演示·管理员 → 管理, Ada Lovelace → AL. */
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
  const parts = name
    .split(/[·・‧]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const words = last.split(/\s+/);
  if (words.length > 1 || !/\p{Script=Han}/u.test(last)) return initials(words);
  const characters = [...last];
  // Surname and given name: the given name. A title or a longer name is told apart by how it begins.
  const given = parts.length === 1 && characters.length <= 3;
  return (given ? characters.slice(-2) : characters.slice(0, 2)).join('').toUpperCase();
}

function initials(words: readonly string[]): string {
  return words
    .slice(0, 2)
    .map(([first = '']) => first.toUpperCase())
    .join('');
}
