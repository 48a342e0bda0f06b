import { Injectable } from '@angular/core';

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
    const key = randomKey();
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

/** A version 4 UUID; `crypto.randomUUID` itself exists only over HTTPS, and departments run this on a plain LAN. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
