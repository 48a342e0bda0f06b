import { effect, Injectable, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { Words } from '../words/words';

@Injectable({ providedIn: 'root' })
export class PageTitles extends TitleStrategy {
  private readonly key = signal<string | undefined>(undefined);

  constructor() {
    super();
    const title = inject(Title);
    const words = inject(Words);
    effect(() => {
      const key = this.key();
      title.setTitle(key ? `${words.t(key)} · ${words.t('shell.product')}` : words.t('shell.product'));
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.key.set(this.buildTitle(snapshot));
  }
}
