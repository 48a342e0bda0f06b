import { Injectable } from '@angular/core';
import { randomId } from './random-id';

/**
 * Idempotency keys of POSTs without an answer. Sending the same thing again uses the same key, so that a change
 * that did arrive is not made twice; any definite answer ends the key's life.
 */
@Injectable({ providedIn: 'root' })
export class RetryKeys {
  private readonly unanswered = new Map<string, { body: string; key: string }>();

  keyFor(address: string, body: unknown): string {
    const text = body instanceof File ? nameOf(body) : JSON.stringify(body ?? null);
    const kept = this.unanswered.get(address);
    if (kept?.body === text) return kept.key;
    const key = randomId();
    this.unanswered.set(address, { body: text, key });
    return key;
  }

  answered(address: string): void {
    this.unanswered.delete(address);
  }
}

/** A file is not read to be told from another one. */
function nameOf({ name, size, lastModified }: File): string {
  return [name, size, lastModified].join('/');
}
