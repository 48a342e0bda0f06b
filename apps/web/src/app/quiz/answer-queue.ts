import type { AnswerRequest } from '@banke/contracts';
import type { Response } from '@banke/domain/quiz';

/** An answer on its way. What was sent once keeps its id until the server has answered; `next` waits behind it. */
export interface WaitingAnswer {
  stepId: string;
  seen: number;
  response: Response | null;
  sent: boolean;
  next?: { response: Response | null };
}

/** Answers that the server may not know yet, by question; they outlive a reload. */
export class AnswerQueue {
  private readonly waiting: Map<number, WaitingAnswer>;

  constructor(
    private readonly key: string,
    private readonly store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    private readonly newId: () => string,
  ) {
    this.waiting = new Map(read(store.getItem(key)));
  }

  get size(): number {
    return this.waiting.size;
  }

  /** What somebody answered last, here; undefined: nothing waits. */
  lastOf(slot: number): { response: Response | null } | undefined {
    const waiting = this.waiting.get(slot);
    return waiting && (waiting.next ?? { response: waiting.response });
  }

  put(slot: number, response: Response | null, seen: number): void {
    const before = this.waiting.get(slot);
    if (before?.sent) this.waiting.set(slot, { ...before, next: { response } });
    else
      this.waiting.set(slot, {
        stepId: before?.stepId ?? this.newId(),
        seen: before?.seen ?? seen,
        response,
        sent: false,
      });
    this.keep();
  }

  /** The next to be sent, from then on under an id that does not change. */
  take(): { slot: number; request: AnswerRequest } | undefined {
    for (const [slot, waiting] of this.waiting) {
      const { stepId, seen, response } = waiting;
      this.waiting.set(slot, { ...waiting, sent: true });
      this.keep();
      return { slot, request: { stepId, seen, response: response && { ...response } } };
    }
    return undefined;
  }

  /** The server has it, as this revision. */
  done(slot: number, revision: number): void {
    const next = this.waiting.get(slot)?.next;
    this.waiting.delete(slot);
    if (next) this.put(slot, next.response, revision);
    this.keep();
  }

  drop(slot: number): void {
    this.waiting.delete(slot);
    this.keep();
  }

  clear(): void {
    this.waiting.clear();
    this.keep();
  }

  private keep(): void {
    if (this.waiting.size === 0) this.store.removeItem(this.key);
    else this.store.setItem(this.key, JSON.stringify([...this.waiting]));
  }
}

function read(text: string | null): [number, WaitingAnswer][] {
  return text === null ? [] : (JSON.parse(text) as [number, WaitingAnswer][]);
}
