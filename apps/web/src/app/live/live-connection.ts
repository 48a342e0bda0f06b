import { HttpErrorResponse } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { toApiProblem, type ApiProblem } from '../http/api-problem';
import { EventStreamReader, type StreamEvent } from './event-stream';

/** The server says something at least every 20 s; a stream silent for longer than this is dead, whatever TCP believes. */
export const SILENCE_MS = 50_000;

export type StreamEnd = { is: 'lost' } | { is: 'refused'; problem: ApiProblem };

/** One stream from its first byte to its last. */
@Injectable({ providedIn: 'root' })
export class LiveConnection {
  /** Resolves when the stream is over; never rejects. */
  async run(
    lastId: string | undefined,
    over: AbortSignal,
    heard: (event: StreamEvent) => void,
  ): Promise<StreamEnd> {
    const silent = new AbortController();
    let watchdog = setTimeout(() => undefined);
    const alive = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => {
        silent.abort();
      }, SILENCE_MS);
    };
    alive();
    try {
      const answer = await fetch('/api/live', {
        headers: { Accept: 'text/event-stream', ...(lastId !== undefined && { 'Last-Event-ID': lastId }) },
        cache: 'no-store',
        signal: AbortSignal.any([over, silent.signal]),
      });
      if (!answer.ok || !answer.body) return await refused(answer);
      await read(answer.body, alive, heard);
      return { is: 'lost' };
    } catch {
      return { is: 'lost' }; // no network, stopped, or silent for too long
    } finally {
      clearTimeout(watchdog);
      silent.abort();
    }
  }
}

async function read(
  body: ReadableStream<Uint8Array>,
  alive: () => void,
  heard: (event: StreamEvent) => void,
): Promise<void> {
  const reader = new EventStreamReader();
  const text = new TextDecoder();
  const bytes = body.getReader();
  for (let piece = await bytes.read(); !piece.done; piece = await bytes.read()) {
    alive();
    for (const event of reader.take(text.decode(piece.value, { stream: true }))) heard(event);
  }
}

async function refused(answer: Response): Promise<StreamEnd> {
  const error: unknown = await answer.json().catch(() => undefined);
  return { is: 'refused', problem: toApiProblem(new HttpErrorResponse({ status: answer.status, error })) };
}
