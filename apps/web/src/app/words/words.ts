import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { type Language, preferredLanguage } from './languages';
import type { WordArea } from './word-files';

const KEPT = 'banke.language';

export type WordParams = Record<string, string | number>;

/**
 * Transloco behind signals: whatever calls `t` inside a template, `computed` or `effect` says it again
 * when the language changes.
 */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);
  private readonly areas = new Set<WordArea>(['shell', 'codes']);
  private readonly spoken = signal<Language>('zh-CN');

  readonly language = this.spoken.asReadonly();

  start(): Promise<void> {
    const window = this.document.defaultView;
    return this.speak(preferredLanguage(keptLanguage(), window?.navigator.languages ?? []));
  }

  /** For a person's choice: kept for the next visit. */
  async choose(language: Language): Promise<void> {
    try {
      localStorage.setItem(KEPT, language);
    } catch {
      // Private windows may refuse: the choice then lasts as long as the page.
    }
    await this.speak(language);
  }

  /** Before a route shows: its words in the language spoken. Kept up to date from then on. */
  async open(area: WordArea): Promise<void> {
    this.areas.add(area);
    await this.load(area, this.spoken());
  }

  readonly t = (key: string, params?: WordParams): string =>
    this.transloco.translate(key, params ?? {}, this.spoken());

  /** The same in a language that need not be the one spoken; its words were loaded with `openIn`. */
  readonly tIn = (language: Language, key: string, params?: WordParams): string =>
    language === this.spoken() ? this.t(key, params) : this.transloco.translate(key, params ?? {}, language);

  /** For what may have a word in the language and need not: names that people gave themselves stay as they are. */
  known(key: string): string | undefined {
    return this.transloco.getTranslation(this.spoken())[key] as string | undefined;
  }

  /** `key.one`, `key.other` … by the plural rules of the language; `n` is among the parameters. */
  readonly count = (key: string, n: number, params?: WordParams): string =>
    this.countIn(this.spoken(), key, n, params);

  /** The same in a language that need not be the one spoken. */
  readonly countIn = (language: Language, key: string, n: number, params?: WordParams): string => {
    const form = new Intl.PluralRules(language).select(n);
    return this.tIn(language, `${key}.${form}`, { n, ...params });
  };

  /** An area in one more language, for what is said in both. */
  openIn(area: WordArea, language: Language): Promise<void> {
    return this.load(area, language);
  }

  private async speak(language: Language): Promise<void> {
    await Promise.all([...this.areas].map((area) => this.load(area, language)));
    this.transloco.setActiveLang(language);
    this.document.documentElement.lang = language;
    this.spoken.set(language);
  }

  private async load(area: WordArea, language: Language): Promise<void> {
    await firstValueFrom(this.transloco.load(`${area}/${language}`));
  }
}

function keptLanguage(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}
