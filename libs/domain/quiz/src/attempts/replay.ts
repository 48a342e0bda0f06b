import type { Marking } from '../grading/essay';
import { graded, withoutNoise, type Grade } from '../grading/grade';
import { gradeQuestion, markOf } from '../grading/grade-question';
import type { Response } from '../questions/response';
import type { Attempt, AttemptStep } from './attempt';

export interface LateAnswer {
  id: string;
  response: Response | null;
  kept: number | null;
  receivedAt: number;
  /** A trainer has decided that it does not count. */
  refused: boolean;
}

export interface SlotState {
  slot: number;
  /** Grows with every answer, so that a second tab notices that it is behind. */
  revision: number;
  /** What counts. */
  response: Response | null;
  /** What the answer earned before it was forgotten; null: it can be read, and graded. */
  kept: number | null;
  /** What came too late: kept and shown, graded only once it is accepted. */
  late: readonly LateAnswer[];
  marking: Marking | null;
  grade: Grade;
  /** Null: needs marking. */
  mark: number | null;
}

export interface AttemptState {
  submittedAt: number | null;
  dueAt: number | null;
  slots: readonly SlotState[];
  /** The sum of the marks, not clamped; null while one needs marking. */
  total: number | null;
  maximum: number;
}

interface Slot {
  revision: number;
  response: Response | null;
  kept: number | null;
  late: LateAnswer[];
  marking: Marking | null;
}

/** What an attempt comes to: its steps played again in their order. A step that came twice counts once. */
export function replay(attempt: Attempt, steps: readonly AttemptStep[]): AttemptState {
  const played = new Played(attempt);
  for (const step of steps) played.play(step);
  const slots = attempt.questions.map(({ slot, question, maximum }): SlotState => {
    const state = played.slot(slot) ?? freshSlot();
    const grade =
      state.kept === null ? gradeQuestion(question, state.response, state.marking) : graded(state.kept);
    return { slot, ...state, grade, mark: markOf(grade, maximum) };
  });
  const { submittedAt, dueAt } = played;
  const maximum = attempt.questions.reduce((sum, question) => sum + question.maximum, 0);
  return { submittedAt, dueAt, slots, total: totalOf(slots), maximum: withoutNoise(maximum) };
}

/** Whether an answer that arrives now still counts: the server’s clock decides, and grace covers the way. */
export function inTime(
  { submittedAt, dueAt }: Pick<AttemptState, 'submittedAt' | 'dueAt'>,
  graceMs: number,
  receivedAt: number,
): boolean {
  return submittedAt === null && (dueAt === null || receivedAt <= dueAt + graceMs);
}

class Played {
  submittedAt: number | null = null;
  dueAt: number | null;
  private readonly slots: ReadonlyMap<number, Slot>;
  private readonly seen = new Set<string>();

  constructor(private readonly attempt: Attempt) {
    this.dueAt = attempt.dueAt;
    this.slots = new Map(attempt.questions.map(({ slot }) => [slot, freshSlot()]));
  }

  slot(slot: number): Slot | undefined {
    return this.slots.get(slot);
  }

  play(step: AttemptStep): void {
    if (this.seen.has(step.id)) return;
    this.seen.add(step.id);
    switch (step.kind) {
      case 'answered':
        return this.answer(step);
      case 'submitted':
        this.submittedAt ??= step.receivedAt;
        return;
      case 'extended':
        this.dueAt = this.dueAt === null ? null : Math.max(this.dueAt, step.dueAt);
        return;
      case 'late-accepted':
        return this.accept(step.answerId);
      case 'late-refused':
        return this.refuse(step.answerId);
      case 'marked': {
        const slot = this.slots.get(step.slot);
        if (slot) slot.marking = { fraction: step.fraction };
        return;
      }
    }
  }

  private answer(step: AttemptStep & { kind: 'answered' }): void {
    const { id, response, receivedAt, kept = null } = step;
    const slot = this.slots.get(step.slot);
    if (!slot) return;
    slot.revision++;
    if (inTime(this, this.attempt.graceMs, receivedAt)) Object.assign(slot, { response, kept });
    else slot.late.push({ id, response, kept, receivedAt, refused: false });
  }

  private accept(answerId: string): void {
    for (const slot of this.slots.values()) {
      const answer = slot.late.find(({ id }) => id === answerId);
      if (!answer) continue;
      slot.response = answer.response;
      slot.kept = answer.kept;
      slot.late = slot.late.filter(({ id }) => id !== answerId);
    }
  }

  private refuse(answerId: string): void {
    for (const slot of this.slots.values())
      slot.late = slot.late.map((each) => (each.id === answerId ? { ...each, refused: true } : each));
  }
}

function freshSlot(): Slot {
  return { revision: 0, response: null, kept: null, late: [], marking: null };
}

/** What waits for a person: essays to be marked, and late answers that nobody has decided on. */
export function openWork({ submittedAt, slots }: AttemptState): { slot: number; kind: 'essay' | 'late' }[] {
  if (submittedAt === null) return [];
  return slots.flatMap(({ slot, mark, late }) => [
    ...(mark === null ? [{ slot, kind: 'essay' as const }] : []),
    ...(late.some(({ refused }) => !refused) ? [{ slot, kind: 'late' as const }] : []),
  ]);
}

function totalOf(slots: readonly SlotState[]): number | null {
  let total = 0;
  for (const { mark } of slots) {
    if (mark === null) return null;
    total += mark;
  }
  return withoutNoise(total);
}
