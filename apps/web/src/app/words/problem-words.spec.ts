import { TestBed } from '@angular/core/testing';
import { provideWords } from '../../testing/provide-words';
import { ApiProblem } from '../http/api-problem';
import { ProblemWords } from './problem-words';
import { Words } from './words';

describe('a refusal about one field', () => {
  const words = () => {
    TestBed.configureTestingModule({ providers: [provideWords()] });
    return TestBed.inject(ProblemWords);
  };

  it('is said at the field, and the foot of the form points there', () => {
    const said = words();
    const early = new ApiProblem('account.grant-ends-before-start', 422);
    expect(said.field(early, 'grant.through')).toBe('codes.problem.account.grant-ends-before-start');
    expect(said.field(early, 'grant.from')).toBeUndefined();
    expect(said.ofForm(early)).toBe('codes.problem.request.invalid');
  });

  it('asks to choose where there is a list, and to fill in where there is none', () => {
    const said = words();
    const empty = new ApiProblem('request.invalid', 422, {}, [{ path: 'departmentId', code: 'required' }]);
    expect(said.field(empty, 'departmentId', 'chosen')).toBe('codes.chooseOne');
    expect(said.field(empty, 'departmentId')).toBe('codes.field.required');
  });

  it('leaves others at the foot of the form', () => {
    const said = words();
    const changed = new ApiProblem('team.changed', 409);
    expect(said.field(changed, 'name')).toBeUndefined();
    expect(said.ofForm(changed)).toBe('codes.problem.team.changed');
  });
});

it('says days and months in a refusal as people say them', () => {
  TestBed.configureTestingModule({ providers: [provideWords()] });
  const t = jest.spyOn(TestBed.inject(Words), 't');
  const locked = { day: '2031-05-09', month: '2031-05', name: '2031' };
  TestBed.inject(ProblemWords).sentence(new ApiProblem('roster.days-locked', 422, locked));
  expect(t).toHaveBeenCalledWith('codes.problem.roster.days-locked', {
    ...{ day: '2031年5月9日 周五', month: '2031年5月', name: '2031' },
  });
});
