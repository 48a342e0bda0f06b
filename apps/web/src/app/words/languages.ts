import { LANGUAGES, type Language } from '@banke/contracts/codes';

export { LANGUAGES, type Language };

/** Each language by its own name: readable to whoever is lost in the other one. */
export const LANGUAGE_NAMES: Record<Language, string> = { 'zh-CN': '中文', en: 'English' };

/** The first of the browser's languages that we speak; Chinese where it is none of them. */
export function preferredLanguage(kept: string | null, browser: readonly string[]): Language {
  const known = LANGUAGES.find((language) => language === kept);
  if (known) return known;
  const spoken = browser
    .map((tag) => tag.toLowerCase().split('-')[0])
    .find((tag) => tag === 'zh' || tag === 'en');
  return spoken === 'en' ? 'en' : 'zh-CN';
}
