import type { LedgerEntry, RepeatPolicy } from './ledger';
import type { Points } from './points';
import type { Ratio } from './ratio';
import { scorePeople, staysOf, type PersonToScore } from './score-people';
import type { EvaluationTemplate } from './template';

/** Something that became known of a month after it was closed. */
export type LateItem =
  | { kind: 'figure'; line: string; value: Ratio | null }
  | ({ kind: 'entry' } & Pick<LedgerEntry, 'id' | 'day' | 'points' | 'violation'>);

export type LateDecision =
  | { ok: true; points: Points; before: Points; after: Points }
  | { ok: false; reason: 'no-such-line' | 'not-scored' | 'changes-nothing' };

export interface LateQuestion {
  /** As the closed month knows the person. */
  person: PersonToScore;
  templates: ReadonlyMap<string, EvaluationTemplate>;
  repeat: RepeatPolicy;
  /** What came late before and still counts. */
  earlier: readonly LateItem[];
  item: LateItem;
}

/**
 * What late data is worth: the points by which the closed month would have been another, upon everything that came late
 * before. The month itself stays as it was published; the points are an adjustment in the next one. Source: domain book §8.
 */
export function decideLateAdjustment({
  person,
  templates,
  repeat,
  earlier,
  item,
}: LateQuestion): LateDecision {
  const lines = staysOf(person, templates).flatMap(({ template }) =>
    template.parts.flatMap((part) => part.lines),
  );
  if (item.kind === 'figure' && lines.length > 0 && !lines.some(({ code }) => code === item.line))
    return { ok: false, reason: 'no-such-line' };
  const [before, after] = [earlier, [...earlier, item]].map(
    (late) => scorePeople([withLate(person, late)], templates, repeat)[0]?.total ?? null,
  ) as [Points | null, Points | null];
  if (before === null || after === null) return { ok: false, reason: 'not-scored' };
  if (before === after) return { ok: false, reason: 'changes-nothing' };
  return { ok: true, points: after - before, before, after };
}

function withLate(person: PersonToScore, late: readonly LateItem[]): PersonToScore {
  const figures = new Map(person.figures);
  const ledger = [...person.ledger];
  for (const item of late) {
    if (item.kind === 'entry') {
      const { id, day, points, violation } = item;
      ledger.push({ id, day, points, violation, overturned: false });
    } else if (item.value) figures.set(item.line, item.value);
    else figures.delete(item.line);
  }
  return { ...person, figures, ledger };
}
