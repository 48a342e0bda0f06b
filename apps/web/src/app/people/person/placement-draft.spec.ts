import { PlacementDraft } from './placement-draft';

const now = { departmentId: 'shop', teamId: 'pre', postId: 'agent', gradeId: 'junior', weeklyMinutes: 2400 };

describe('a placement being put together', () => {
  it('sends nothing of what stays: later changes of it go on as planned', () => {
    expect(new PlacementDraft(now).changes(now)).toEqual({});
  });

  it('sends the team along with another department, also when it is none', () => {
    const draft = new PlacementDraft(now);
    draft.chooseDepartment('desk');
    expect(draft.changes(now)).toEqual({ departmentId: 'desk', teamId: null });
  });

  it('empties what is taken away', () => {
    const draft = new PlacementDraft(now);
    draft.gradeId.set('');
    draft.hours.set('37.5');
    expect(draft.changes(now)).toEqual({ gradeId: null, weeklyMinutes: 2250 });
  });

  it('leaves out what a new person does not have', () => {
    const draft = new PlacementDraft({ departmentId: 'shop' });
    expect(draft.request()).toEqual({ departmentId: 'shop', weeklyMinutes: 2400 });
  });
});
