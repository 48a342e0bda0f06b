import { DOCUMENT, effect, Injectable, inject, signal } from '@angular/core';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = 'banke.theme'; // public/theme.js reads the same name before the first paint

@Injectable({ providedIn: 'root' })
export class ThemeStore {
  private readonly document = inject(DOCUMENT);
  private readonly system = this.document.defaultView?.matchMedia('(prefers-color-scheme: dark)');
  private readonly systemDark = signal(this.system?.matches ?? false);
  private readonly chosen = signal<Theme>(keptTheme());

  readonly theme = this.chosen.asReadonly();

  constructor() {
    this.system?.addEventListener('change', ({ matches }) => this.systemDark.set(matches));
    effect(() => {
      const theme = this.chosen();
      const dark = theme === 'dark' || (theme === 'system' && this.systemDark());
      this.document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    });
  }

  choose(theme: Theme): void {
    this.chosen.set(theme);
    try {
      localStorage.setItem(KEPT, theme);
    } catch {
      // Private windows may refuse: the choice then lasts as long as the page.
    }
  }
}

function keptTheme(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(KEPT)) ?? 'system';
  } catch {
    return 'system';
  }
}
