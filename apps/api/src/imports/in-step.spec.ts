import { setImmediate as nextTurn } from 'node:timers/promises';
import { inStep } from './in-step';

describe('working in step with the database', () => {
  it('prepares the next item before the last one is stored, and stores one at a time in order', async () => {
    const log: string[] = [];
    await inStep(
      [1, 2, 3],
      (item) => {
        log.push(`prepare ${item}`);
        return Promise.resolve(item);
      },
      async (item) => {
        log.push(`store ${item}`);
        await nextTurn();
        log.push(`stored ${item}`);
      },
    );
    expect(log).toEqual([
      'prepare 1',
      'store 1',
      'prepare 2',
      'stored 1',
      'store 2',
      'prepare 3',
      'stored 2',
      'store 3',
      'stored 3',
    ]);
  });

  it('fails with what could not be stored, also when that was the last', async () => {
    const refusing = (item: number) => (item === 2 ? Promise.reject(new Error('full')) : Promise.resolve());
    const prepare = (item: number) => Promise.resolve(item);
    await expect(inStep([1, 2, 3], prepare, refusing)).rejects.toThrow('full');
    await expect(inStep([1, 2], prepare, refusing)).rejects.toThrow('full');
  });

  it('fails with what could not be prepared, and leaves nothing rejected unheard', async () => {
    const prepare = (item: number) =>
      item === 2 ? Promise.reject(new Error('unreadable')) : Promise.resolve(item);
    await expect(inStep([1, 2], prepare, () => Promise.reject(new Error('full')))).rejects.toThrow();
  });
});
