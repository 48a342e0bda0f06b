import { standingOn } from '../testing';
import { competency } from './competency';

it('a level of a competency cannot be judged while nothing measures it', () => {
  const criterion = { id: 'k', kind: 'competency', competency: 'clarify', level: 3 } as const;
  expect(competency.judge(criterion, standingOn('2026-11-22'))).toMatchObject({
    ...{ state: 'unknown', why: 'no-source', by: null },
  });
});
