import type { Points } from './points';
import { compareRatios } from './ratio';
import { isScored, type ScoreLine } from './score-month';
import type { PersonOutcome, PersonScore } from './score-stays';

/** Why the points of a line are others than before; the first that holds. */
export type ChangeReason = 'value' | 'rule' | 'weight' | 'added' | 'removed';

export interface LineChange {
  post: string;
  code: string;
  name: string;
  /** Points of the line; null without data, or where there is no such line. */
  before: Points | null;
  after: Points | null;
  why: ChangeReason;
}

export interface OutcomeChange {
  /** Null where there was or is no score. */
  before: Points | null;
  after: Points | null;
  lines: readonly LineChange[];
  /** What the ledger adds, when that changed. */
  ledger: { before: Points; after: Points } | null;
}

/** What lies between two results of one person and month: the lines whose points or data changed, and why. */
export function compareOutcomes(before: PersonOutcome | null, after: PersonOutcome): OutcomeChange {
  const [from, to] = [scoreOf(before), scoreOf(after)];
  const [old, now] = [linesOf(from), linesOf(to)];
  const lines = [...new Set([...old.keys(), ...now.keys()])].flatMap((key): LineChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const why = reasonOf(was?.line, is?.line);
    const { post, line } = is ?? was ?? {};
    if (!why || !line || post === undefined) return [];
    return [
      {
        post,
        code: line.code,
        name: line.line.name,
        before: pointsOf(was?.line),
        after: pointsOf(is?.line),
        why,
      },
    ];
  });
  const ledger = { before: from?.ledger.total ?? 0, after: to?.ledger.total ?? 0 };
  return {
    ...{ before: from?.total ?? null, after: to?.total ?? null, lines },
    ledger: ledger.before === ledger.after ? null : ledger,
  };
}

/** Whether two results say the same of a person. */
export function sameOutcome({ before, after, lines, ledger }: OutcomeChange): boolean {
  return before === after && lines.length === 0 && ledger === null;
}

function scoreOf(outcome: PersonOutcome | null): PersonScore | null {
  return outcome?.outcome === 'scored' ? outcome.score : null;
}

function linesOf(score: PersonScore | null): Map<string, { post: string; line: ScoreLine }> {
  return new Map(
    (score?.stays ?? []).flatMap(({ post, lines }) =>
      lines.map((line) => [`${post} ${line.code}`, { post, line }] as const),
    ),
  );
}

function pointsOf(line: ScoreLine | undefined): Points | null {
  return line && isScored(line) ? line.points : null;
}

function reasonOf(was: ScoreLine | undefined, is: ScoreLine | undefined): ChangeReason | null {
  const [before, after] = [was, is].map((line) => (line && isScored(line) ? line : undefined));
  if (!before) return after ? 'added' : null;
  if (!after) return 'removed';
  if (compareRatios(before.value, after.value) !== 0) return 'value';
  if (before.score !== after.score) return 'rule';
  return before.weight !== after.weight ? 'weight' : null;
}
