import { computed, signal } from '@angular/core';
import type { GrantRequest } from '@banke/contracts';
import { type Role, type ScopeKind, scopesOf } from '@banke/domain/people';

/** A role being put together: choosing the role limits where it may hold. */
export class RoleDraft {
  readonly role = signal<Role>('staff');
  readonly departmentId = signal('');
  readonly teamId = signal('');
  readonly from = signal('');
  readonly through = signal('');

  private readonly wanted = signal<ScopeKind | undefined>(undefined);
  readonly scopes = computed(() => scopesOf(this.role()));
  readonly scope = computed<ScopeKind>(() => {
    const wanted = this.wanted();
    const [first = 'company'] = this.scopes();
    return wanted && this.scopes().includes(wanted) ? wanted : first;
  });

  chooseScope(scope: ScopeKind): void {
    this.wanted.set(scope);
  }

  chooseDepartment(id: string): void {
    this.departmentId.set(id);
    this.teamId.set('');
  }

  /** What must be filled in, by the path the server uses for it. */
  required(prefix = ''): Record<string, string> {
    const scope = this.scope();
    return {
      ...(scope !== 'company' && { [`${prefix}departmentId`]: this.departmentId() }),
      ...(scope === 'team' && { [`${prefix}teamId`]: this.teamId() }),
    };
  }

  request(): GrantRequest {
    const scope = this.scope();
    return {
      role: this.role(),
      scope,
      ...(scope === 'department' && { departmentId: this.departmentId() }),
      ...(scope === 'team' && { departmentId: this.departmentId(), teamId: this.teamId() }),
      ...(this.from() && { from: this.from() }),
      ...(this.through() && { through: this.through() }),
    };
  }
}
