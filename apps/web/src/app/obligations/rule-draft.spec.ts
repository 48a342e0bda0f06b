import type { ObligationRuleView } from '@banke/contracts';
import { RuleDraft } from './rule-draft';

const fields = {
  kind: 'next-roster',
  name: null,
  departmentId: 'd',
  rhythm: 'monthly',
  day: 28,
  month: null,
  onDay: null,
  time: '18:00',
  ownerRole: 'supervisor',
  receiverRole: 'department-manager',
  evidence: 'note',
  remindDays: 3,
} as const;
const rule: ObligationRuleView = { ...fields, id: 'r', departmentName: '客服部', active: true, version: 4 };

describe('a rule being written', () => {
  it('sends back what it was given when nothing is changed', () => {
    expect(new RuleDraft(rule).request()).toEqual(fields);
  });

  it('sends only the fields that mean something for the rhythm, and keeps the others for a change of mind', () => {
    const draft = new RuleDraft(rule);
    draft.rhythm.set('daily');
    expect(draft.request()).toMatchObject({ rhythm: 'daily', day: null, month: null, onDay: null });
    draft.rhythm.set('weekly');
    draft.weekday.set(5);
    expect(draft.request()).toMatchObject({ rhythm: 'weekly', day: 5 });
    draft.rhythm.set('on-event');
    draft.withinDays.set(3);
    expect(draft.request()).toMatchObject({ rhythm: 'on-event', day: 3, month: null, onDay: null });
    draft.rhythm.set('monthly');
    expect(draft.request()).toMatchObject({ day: 28 });
  });

  it('knows the next days, at the end of a short month as well', () => {
    const draft = new RuleDraft(rule);
    draft.day.set(31);
    expect(draft.nextDays('2027-02-10', 2)).toEqual(['2027-02-28', '2027-03-31']);
    draft.rhythm.set('once');
    expect(draft.nextDays('2027-02-10', 2)).toEqual([]);
  });

  it('asks for a name where the kind has none', () => {
    const draft = new RuleDraft();
    expect(draft.required()).toEqual({ name: '' });
    draft.kind.set('stand-up');
    expect(draft.required()).toEqual({});
  });
});
