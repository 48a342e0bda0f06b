import fc from 'fast-check';
import { PERMISSIONS, permissionsOf } from './permission';
import { permissionsIn, reachOf } from './reach';
import { ROLES, scopeFitsRole, scopeKindOf, scopesOf, type RoleGrant, type Scope } from './role';

describe('reach', () => {
  it('of nobody is nowhere', () => {
    expect(reachOf([], 'departments.read')).toEqual({ company: false, departmentIds: [], teamIds: [] });
  });

  it('adds up the places of several roles, each once', () => {
    const grants: RoleGrant[] = [
      { role: 'supervisor', scope: { kind: 'department', departmentId: 'd1' } },
      { role: 'trainer', scope: { kind: 'department', departmentId: 'd1' } },
      { role: 'staff', scope: { kind: 'team', departmentId: 'd2', teamId: 't1' } },
    ];
    expect(reachOf(grants, 'departments.read')).toEqual({
      company: false,
      departmentIds: ['d1'],
      teamIds: ['t1'],
    });
  });

  it('counts only the roles that carry the permission', () => {
    const grants: RoleGrant[] = [
      { role: 'hr', scope: { kind: 'company' } },
      { role: 'supervisor', scope: { kind: 'department', departmentId: 'd1' } },
    ];
    expect(reachOf(grants, 'accounts.edit')).toEqual({ company: false, departmentIds: [], teamIds: [] });
  });

  it('never names a place that no grant names, and is empty without the permission', () => {
    fc.assert(
      fc.property(fc.array(grants()), fc.constantFrom(...PERMISSIONS), (held, permission) => {
        const reach = reachOf(held, permission);
        const carrying = held.filter(({ role }) => permissionsOf(role).includes(permission));
        expect(reach.company).toBe(carrying.some(({ scope }) => scope.kind === 'company'));
        for (const id of reach.departmentIds) {
          expect(carrying).toContainEqual({
            role: expect.anything(),
            scope: { kind: 'department', departmentId: id },
          });
        }
        expect(permissionsIn(held).includes(permission)).toBe(carrying.length > 0);
      }),
    );
  });
});

describe('a role', () => {
  it('fits the scopes it has in the field and no others', () => {
    expect(scopeFitsRole('administrator', 'team')).toBe(false);
    expect(scopeFitsRole('supervisor', 'company')).toBe(false);
    expect(scopeFitsRole('trainer', 'company')).toBe(true);
    for (const role of ROLES) expect(scopesOf(role).length).toBeGreaterThan(0);
  });

  it.each([
    [{ departmentId: 'd', teamId: 't' }, 'team'],
    [{ departmentId: 'd', teamId: null }, 'department'],
    [{ departmentId: null, teamId: null }, 'company'],
  ])('held at %j covers a %s', (place, kind) => {
    expect(scopeKindOf(place)).toBe(kind);
  });

  it('lets only the administrator change accounts', () => {
    expect(ROLES.filter((role) => permissionsOf(role).includes('accounts.edit'))).toEqual(['administrator']);
  });
});

function grants(): fc.Arbitrary<RoleGrant> {
  const scope: fc.Arbitrary<Scope> = fc.oneof(
    fc.constant({ kind: 'company' as const }),
    fc.record({ kind: fc.constant('department' as const), departmentId: fc.constantFrom('d1', 'd2') }),
    fc.record({
      kind: fc.constant('team' as const),
      departmentId: fc.constantFrom('d1', 'd2'),
      teamId: fc.constantFrom('t1', 't2'),
    }),
  );
  return fc.record({ role: fc.constantFrom(...ROLES), scope });
}
