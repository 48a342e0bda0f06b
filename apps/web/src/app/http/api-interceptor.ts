import {
  HttpContextToken,
  HttpEventType,
  type HttpHandlerFn,
  type HttpRequest,
  type HttpInterceptorFn,
} from '@angular/common/http';
import { inject } from '@angular/core';
import { CSRF_HEADER, IDEMPOTENCY_HEADER } from '@banke/contracts/codes';
import { catchError, tap, throwError } from 'rxjs';
import { knownEnd } from '../live/live';
import { SessionStore } from '../session/session-store';
import { Way } from '../session/way';
import { Words } from '../words/words';
import { toApiProblem, type ApiProblem } from './api-problem';
import { RetryKeys } from './retry-keys';

/** For "is anybody signed in?": a 401 is then an answer, not a reason to leave the page. */
export const ASKING = new HttpContextToken(() => false);

const CHANGES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  const session = inject(SessionStore);
  const way = inject(Way);
  const keys = inject(RetryKeys);
  const language = inject(Words).language();

  return send(request, next, { language, csrf: session.csrfToken(), keys }).pipe(
    catchError((error: unknown) => {
      const problem = toApiProblem(error);
      if (request.method === 'POST' && isDefinite(problem)) keys.answered(request.url);
      if (problem.code === 'session.required' && !request.context.get(ASKING)) {
        session.forget();
        way.toSignIn({ reason: knownEnd(problem.params['reason']) });
      } else if (problem.code === 'session.password-change-required') way.toChangePassword();
      return throwError(() => problem);
    }),
  );
};

function send(
  request: HttpRequest<unknown>,
  next: HttpHandlerFn,
  { language, csrf, keys }: { language: string; csrf: string | undefined; keys: RetryKeys },
) {
  const changes = CHANGES.has(request.method);
  const posts = request.method === 'POST';
  const sent = request.clone({
    credentials: 'same-origin',
    setHeaders: {
      'Accept-Language': language,
      ...(changes && csrf !== undefined && { [CSRF_HEADER]: csrf }),
      ...(posts && { [IDEMPOTENCY_HEADER]: keys.keyFor(request.url, request.body) }),
    },
  });
  return next(sent).pipe(
    tap((event) => {
      if (posts && event.type === HttpEventType.Response) keys.answered(request.url);
    }),
  );
}

/** No answer, or one from a server that stumbled: the change may or may not have happened. */
function isDefinite({ status }: ApiProblem): boolean {
  return status > 0 && status < 500;
}
