import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands at the head of a course's file, one `key: value` a line. Lists are divided by commas. */
const KEYS = [
  'series',
  'title',
  'minutes',
  'event',
  'state',
  'competencies',
  'posts',
  'grades',
  'needs',
  'grants',
  'summary',
] as const;
type Key = (typeof KEYS)[number];

export interface CourseFile {
  head: Partial<Record<Key, string>>;
  lessons: { title: string; body: string; confirm: boolean }[];
}

const CONFIRM = '（阅读并确认）';

/** A course of the demo: its head between two lines of dashes, then its lessons, each under a heading of the first level. */
export function readCourseFile(name: string): CourseFile {
  return parseCourseFile(readFileSync(join(__dirname, 'courses', `${name}.md`), 'utf8'));
}

export function parseCourseFile(text: string): CourseFile {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const pairs = head.split('\n').map((line) => {
    const [, key = '', value = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
    if (!KEYS.some((known) => known === key)) throw new Error(`a course file says ${line}`);
    return [key, value] as const;
  });
  return {
    head: Object.fromEntries(pairs),
    lessons: body
      .split(/^# /m)
      .slice(1)
      .map((lesson) => {
        const [title = '', ...lines] = lesson.split('\n');
        return {
          title: title.replace(CONFIRM, '').trim(),
          body: lines.join('\n').trim(),
          confirm: title.includes(CONFIRM),
        };
      }),
  };
}

export function listed(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((each) => each.trim() || []);
}
