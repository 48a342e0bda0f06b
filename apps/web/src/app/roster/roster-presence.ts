import { computed, DestroyRef, effect, Injectable, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { PresenceNews } from '@banke/contracts/codes';
import { dayNumber, plainDateOf } from '@banke/domain/calendar';
import type { GridCursor, GridPlace } from '@banke/ui';
import { randomId } from '../http/random-id';
import { Live } from '../live/live';
import { SessionStore } from '../session/session-store';
import { RosterApi } from './roster-api';
import { RosterDesk } from './roster-desk';

/** Somebody else who has this roster open, on however many pages. */
export interface OtherPerson {
  accountId: string;
  name: string;
  /** One of the six `--peer-n` colours. */
  colour: number;
  /** Where they went last. */
  place: GridPlace | null;
}

type Page = Pick<PresenceNews, 'pageId' | 'accountId' | 'name' | 'cell'> & { heardAt: number };

const COLOURS = 6;
const BEAT_MS = 10_000;
const GONE_AFTER_MS = 30_000;
/** Who holds an arrow key down goes through a week in a second: others are told where they are twice in that time. */
const AT_MOST_EVERY_MS = 500;

/** Tells where one is in the open roster, and knows who else is there. */
@Injectable()
export class RosterPresence {
  private readonly api = inject(RosterApi);
  private readonly desk = inject(RosterDesk);
  private readonly me = inject(SessionStore).session()?.accountId;
  private readonly pageId = randomId();

  private readonly pages = signal<ReadonlyMap<string, Page>>(new Map());
  /** Nobody is shown at a cell before they went to one. */
  private readonly engaged = signal(false);
  private readonly rosterId = computed(() => this.desk.month()?.data.rosterId);
  private readonly cell = computed(
    () => {
      const focus = this.engaged() ? this.desk.selection()?.focus : undefined;
      return focus ? { staffId: focus.rowId, day: plainDateOf(focus.day) } : null;
    },
    { equal: (one, other) => one?.staffId === other?.staffId && one?.day === other?.day },
  );
  private toldAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly others = computed((): readonly OtherPerson[] => {
    const people = new Map<string, Page>();
    for (const page of this.pages().values()) {
      const known = people.get(page.accountId);
      if (!known || known.heardAt < page.heardAt) people.set(page.accountId, page);
    }
    const colours = coloursOf([...people.keys()]);
    return [...people.values()]
      .map(({ accountId, name, cell }) => ({
        ...{ accountId, name, colour: colours.get(accountId) ?? 1 },
        place: cell && { rowId: cell.staffId, day: dayNumber(cell.day) },
      }))
      .sort((one, other) => one.accountId.localeCompare(other.accountId));
  });
  readonly cursors = computed((): readonly GridCursor[] =>
    this.others().flatMap(({ name, colour, place }) => (place ? [{ ...place, name, colour }] : [])),
  );

  constructor() {
    effect((onCleanup) => {
      const rosterId = this.rosterId();
      if (rosterId === undefined) return;
      untracked(() => {
        this.pages.set(new Map());
        this.due(0);
      });
      onCleanup(() => {
        this.leave(rosterId);
      });
    });
    effect(() => {
      if (this.cell()) untracked(() => this.due(AT_MOST_EVERY_MS - (Date.now() - this.toldAt)));
    });
    inject(Live)
      .news.pipe(takeUntilDestroyed())
      .subscribe(({ name, data }) => {
        if (name === 'roster-presence' && data.id === this.rosterId()) this.hear(data);
      });
    const beat = setInterval(() => {
      this.forget();
      this.due(0);
    }, BEAT_MS);
    const look = () => {
      this.due(0);
    };
    const away = () => {
      const rosterId = this.rosterId();
      if (rosterId !== undefined) this.leave(rosterId);
    };
    document.addEventListener('visibilitychange', look);
    addEventListener('pagehide', away);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(beat);
      clearTimeout(this.timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('pagehide', away);
    });
  }

  /** The person went into the cells. */
  engage(): void {
    this.engaged.set(true);
  }

  private due(inMs: number): void {
    this.timer ??= setTimeout(
      () => {
        this.timer = undefined;
        void this.tell();
      },
      Math.max(0, inMs),
    );
  }

  /** Who does not look is not there. */
  private async tell(): Promise<void> {
    const rosterId = this.rosterId();
    if (rosterId === undefined || document.hidden) return;
    this.toldAt = Date.now();
    try {
      const { present } = await this.api.come(rosterId, this.pageId, this.cell());
      if (rosterId === this.rosterId()) for (const page of present) this.meet(page);
    } catch {
      // Out of reach: the next beat says it again, and others see this page go meanwhile.
    }
  }

  private leave(rosterId: string): void {
    this.api.leave(rosterId, this.pageId).catch(() => undefined); // silence says the same, only later
  }

  private hear({ pageId, accountId, name, cell, gone }: Partial<PresenceNews>): void {
    if (pageId === undefined || accountId === undefined || name === undefined) return;
    if (gone) this.pages.update((pages) => without(pages, keyOf({ accountId, pageId })));
    else this.put({ pageId, accountId, name, cell: cell ?? null });
  }

  /** Of what the server remembers; what was heard live is newer. */
  private meet(page: Omit<Page, 'heardAt'>): void {
    if (!this.pages().has(keyOf(page))) this.put(page);
  }

  private put(page: Omit<Page, 'heardAt'>): void {
    if (page.accountId === this.me) return;
    this.pages.update((pages) => new Map(pages).set(keyOf(page), { ...page, heardAt: Date.now() }));
  }

  private forget(): void {
    const oldest = Date.now() - GONE_AFTER_MS;
    const gone = [...this.pages()].filter(([, { heardAt }]) => heardAt < oldest).map(([key]) => key);
    if (gone.length > 0) this.pages.update((pages) => without(pages, ...gone));
  }
}

function keyOf({ accountId, pageId }: Pick<Page, 'accountId' | 'pageId'>): string {
  return `${accountId} ${pageId}`;
}

function without(pages: ReadonlyMap<string, Page>, ...keys: string[]): ReadonlyMap<string, Page> {
  return new Map([...pages].filter(([key]) => !keys.includes(key)));
}

/** The same person has the same colour everywhere, unless somebody who is there as well has it already. */
function coloursOf(accountIds: readonly string[]): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  for (const id of [...accountIds].sort()) {
    const first = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
    const free = Array.from({ length: COLOURS }, (_, step) => ((first + step) % COLOURS) + 1).find(
      (colour) => ![...taken.values()].includes(colour),
    );
    taken.set(id, free ?? (first % COLOURS) + 1);
  }
  return taken;
}
