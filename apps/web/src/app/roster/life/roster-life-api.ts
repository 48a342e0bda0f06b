import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { CommentOnCellRequest, RosterLifeView, RosterNoticeListView } from '@banke/contracts';
import type { RosterDeed } from '@banke/domain/roster';
import { firstValueFrom } from 'rxjs';

/** The address of each deed, below the roster's. */
const PATHS: Record<RosterDeed, string> = {
  submit: 'submission',
  withdraw: 'withdrawal',
  return: 'return',
  approve: 'approval',
  'plan-publication': 'planned-publication',
  'cancel-publication': 'planned-publication/end',
  publish: 'publication',
  amend: 'amendment',
  close: 'closing',
  reopen: 'reopening',
};

/** What a deed takes besides what the person saw. */
export interface StepWords {
  comment?: string;
  reason?: string;
  day?: string;
  time?: string;
}

@Injectable({ providedIn: 'root' })
export class RosterLifeApi {
  private readonly http = inject(HttpClient);

  show(id: string): Promise<RosterLifeView> {
    return firstValueFrom(this.http.get<RosterLifeView>(`/api/rosters/${id}/life`));
  }

  notices(id: string): Promise<RosterNoticeListView> {
    return firstValueFrom(this.http.get<RosterNoticeListView>(`/api/rosters/${id}/notices`));
  }

  take(
    id: string,
    deed: RosterDeed,
    request: StepWords & { revision: number; step: number },
  ): Promise<RosterLifeView> {
    return firstValueFrom(this.http.put<RosterLifeView>(`/api/rosters/${id}/${PATHS[deed]}`, request));
  }

  comment(id: string, request: CommentOnCellRequest): Promise<RosterLifeView> {
    return firstValueFrom(this.http.post<RosterLifeView>(`/api/rosters/${id}/comments`, request));
  }

  settle(id: string, commentId: string, settled: boolean): Promise<RosterLifeView> {
    return firstValueFrom(
      this.http.put<RosterLifeView>(`/api/rosters/${id}/comments/${commentId}`, { settled }),
    );
  }
}
