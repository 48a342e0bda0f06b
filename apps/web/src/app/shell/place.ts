import { computed, Injectable, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { type ActivatedRouteSnapshot, NavigationEnd, Router } from '@angular/router';
import { filter, map } from 'rxjs';

export type Switch = 'department' | 'month';

/** Where in the product somebody stands: the address, and the department and month it carries. */
@Injectable({ providedIn: 'root' })
export class Place {
  private readonly router = inject(Router);
  readonly address = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.router.url),
    ),
    { initialValue: this.router.url },
  );
  private readonly query = computed(() => this.router.parseUrl(this.address()).queryParamMap);

  readonly path = computed(() => this.address().split(/[?#]/)[0] ?? '/');
  readonly departmentId = computed(() => this.query().get('department') ?? undefined);
  readonly month = computed(() => {
    const month = this.query().get('month');
    return month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined;
  });
  /** What a link to another room takes along. Filters of a page stay behind. */
  readonly carried = computed(() => ({
    ...(this.departmentId() && { department: this.departmentId() }),
    ...(this.month() && { month: this.month() }),
  }));
  /** The switches of the page, from its route's data. */
  readonly switches = computed<readonly Switch[]>(() => {
    this.address();
    return (deepest(this.router.routerState.snapshot.root).data['switches'] as Switch[] | undefined) ?? [];
  });

  param(name: string): string | undefined {
    return this.query().get(name) ?? undefined;
  }

  chooseDepartment(id: string | null): void {
    this.change({ department: id });
  }

  chooseMonth(month: string): void {
    this.change({ month });
  }

  /** Another view of the same things: filters stay, what is open does not. */
  go(path: string): void {
    const queryParams = { open: null, day: null };
    void this.router.navigate([path], { queryParams, queryParamsHandling: 'merge' });
  }

  /** Filters and open rows live in the address; `null` takes one out. */
  change(queryParams: Record<string, string | null>, { replace = false } = {}): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: replace });
  }
}

function deepest(route: ActivatedRouteSnapshot): ActivatedRouteSnapshot {
  return route.firstChild ? deepest(route.firstChild) : route;
}
