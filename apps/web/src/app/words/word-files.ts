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
  | 'delivery'
  | 'jobs'
  | 'obligations'
  | 'delegations'
  | 'people'
  | 'staff'
  | 'imports'
  | 'settings'
  | 'audit'
  | 'evaluation'
  | 'promotion'
  | 'roster'
  | 'roster-documents'
  | 'roster-life'
  | 'roster-rules'
  | 'roster-settings'
  | 'training'
  | 'quiz'
  | 'shifts';

type Load = () => Promise<{ default: Translation }>;

// Written out, not composed: the bundler makes one chunk of each and nothing is fetched by a computed address.
const FILES: Record<Language, Record<WordArea, Load>> = {
  'zh-CN': {
    shell: () => import('@banke/words/zh-CN/shell.json'),
    codes: () => import('@banke/words/zh-CN/codes.json'),
    entrance: () => import('@banke/words/zh-CN/entrance.json'),
    home: () => import('@banke/words/zh-CN/home.json'),
    messages: () => import('@banke/words/zh-CN/messages.json'),
    delivery: () => import('@banke/words/zh-CN/delivery.json'),
    jobs: () => import('@banke/words/zh-CN/jobs.json'),
    obligations: () => import('@banke/words/zh-CN/obligations.json'),
    delegations: () => import('@banke/words/zh-CN/delegations.json'),
    people: () => import('@banke/words/zh-CN/people.json'),
    staff: () => import('@banke/words/zh-CN/staff.json'),
    imports: () => import('@banke/words/zh-CN/imports.json'),
    settings: () => import('@banke/words/zh-CN/settings.json'),
    audit: () => import('@banke/words/zh-CN/audit.json'),
    evaluation: () => import('@banke/words/zh-CN/evaluation.json'),
    promotion: () => import('@banke/words/zh-CN/promotion.json'),
    roster: () => import('@banke/words/zh-CN/roster.json'),
    'roster-documents': () => import('@banke/words/zh-CN/roster-documents.json'),
    'roster-life': () => import('@banke/words/zh-CN/roster-life.json'),
    'roster-rules': () => import('@banke/words/zh-CN/roster-rules.json'),
    'roster-settings': () => import('@banke/words/zh-CN/roster-settings.json'),
    training: () => import('@banke/words/zh-CN/training.json'),
    quiz: () => import('@banke/words/zh-CN/quiz.json'),
    shifts: () => import('@banke/words/zh-CN/shifts.json'),
  },
  en: {
    shell: () => import('@banke/words/en/shell.json'),
    codes: () => import('@banke/words/en/codes.json'),
    entrance: () => import('@banke/words/en/entrance.json'),
    home: () => import('@banke/words/en/home.json'),
    messages: () => import('@banke/words/en/messages.json'),
    delivery: () => import('@banke/words/en/delivery.json'),
    jobs: () => import('@banke/words/en/jobs.json'),
    obligations: () => import('@banke/words/en/obligations.json'),
    delegations: () => import('@banke/words/en/delegations.json'),
    people: () => import('@banke/words/en/people.json'),
    staff: () => import('@banke/words/en/staff.json'),
    imports: () => import('@banke/words/en/imports.json'),
    settings: () => import('@banke/words/en/settings.json'),
    audit: () => import('@banke/words/en/audit.json'),
    evaluation: () => import('@banke/words/en/evaluation.json'),
    promotion: () => import('@banke/words/en/promotion.json'),
    roster: () => import('@banke/words/en/roster.json'),
    'roster-documents': () => import('@banke/words/en/roster-documents.json'),
    'roster-life': () => import('@banke/words/en/roster-life.json'),
    'roster-rules': () => import('@banke/words/en/roster-rules.json'),
    'roster-settings': () => import('@banke/words/en/roster-settings.json'),
    training: () => import('@banke/words/en/training.json'),
    quiz: () => import('@banke/words/en/quiz.json'),
    shifts: () => import('@banke/words/en/shifts.json'),
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
