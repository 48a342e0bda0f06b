import type { PromotionPersonView } from '@banke/contracts';
import type { PromotionOutcome } from '@banke/domain/promotion';
import { boardState, filtered } from './board-filter';

function outcome(change: Partial<PromotionOutcome> = {}): PromotionOutcome {
  return {
    ...{ asOf: '2026-11-22', grade: 'middle', gradeSince: '2026-01-01', steps: [], triggers: [] },
    ...{ advice: { kind: 'none', to: null }, ...change },
  };
}

const risk = { triggers: [{ state: 'at-risk' }] } as unknown as Partial<PromotionOutcome>;
const nearly = { steps: [{ state: 'nearly' }] } as unknown as Partial<PromotionOutcome>;

it('says what leads down before what leads up', () => {
  expect(boardState(outcome({ ...risk, ...nearly }))).toBe('at-risk');
  expect(boardState(outcome({ ...risk, advice: { kind: 'demote', to: 'junior' } }))).toBe('demote');
  expect(boardState(outcome(nearly))).toBe('nearly');
  expect(boardState(outcome())).toBe('top');
});

it('leaves those that fit every filter', () => {
  const person = (name: string, change: Partial<PromotionOutcome>): PromotionPersonView => ({
    ...{ staffId: name, name, employeeNumber: `KF-${name}`, teamName: '售前', outcome: outcome(change) },
    recheck: false,
  });
  const people = [person('甲', nearly), person('乙', { ...nearly, grade: 'junior' }), person('丙', risk)];
  const names = (filter: Partial<Parameters<typeof filtered>[1]>) =>
    filtered(people, { grade: undefined, state: undefined, text: undefined, ...filter }).map(
      ({ name }) => name,
    );
  expect(names({})).toEqual(['甲', '乙', '丙']);
  expect(names({ grade: 'middle' })).toEqual(['甲', '丙']);
  expect(names({ grade: 'middle', state: 'nearly' })).toEqual(['甲']);
  expect(names({ text: 'kf-乙' })).toEqual(['乙']);
});
