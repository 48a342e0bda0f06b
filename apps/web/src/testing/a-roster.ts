import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import type { EnvironmentProviders, Provider } from '@angular/core';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MonthView, RosterLifeView } from '@banke/contracts';
import { Dialogs, Toasts } from '@banke/ui';
import { DateSpeech } from '@banke/ui/first';
import { Subject } from 'rxjs';
import { Live, type LiveNews } from '../app/live/live';
import { CellWords } from '../app/roster/cell-words';
import { GridFrame } from '../app/roster/grid-frame';
import { KeptOperations } from '../app/roster/kept-operations';
import { RosterLifeStore } from '../app/roster/life/roster-life-store';
import { OperationSender } from '../app/roster/operation-sender';
import { Overriding } from '../app/roster/overriding';
import { RosterApi } from '../app/roster/roster-api';
import { RosterBrush } from '../app/roster/roster-brush';
import { RosterDeeds } from '../app/roster/roster-deeds';
import { RosterDesk } from '../app/roster/roster-desk';
import { RosterEditing } from '../app/roster/roster-editing';
import { RosterPresence } from '../app/roster/roster-presence';
import { SessionStore } from '../app/session/session-store';
import { Place } from '../app/shell/place';
import { CompanyClock } from '../app/words/company-clock';
import { DaySpeech } from '../app/words/day-speech';
import type { Language } from '../app/words/languages';
import { aMonth } from './a-month';
import { keptInMemory } from './kept-in-memory';
import { provideWords } from './provide-words';

/** Everything a roster page provides, over a server and dialogs that a test holds in its hands. */
export function openRoster(view: MonthView = aMonth(), language: Language = 'zh-CN') {
  const api = {
    ...{ operate: jest.fn(), operations: jest.fn(), restore: jest.fn(), cellHistory: jest.fn() },
    ...{ comparison: jest.fn(), override: jest.fn(), revoke: jest.fn(), month: jest.fn() },
    ...{ come: jest.fn(), leave: jest.fn() },
  };
  const news = new Subject<LiveNews>();
  const toasts = { problem: jest.fn(), done: jest.fn(), undoable: jest.fn() };
  const dialogs = { ask: jest.fn(), open: jest.fn() };
  /** What the dialog that is created next is given, and what it closes. */
  const dialog = { data: undefined as unknown, ref: { close: jest.fn() } };
  const life = { life: signal<RosterLifeView | undefined>(undefined), settle: jest.fn() };
  const address = signal<Record<string, string | null>>({});
  api.operate.mockReturnValue(new Promise(() => undefined));
  const providers: (Provider | EnvironmentProviders)[] = [
    ...[
      RosterEditing,
      OperationSender,
      KeptOperations,
      RosterDesk,
      RosterPresence,
      RosterBrush,
      RosterDeeds,
      GridFrame,
    ],
    ...[CellWords, Overriding, provideWords(language), provideRouter([])],
    { provide: RosterApi, useValue: api },
    { provide: DateSpeech, useExisting: DaySpeech },
    ...keptInMemory(),
    { provide: Live, useValue: { news } },
    { provide: RosterLifeStore, useValue: { ...life, commented: () => new Map() } },
    { provide: Toasts, useValue: toasts },
    { provide: Dialogs, useValue: dialogs },
    { provide: DIALOG_DATA, useFactory: () => dialog.data },
    { provide: DialogRef, useValue: dialog.ref },
    { provide: SessionStore, useValue: { session: () => ({ accountId: 'me' }) } },
    {
      provide: CompanyClock,
      useValue: {
        ...{ today: () => '2026-11-04', zone: () => 'Asia/Shanghai' },
        dayOf: (at: Date) => at.toISOString().slice(0, 10),
      },
    },
    {
      provide: Place,
      useValue: {
        param: (name: string) => address()[name] ?? undefined,
        carried: () => ({}),
        change: (params: Record<string, string | null>) => {
          address.update((known) => ({ ...known, ...params }));
        },
      },
    },
  ];
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers });
  const editing = TestBed.inject(RosterEditing);
  editing.open(view);
  return { api, news, toasts, dialogs, dialog, life, address, editing, desk: TestBed.inject(RosterDesk) };
}
