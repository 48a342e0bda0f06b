import type { Provider } from '@angular/core';
import { signal } from '@angular/core';
import type { Language } from '../app/words/languages';
import { Words, type WordParams } from '../app/words/words';

/** Says the key itself and its values: tests then read what was meant, not how it is put this week. */
export function provideWords(language: Language = 'zh-CN'): Provider {
  const t = (key: string, params: WordParams = {}) => [key, ...Object.values(params)].join(' ');
  const words = {
    language: signal(language).asReadonly(),
    t,
    tIn: (_: Language, key: string, params?: WordParams) => t(key, params),
    count: (key: string, n: number) => t(key, { n }),
    countIn: (_: Language, key: string, n: number, params?: WordParams) => t(key, { n, ...params }),
    known: () => undefined,
  };
  return { provide: Words, useValue: words };
}
