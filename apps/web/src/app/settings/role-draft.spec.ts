import { ROLES, scopesOf } from '@banke/domain/people';
import { RoleDraft } from './role-draft';

describe('a role being put together', () => {
  it.each(ROLES)('offers %s only the scopes it may hold', (role) => {
    const draft = new RoleDraft();
    draft.role.set(role);
    expect(draft.scopes()).toEqual(scopesOf(role));
    expect(draft.scopes()).toContain(draft.scope());
  });

  it('keeps a chosen scope while the role allows it, and falls back when it does not', () => {
    const draft = new RoleDraft();
    draft.role.set('trainer');
    draft.chooseScope('company');
    expect(draft.request()).toEqual({ role: 'trainer', scope: 'company' });
    draft.role.set('supervisor');
    expect(draft.scope()).toBe('department');
  });

  it('forgets the team when the department changes', () => {
    const draft = new RoleDraft();
    draft.chooseDepartment('a');
    draft.teamId.set('team of a');
    draft.chooseDepartment('b');
    expect(draft.required('grant.')).toEqual({ 'grant.departmentId': 'b', 'grant.teamId': '' });
  });

  it('leaves out dates nobody typed', () => {
    const draft = new RoleDraft();
    draft.role.set('administrator');
    draft.through.set('2026-12-31');
    expect(draft.request()).toEqual({ role: 'administrator', scope: 'company', through: '2026-12-31' });
  });
});
