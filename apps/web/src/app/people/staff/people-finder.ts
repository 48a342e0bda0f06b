import { Injectable, inject, type Signal } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { StaffView } from '@banke/contracts';
import { catchError, map, of, startWith, switchMap, timer, type Observable } from 'rxjs';
import { SessionStore } from '../../session/session-store';
import { StaffApi } from './staff-api';

export interface FoundPeople {
  /** The text these people were found by. */
  text: string;
  people: readonly StaffView[];
  waiting: boolean;
}

const PAUSE_MS = 150;
const MOST = 8;
const NOBODY: FoundPeople = { text: '', people: [], waiting: false };

/** People by name, number, pinyin or initials, as somebody types. Only for who may see people; a failure finds nobody. */
@Injectable({ providedIn: 'root' })
export class PeopleFinder {
  private readonly api = inject(StaffApi);
  private readonly session = inject(SessionStore);

  /** Within an injection context. */
  follow(typed: Signal<string>): Signal<FoundPeople> {
    return toSignal(
      toObservable(typed).pipe(
        map((text) => text.trim()),
        switchMap((text) => (text && this.session.may('staff.read') ? this.find(text) : of(NOBODY))),
      ),
      { initialValue: NOBODY },
    );
  }

  private find(text: string): Observable<FoundPeople> {
    return timer(PAUSE_MS).pipe(
      switchMap(() => this.api.search({ text, state: 'all', limit: MOST })),
      map(({ staff }) => ({ text, people: staff, waiting: false })),
      catchError(() => of({ ...NOBODY, text })),
      startWith({ text, people: [], waiting: true }),
    );
  }
}
