import { standingOn } from '../testing';
import { item } from './item';

describe('an item that is confirmed', () => {
  const judge = (...words: boolean[]) =>
    item.judge(
      { id: 'i', kind: 'item', text: { 'zh-CN': '会写流程', en: 'Writes processes' } },
      standingOn('2026-11-22', {
        records: words.map((confirmed, index) => ({
          ...{ id: `${index}`, criterion: 'i', kind: 'item' as const, confirmed, on: '2026-11-01' },
        })),
      }),
    );

  it('waits for a word, and the last word counts', () => {
    expect(judge()).toMatchObject({ state: 'unknown', why: 'not-recorded', by: '2026-11-22' });
    expect(judge(true).state).toBe('met');
    expect(judge(true, false).state).toBe('not-met');
    expect(judge(false, true)).toMatchObject({ state: 'met', evidence: [{ ref: '1' }] });
  });
});
