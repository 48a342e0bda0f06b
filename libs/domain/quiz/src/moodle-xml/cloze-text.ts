import { strictNumber } from '../exchange/strict-number';
import { withoutNoise } from '../grading/grade';
import { percentText } from '../questions/percent-text';
import type { Gap } from '../questions/question';
import { snapFraction } from '../questions/snap-fraction';

export type ClozeReading =
  { ok: true; text: string; gaps: Gap[] } | { ok: false; code: 'unknown-type' | 'not-a-number' };

const HEAD = /\{(\d{0,4}(?:\.\d{1,6})?):([A-Z_]{2,20}):/g;
const KINDS: Readonly<Record<string, { kind: Gap['kind']; caseSensitive?: true }>> = {
  SHORTANSWER: { kind: 'text' },
  SA: { kind: 'text' },
  MW: { kind: 'text' },
  SHORTANSWER_C: { kind: 'text', caseSensitive: true },
  SAC: { kind: 'text', caseSensitive: true },
  MWC: { kind: 'text', caseSensitive: true },
  NUMERICAL: { kind: 'number' },
  NM: { kind: 'number' },
  MULTICHOICE: { kind: 'choice' },
  MC: { kind: 'choice' },
  MULTICHOICE_V: { kind: 'choice' },
  MCV: { kind: 'choice' },
  MULTICHOICE_H: { kind: 'choice' },
  MCH: { kind: 'choice' },
  MULTICHOICE_S: { kind: 'choice' },
  MCS: { kind: 'choice' },
  MULTICHOICE_VS: { kind: 'choice' },
  MCVS: { kind: 'choice' },
  MULTICHOICE_HS: { kind: 'choice' },
  MCHS: { kind: 'choice' },
};

/** A cloze text as Moodle writes it, with the gaps in it, such as `{1:SHORTANSWER:=Berlin#yes~%50%Bonn}`. */
export function readClozeText(text: string): ClozeReading {
  const gaps: Gap[] = [];
  let [result, from] = ['', 0];
  for (;;) {
    HEAD.lastIndex = from;
    const head = HEAD.exec(text);
    const end = head ? closing(text, HEAD.lastIndex) : -1;
    if (!head || end < 0) return { ok: true, text: result + text.slice(from), gaps };
    const [, weight = '', type = ''] = head;
    const found = KINDS[type];
    if (!found) return { ok: false, code: 'unknown-type' };
    const gap = readGap(found, weight === '' ? 1 : Number(weight), text.slice(HEAD.lastIndex, end));
    if (!gap) return { ok: false, code: 'not-a-number' };
    gaps.push(gap);
    result += `${text.slice(from, head.index)}{#${gaps.length}}`;
    from = end + 1;
  }
}

function closing(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === '}') return at;
  }
  return -1;
}

interface Part {
  text: string;
  fraction: number;
  feedback: string;
}

function readGap(
  { kind, caseSensitive = false }: { kind: Gap['kind']; caseSensitive?: boolean },
  weight: number,
  body: string,
): Gap | undefined {
  const parts = splitAt(body, '~').map(readPart);
  if (kind === 'choice') return { kind, weight, choices: parts };
  if (kind === 'text') return { kind, weight, answers: parts, caseSensitive };
  const answers = [];
  let otherwise = '';
  for (const { text, fraction, feedback } of parts) {
    if (text === '*' && fraction === 0) {
      otherwise = feedback;
      continue;
    }
    const [value, tolerance] = text.split(':').map(strictNumber);
    if (value === undefined || text.split(':').length > 2) return undefined;
    if (text.includes(':') && tolerance === undefined) return undefined;
    answers.push({ value, tolerance: tolerance ?? 0, fraction, feedback });
  }
  return { kind, weight, answers, otherwise };
}

const MARK = /^\s*(?:(=)|%(-?\d{1,3}(?:\.\d{1,20})?)%)?/;

function readPart(raw: string): Part {
  const [mark = '', right, percent] = MARK.exec(raw) ?? [];
  const [text = '', ...feedback] = splitAt(raw.slice(mark.length), '#', 2);
  return {
    text: unescaped(text),
    fraction: right ? 1 : percent === undefined ? 0 : snapFraction(Number(percent) / 100),
    feedback: unescaped(feedback.join('')),
  };
}

/** At a sign that no backslash stands before; a `#` after `&` begins a character in HTML. */
function splitAt(text: string, sign: string, most = Infinity): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length && parts.length < most - 1; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === sign && !(sign === '#' && text.charAt(at - 1) === '&')) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

function unescaped(text: string): string {
  return text.replace(/\\([\\}#~/"=])/g, '$1').trim();
}

function escaped(text: string): string {
  return text.replace(/[\\}#~]/g, '\\$&');
}

/** The other way round: each `{#n}` becomes its gap. */
export function writeClozeText(text: string, gaps: readonly Gap[]): string {
  return text.replace(/\{#(\d{1,4})\}/g, (place, number: string) => {
    const gap = gaps[Number(number) - 1];
    return gap ? writeGap(gap) : place;
  });
}

function writeGap(gap: Gap): string {
  const head = `{${withoutNoise(gap.weight)}`;
  if (gap.kind === 'number') {
    const numbers = gap.answers.map(({ value, tolerance, ...rest }) =>
      writePart({ ...rest, text: `${value}:${tolerance}` }),
    );
    const otherwise = gap.otherwise === '' ? [] : [`*#${escaped(gap.otherwise)}`];
    return `${head}:NUMERICAL:${[...numbers, ...otherwise].join('~')}}`;
  }
  if (gap.kind === 'choice') return `${head}:MULTICHOICE:${gap.choices.map(writePart).join('~')}}`;
  const type = gap.caseSensitive ? 'SHORTANSWER_C' : 'SHORTANSWER';
  return `${head}:${type}:${gap.answers.map(writePart).join('~')}}`;
}

function writePart({ text, fraction, feedback }: Part): string {
  const mark = fraction === 1 ? '=' : `%${percentText(fraction)}%`;
  return `${mark}${escaped(text)}${feedback === '' ? '' : `#${escaped(feedback)}`}`;
}
