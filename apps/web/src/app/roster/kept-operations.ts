import type { CellChange, CellValue } from '@banke/domain/roster';

/** A deed that the server has not answered yet. */
export interface PendingOperation {
  opId: string;
  cells: readonly CellChange[];
}

/** One cell as it is kept: a pasted month must fit where a browser keeps five megabytes. */
type KeptCell = [personId: string, day: number, expected: KeptValue, next: KeptValue];
type KeptValue = string | null;

const PREFIX = 'banke.roster';
const TAB = 'banke.roster.tab';

/**
 * Keeps unsent deeds in the browser, so that a reload or a lost connection loses nothing that was typed: apart by
 * account, roster and tab. A tab that opens takes over what closed ones left; sent twice, a deed is done once.
 */
export class KeptOperations {
  private readonly roster: string;
  private readonly own: string;

  constructor(accountId: string, rosterId: string, newId: () => string) {
    this.roster = `${PREFIX}.${accountId}.${rosterId}`;
    this.own = `${this.roster}.${tabId(newId)}`;
  }

  take(): PendingOperation[] {
    try {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${this.roster}.`));
      const found = keys.flatMap((key) => read(localStorage.getItem(key)));
      for (const key of keys) if (key !== this.own) localStorage.removeItem(key);
      const operations = [...new Map(found.map((operation) => [operation.opId, operation])).values()];
      this.keep(operations);
      return operations;
    } catch {
      return [];
    }
  }

  /** False where the browser refuses: private windows, or no room left. */
  keep(operations: readonly PendingOperation[]): boolean {
    try {
      if (operations.length === 0) localStorage.removeItem(this.own);
      else localStorage.setItem(this.own, JSON.stringify(operations.map(packed)));
      return true;
    } catch {
      return false;
    }
  }
}

function tabId(newId: () => string): string {
  try {
    const id = sessionStorage.getItem(TAB) ?? newId();
    sessionStorage.setItem(TAB, id);
    return id;
  } catch {
    return 'tab';
  }
}

function packed({ opId, cells }: PendingOperation) {
  return {
    opId,
    cells: cells.map(({ personId, day, expected, next }): KeptCell => [
      personId,
      day,
      packedValue(expected),
      packedValue(next),
    ]),
  };
}

function read(text: string | null): PendingOperation[] {
  const kept = JSON.parse(text ?? '[]') as { opId: string; cells: KeptCell[] }[];
  return kept.map(({ opId, cells }) => ({
    opId,
    cells: cells.map(([personId, day, expected, next]) => ({
      ...{ personId, day },
      expected: valueOf(expected),
      next: valueOf(next),
    })),
  }));
}

function packedValue(value: CellValue): KeptValue {
  return value && (value.pinned ? `!${value.templateVersionId}` : value.templateVersionId);
}

function valueOf(kept: KeptValue): CellValue {
  if (kept === null) return null;
  const pinned = kept.startsWith('!');
  return { templateVersionId: pinned ? kept.slice(1) : kept, pinned };
}
