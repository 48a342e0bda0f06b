import { dateInWords, LANGUAGES, type Language, type Speech } from '@banke/contracts/codes';
import codesEn from '@banke/words/en/codes.json';
import mailEn from '@banke/words/en/mail.json';
import messagesEn from '@banke/words/en/messages.json';
import documentsEn from '@banke/words/en/roster-documents.json';
import rosterEn from '@banke/words/en/roster.json';
import codesZh from '@banke/words/zh-CN/codes.json';
import mailZh from '@banke/words/zh-CN/mail.json';
import messagesZh from '@banke/words/zh-CN/messages.json';
import documentsZh from '@banke/words/zh-CN/roster-documents.json';
import rosterZh from '@banke/words/zh-CN/roster.json';

/** The words of the screens that the server needs too, for what leaves the product. */
const WORDS: Record<Language, Map<string, string>> = {
  'zh-CN': flattened({
    codes: codesZh,
    mail: mailZh,
    messages: messagesZh,
    roster: rosterZh,
    'roster-documents': documentsZh,
  }),
  en: flattened({
    codes: codesEn,
    mail: mailEn,
    messages: messagesEn,
    roster: rosterEn,
    'roster-documents': documentsEn,
  }),
};

/** A language as the server speaks it; days are said without their year while it is this one. */
export function speechOf(spoken: string, thisYear: number): Speech {
  const language = LANGUAGES.find((each) => each === spoken) ?? LANGUAGES[0];
  return {
    t: (key, params = {}) =>
      (WORDS[language].get(key) ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
        String(params[name] ?? ''),
      ),
    date: (day) => dateInWords(language, day, thisYear),
  };
}

function flattened(areas: object): Map<string, string> {
  const words = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') words.set(path, value);
    else
      for (const [name, below] of Object.entries(value as object))
        walk(below, path ? `${path}.${name}` : name);
  };
  walk(areas, '');
  return words;
}
