/**
 * The language of lessons: the part of Markdown that teaching needs. It is read into a tree that the screen draws
 * element by element, so whatever somebody types stays text: there is no HTML in it, and nothing to sanitise.
 */
export type Inline =
  | { is: 'text'; text: string }
  | { is: 'strong'; text: string }
  | { is: 'em'; text: string }
  | { is: 'code'; text: string }
  | { is: 'link'; text: string; href: string };

export const CALLOUTS = ['note', 'tip', 'important', 'warning'] as const;
export type Callout = (typeof CALLOUTS)[number];

export type LessonBlock =
  | { is: 'heading'; level: 2 | 3; text: Inline[] }
  | { is: 'paragraph'; text: Inline[] }
  | { is: 'list'; ordered: boolean; items: Inline[][] }
  | { is: 'callout'; kind: Callout; lines: Inline[][] }
  | { is: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { is: 'file'; id: string; text: string }
  | { is: 'rule' };

const HEADING = /^(#{1,3})\s+(.+?)\s*#*$/;
const RULE = /^(-{3,}|\*{3,})$/;
const BULLET = /^[-*•]\s+(.+)$/;
const NUMBERED = /^\d{1,3}[.)、]\s*(.+)$/;
const QUOTE = /^>\s?(.*)$/;
const CALLOUT = /^\[!(\w+)\]\s*(.*)$/;
const ROW = /^\|(.+)\|$/;
/** A picture, video or document of the course, on a line of its own. */
const FILE = /^!\[([^\]]*)\]\(file:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\)$/i;
const DIVIDER = /^\|(\s*:?-+:?\s*\|)+$/;

/** Lines of a lesson as blocks, in order. Every text is one; nothing is refused. */
export function parseLesson(text: string): LessonBlock[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim());
  const blocks: LessonBlock[] = [];
  let at = 0;
  /** The lines from here on that match, and steps over them. */
  const take = (pattern: RegExp): RegExpExecArray[] => {
    const taken: RegExpExecArray[] = [];
    for (let found = matchAt(pattern, lines[at]); found; found = matchAt(pattern, lines[at])) {
      taken.push(found);
      at++;
    }
    return taken;
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const alone = lineBlock(line);
    if (line === '') at++;
    else if (alone) {
      blocks.push(alone);
      at++;
    } else if (QUOTE.test(line)) blocks.push(callout(take(QUOTE).map(([, said = '']) => said)));
    else if (ROW.test(line)) blocks.push(table(take(ROW).map(([row]) => row)));
    else if (BULLET.test(line)) blocks.push(list(false, take(BULLET)));
    else if (NUMBERED.test(line)) blocks.push(list(true, take(NUMBERED)));
    else {
      const words = [line];
      for (at++; isProse(lines[at]); at++) words.push(lines[at] ?? '');
      blocks.push({ is: 'paragraph', text: inlines(joined(words)) });
    }
  }
  return blocks;
}

/** What a line is by itself. */
function lineBlock(line: string): LessonBlock | undefined {
  const heading = HEADING.exec(line);
  if (heading) return { is: 'heading', level: heading[1] === '###' ? 3 : 2, text: inlines(heading[2] ?? '') };
  if (RULE.test(line)) return { is: 'rule' };
  const file = FILE.exec(line);
  return file ? { is: 'file', id: (file[2] ?? '').toLowerCase(), text: file[1] ?? '' } : undefined;
}

function matchAt(pattern: RegExp, line: string | undefined): RegExpExecArray | null {
  return line === undefined ? null : pattern.exec(line);
}

function isProse(line: string | undefined): boolean {
  return !!line && ![HEADING, RULE, FILE, QUOTE, ROW, BULLET, NUMBERED].some((pattern) => pattern.test(line));
}

/** Chinese has no blank between words, and a line break is none either. */
function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) =>
    /[\u2E80-\u9FFF\u3000-\u303F\uFF00-\uFFEF]$/.test(text) ? text + line : `${text} ${line}`,
  );
}

function list(ordered: boolean, items: readonly RegExpExecArray[]): LessonBlock {
  return { is: 'list', ordered, items: items.map(([, item = '']) => inlines(item)) };
}

function callout(lines: readonly string[]): LessonBlock {
  const [, word = '', rest = ''] = CALLOUT.exec(lines[0] ?? '') ?? [];
  const kind = CALLOUTS.find((known) => known === word.toLowerCase());
  const said = kind ? [rest, ...lines.slice(1)] : lines;
  return { is: 'callout', kind: kind ?? 'note', lines: said.filter((line) => line !== '').map(inlines) };
}

function table(rows: readonly string[]): LessonBlock {
  const [head = [], ...body] = rows.filter((row) => !DIVIDER.test(row)).map(cellsOf);
  return {
    is: 'table',
    head,
    rows: body.map((cells) => Array.from({ length: head.length }, (_, i) => cells[i] ?? [])),
  };
}

function cellsOf(row: string): Inline[][] {
  return row
    .slice(1, -1)
    .split('|')
    .map((cell) => inlines(cell.trim()));
}

const INLINE = /\*\*(.+?)\*\*|\*(.+?)\*|`(.+?)`|\[([^\]]+)\]\(([^)\s]+)\)/g;

function inlines(text: string): Inline[] {
  const found: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > from) found.push({ is: 'text', text: text.slice(from, match.index) });
    found.push(inlineOf(match));
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ is: 'text', text: text.slice(from) });
  return found;
}

function inlineOf([whole, strong, em, code, label, href]: RegExpExecArray | RegExpMatchArray): Inline {
  if (strong !== undefined) return { is: 'strong', text: strong };
  if (em !== undefined) return { is: 'em', text: em };
  if (code !== undefined) return { is: 'code', text: code };
  // An address that is none of a page would run or open something else.
  return label !== undefined && href !== undefined && /^https?:\/\/[^\s]+$/i.test(href)
    ? { is: 'link', text: label, href }
    : { is: 'text', text: whole };
}

/** How a lesson shows a file of its course. */
export function fileLine({ id, name }: { id: string; name: string }): string {
  return `![${name.replace(/[[\]\n]/g, ' ').trim()}](file:${id})`;
}

/** The ids of the files that lessons show. */
export function filesShown(lessons: readonly { body: string }[]): Set<string> {
  const blocks = lessons.flatMap(({ body }) => parseLesson(body));
  return new Set(blocks.flatMap((block) => (block.is === 'file' ? [block.id] : [])));
}
