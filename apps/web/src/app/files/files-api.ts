import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, inject, signal } from '@angular/core';
import type { FileSubject, FileView } from '@banke/contracts';
import { CSRF_HEADER, IDEMPOTENCY_HEADER } from '@banke/contracts/codes';
import { firstValueFrom } from 'rxjs';
import { toApiProblem, type ApiProblem } from '../http/api-problem';
import { RetryKeys } from '../http/retry-keys';
import { SessionStore } from '../session/session-store';
import { Words } from '../words/words';

/** One file on its way. */
export interface Upload {
  name: string;
  size: number;
  /** Bytes that have left. */
  sent: () => number;
  problem: () => ApiProblem | undefined;
  /** The file as the server keeps it; undefined when it was refused or stopped. */
  done: Promise<FileView | undefined>;
  stop: () => void;
}

@Injectable({ providedIn: 'root' })
export class FilesApi {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private readonly keys = inject(RetryKeys);
  private readonly words = inject(Words);

  addressOf({ id }: Pick<FileView, 'id'>): string {
    return `/api/files/${id}`;
  }

  /** To be shown on the page it belongs to, not saved. */
  viewOf({ id }: Pick<FileView, 'id'>): string {
    return `/api/files/${id}/view`;
  }

  async remove({ id }: FileView): Promise<void> {
    await firstValueFrom(this.http.delete(this.addressOf({ id })));
  }

  /** Not through `HttpClient`: what it sends with says nothing of how far it is. */
  upload(file: File, subject: { kind: FileSubject; id: string }): Upload {
    const sent = signal(0);
    const problem = signal<ApiProblem | undefined>(undefined);
    const query = new URLSearchParams({ name: file.name, subjectKind: subject.kind, subjectId: subject.id });
    const address = `/api/files?${query.toString()}`;
    const request = new XMLHttpRequest();
    const done = new Promise<FileView | undefined>((resolve) => {
      request.upload.addEventListener('progress', ({ loaded }) => {
        sent.set(loaded);
      });
      request.addEventListener('loadend', () => {
        if (request.status > 0) this.keys.answered(address);
        if (request.status === 201 || request.status === 200)
          resolve(JSON.parse(request.responseText) as FileView);
        else {
          problem.set(toApiProblem(refusalOf(request)));
          resolve(undefined);
        }
      });
    });
    request.open('POST', address);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('Accept-Language', this.words.language());
    request.setRequestHeader(CSRF_HEADER, this.session.csrfToken() ?? '');
    request.setRequestHeader(IDEMPOTENCY_HEADER, this.keys.keyFor(address, [file.size, file.lastModified]));
    request.send(file);
    return {
      name: file.name,
      size: file.size,
      sent,
      problem,
      done,
      stop: () => {
        request.abort();
      },
    };
  }
}

function refusalOf({ status, responseText }: XMLHttpRequest): HttpErrorResponse {
  let error: unknown;
  try {
    error = JSON.parse(responseText);
  } catch {
    error = undefined; // a proxy in between answers in its own words
  }
  return new HttpErrorResponse({ status, error });
}
