import { Injectable, inject } from '@angular/core';
import type { InvitedStaffView, StaffView } from '@banke/contracts';
import { Dialogs } from '@banke/ui';
import { firstValueFrom } from 'rxjs';
import { InviteStaffDialog } from './invite-staff-dialog';
import { InvitedStaffDialog } from './invited-staff-dialog';

/** Accounts for people: asked once, and the links shown once. */
@Injectable({ providedIn: 'root' })
export class InviteStaff {
  private readonly dialogs = inject(Dialogs);

  /** True once invitations were made and handed over. */
  async ask(people: readonly StaffView[]): Promise<boolean> {
    const invited = await this.dialogs.ask<InvitedStaffView>(InviteStaffDialog, people);
    if (!invited) return false;
    await firstValueFrom(this.dialogs.openHeld(InvitedStaffDialog, invited, { wide: true }).closed);
    return true;
  }
}
