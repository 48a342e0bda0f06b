import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { StaffDetailView, StaffView } from '@banke/contracts';
import { TABLE_FORMATS } from '@banke/contracts/codes';
import { Button, Dialogs, Icon, type ListOrder, Viewport } from '@banke/ui';
import { ListBody } from '../../lists/list-body';
import { Place } from '../../shell/place';
import { Words } from '../../words/words';
import { CatalogueDirectory } from '../catalogue-directory';
import { DepartmentDirectory } from '../department-directory';
import { InviteStaff } from '../invitations/invite-staff';
import { NewPersonDialog } from '../person/new-person-dialog';
import { StaffCards } from './staff-cards';
import { StaffFilters, type StaffFilterChange } from './staff-filters';
import { StaffPager } from './staff-pager';
import type { StaffDeed } from './staff-row-menu';
import { StaffStore } from './staff-store';
import { StaffTable } from './staff-table';

/** Everybody on the staff, within reach of who looks. Built as `DepartmentsPage` is; the server searches, sorts and pages. */
@Component({
  selector: 'app-staff-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Button,
    CdkMenu,
    CdkMenuItem,
    CdkMenuTrigger,
    Icon,
    ListBody,
    RouterLink,
    StaffCards,
    StaffFilters,
    StaffPager,
    StaffTable,
  ],
  providers: [StaffStore],
  templateUrl: './staff-page.html',
  styleUrl: './staff-page.css',
})
export class StaffPage {
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly inviting = inject(InviteStaff);
  private readonly directory = inject(DepartmentDirectory);

  protected readonly words = inject(Words);
  protected readonly store = inject(StaffStore);
  protected readonly place = inject(Place);
  protected readonly wide = inject(Viewport).wide;
  protected readonly formats = TABLE_FORMATS;
  protected readonly order = computed<ListOrder>(() => {
    const { order, descending } = this.store.filter();
    return { by: order, descending };
  });
  /** Boxes only for who can do something with what is chosen. */
  protected readonly selected = computed(() => (this.store.mayInvite() ? this.store.chosenIds() : undefined));

  constructor() {
    void inject(CatalogueDirectory).load();
    // The switch at the top moved to another department: a team of the one before would empty the list.
    effect(() => {
      const { department, team } = this.store.filter();
      const home = this.directory.departments().find(({ teams }) => teams.some(({ id }) => id === team));
      if (department && home && home.id !== department) this.store.narrow({ team: null }, { replace: true });
    });
  }

  /** Words replace each other while somebody types; every other filter is a step that Back takes away. */
  protected filter(change: StaffFilterChange): void {
    this.store.narrow(change as Record<string, string | null>, { replace: 'q' in change });
  }

  protected sort({ by, descending }: ListOrder): void {
    this.store.narrow({
      order: by === 'name' ? null : by,
      direction: descending ? 'descending' : null,
    });
  }

  protected async newPerson(): Promise<void> {
    const { department, team } = this.store.filter();
    const place = { departmentId: department, teamId: team };
    const person = await this.dialogs.ask<StaffDetailView>(NewPersonDialog, place, { wide: true });
    if (person) await this.open(person);
  }

  protected async invite(people: readonly StaffView[]): Promise<void> {
    if (!(await this.inviting.ask(people))) return;
    this.store.chooseNone();
    await this.store.load();
  }

  protected async act(person: StaffView, deed: StaffDeed): Promise<void> {
    if (deed === 'open') await this.open(person);
    else if (deed === 'history') await this.open(person, { view: 'history' });
    else if (deed === 'transfer') await this.open(person, { deed: 'transfer' });
    else await this.invite([person]);
  }

  /** The list goes along, so that the way back leads to it as it is. */
  private async open({ id }: { id: string }, params: Record<string, string> = {}): Promise<void> {
    await this.router.navigate(['/people/staff', id], {
      queryParams: { ...this.place.carried(), ...params },
      state: { list: this.place.address() },
    });
  }
}
