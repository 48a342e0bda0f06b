import type { ObligationView } from '@banke/contracts';
import { toDo } from './to-do';

const TODAY = '2026-11-22';

const one = (change: Partial<ObligationView>): ObligationView =>
  ({
    id: Object.values(change).join(),
    ruleId: 'rule',
    kind: 'own',
    rhythm: 'monthly',
    dueOn: TODAY,
    time: null,
    state: 'open',
    overdue: false,
    mine: true,
    acceptable: false,
    ...change,
  }) as ObligationView;

const said = (obligations: ObligationView[]) =>
  toDo(obligations, TODAY).map(
    ({ name, rows }) =>
      `${name}: ${rows.map(({ obligation, more }) => `${obligation.dueOn}+${String(more)}`).join()}`,
  );

describe('what there is to do now', () => {
  it('puts what is late first, then what waits for an answer, then today and what comes', () => {
    expect(
      said([
        one({ dueOn: '2026-11-23' }),
        one({ dueOn: '2026-11-28' }),
        one({ dueOn: '2026-11-20', overdue: true }),
        one({ dueOn: '2026-11-10', state: 'handed-in', mine: false, acceptable: true }),
        one({}),
      ]),
    ).toEqual([
      'overdue: 2026-11-20+0',
      'to-accept: 2026-11-10+0',
      'today: 2026-11-22+0',
      'tomorrow: 2026-11-23+0',
      'coming: 2026-11-28+0',
    ]);
  });

  it('shows of what comes every day only the next time, and how many follow within a week', () => {
    const daily = ['24', '25', '26', '27', '28', '29', '30'].map((day) =>
      one({ dueOn: `2026-11-${day}`, rhythm: 'daily' }),
    );
    expect(said(daily)).toEqual(['coming: 2026-11-24+5']);
  });

  it.each([
    ['of somebody else', { mine: false }],
    ['done', { state: 'done' as const }],
    ['handed in and not answered', { state: 'handed-in' as const }],
    ['due in more than a week', { dueOn: '2026-11-30' }],
  ])('leaves out what is %s', (_, change) => {
    expect(said([one(change)])).toEqual([]);
  });
});
