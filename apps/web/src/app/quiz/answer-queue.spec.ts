import type { Response } from '@banke/domain/quiz';
import { AnswerQueue } from './answer-queue';

const text = (value: string): Response => ({ type: 'essay', text: value });

describe('answers on their way', () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  let id = 0;
  const open = () => new AnswerQueue('a', store, () => `step ${String(++id)}`);
  beforeEach(() => {
    kept.clear();
    id = 0;
  });

  it('outlive a reload, under the same id', () => {
    open().put(1, text('a'), 3);
    expect(open().take()).toEqual({ slot: 1, request: { stepId: 'step 1', seen: 3, response: text('a') } });
    expect(open().take()?.request.stepId).toBe('step 1');
  });

  it('are replaced until they are sent, and wait behind what was', () => {
    const queue = open();
    queue.put(1, text('a'), 0);
    queue.put(1, text('ab'), 0);
    expect(queue.take()?.request.response).toEqual(text('ab'));
    queue.put(1, text('abc'), 0);
    // The reply was lost: the same again.
    expect(queue.take()?.request).toEqual({ stepId: 'step 1', seen: 0, response: text('ab') });
    expect(queue.lastOf(1)).toEqual({ response: text('abc') });
    queue.done(1, 1);
    expect(queue.take()?.request).toEqual({ stepId: 'step 2', seen: 1, response: text('abc') });
    queue.done(1, 2);
    expect([queue.size, kept.size]).toEqual([0, 0]);
  });
});
