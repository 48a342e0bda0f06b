import { inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import type { WordArea } from './word-files';
import { Words } from './words';

/** For `resolve` of a route: nothing of an area is drawn before its words are there. */
export const wordsOf =
  (area: WordArea): ResolveFn<void> =>
  () =>
    inject(Words).open(area);
