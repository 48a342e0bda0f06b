import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';
import type { Language } from './languages';

/** An area's words travel with the area's routes; `shell` and `codes` are needed everywhere. */
export type WordArea =
  | 'shell'
  | 'codes'
  | 'entrance'
  | 'home'
  | 'messages'
  | 'jobs'
  | 'obligations'
  | 'delegations'
  | 'people'
  | 'staff'
  | 'imports'
  | 'settings'
  | 'audit'
  | 'roster'
  | 'roster-rules'
  | 'roster-settings'
  | 'training';

type Load = () => Promise<{ default: Translation }>;

// Written out, not composed: the bundler makes one chunk of each and nothing is fetched by a computed address.
const FILES: Record<Language, Record<WordArea, Load>> = {
  'zh-CN': {
    shell: () => import('../../i18n/zh-CN/shell.json'),
    codes: () => import('../../i18n/zh-CN/codes.json'),
    entrance: () => import('../../i18n/zh-CN/entrance.json'),
    home: () => import('../../i18n/zh-CN/home.json'),
    messages: () => import('../../i18n/zh-CN/messages.json'),
    jobs: () => import('../../i18n/zh-CN/jobs.json'),
    obligations: () => import('../../i18n/zh-CN/obligations.json'),
    delegations: () => import('../../i18n/zh-CN/delegations.json'),
    people: () => import('../../i18n/zh-CN/people.json'),
    staff: () => import('../../i18n/zh-CN/staff.json'),
    imports: () => import('../../i18n/zh-CN/imports.json'),
    settings: () => import('../../i18n/zh-CN/settings.json'),
    audit: () => import('../../i18n/zh-CN/audit.json'),
    roster: () => import('../../i18n/zh-CN/roster.json'),
    'roster-rules': () => import('../../i18n/zh-CN/roster-rules.json'),
    'roster-settings': () => import('../../i18n/zh-CN/roster-settings.json'),
    training: () => import('../../i18n/zh-CN/training.json'),
  },
  en: {
    shell: () => import('../../i18n/en/shell.json'),
    codes: () => import('../../i18n/en/codes.json'),
    entrance: () => import('../../i18n/en/entrance.json'),
    home: () => import('../../i18n/en/home.json'),
    messages: () => import('../../i18n/en/messages.json'),
    jobs: () => import('../../i18n/en/jobs.json'),
    obligations: () => import('../../i18n/en/obligations.json'),
    delegations: () => import('../../i18n/en/delegations.json'),
    people: () => import('../../i18n/en/people.json'),
    staff: () => import('../../i18n/en/staff.json'),
    imports: () => import('../../i18n/en/imports.json'),
    settings: () => import('../../i18n/en/settings.json'),
    audit: () => import('../../i18n/en/audit.json'),
    roster: () => import('../../i18n/en/roster.json'),
    'roster-rules': () => import('../../i18n/en/roster-rules.json'),
    'roster-settings': () => import('../../i18n/en/roster-settings.json'),
    training: () => import('../../i18n/en/training.json'),
  },
};

/** Transloco asks for `area/language`. */
@Injectable({ providedIn: 'root' })
export class WordFiles implements TranslocoLoader {
  async getTranslation(path: string): Promise<Translation> {
    const [area, language] = path.split('/') as [WordArea, Language];
    return (await FILES[language][area]()).default;
  }
}
