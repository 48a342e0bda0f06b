import { TestBed } from '@angular/core/testing';
import { Toasts } from '@banke/ui';
import { ProblemWords } from '../words/problem-words';
import { AfterFailure } from './after-failure';
import { ApiProblem } from './api-problem';
import type { Loaded } from './loaded';

const LOST = new ApiProblem('network.unreachable');
const READY: Loaded<string> = { is: 'ready', value: 'what is there' };

describe('what stands after something could not be asked for again', () => {
  const problem = jest.fn();
  const after = () => {
    TestBed.configureTestingModule({
      providers: [
        { provide: Toasts, useValue: { problem } },
        { provide: ProblemWords, useValue: { notLoaded: ({ code }: ApiProblem) => code } },
      ],
    });
    return TestBed.inject(AfterFailure);
  };
  beforeEach(() => problem.mockClear());

  it('is what was there, and it is said', () => {
    expect(after().of(READY, LOST)).toBe(READY);
    expect(problem).toHaveBeenCalledWith('network.unreachable');
  });

  it('is the failure where nothing was there, or where it may not be seen any longer', () => {
    const refused = new ApiProblem('access.refused', 403);
    expect(after().of({ is: 'loading' }, LOST)).toEqual({ is: 'failed', problem: LOST });
    expect(TestBed.inject(AfterFailure).of(READY, refused)).toEqual({ is: 'failed', problem: refused });
    expect(problem).not.toHaveBeenCalled();
  });
});
