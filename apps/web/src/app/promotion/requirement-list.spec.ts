import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Criterion, RequirementVerdict } from '@banke/domain/promotion';
import { provideWords } from '../../testing/provide-words';
import { Formats } from '../words/formats';
import { CourseNames } from './course-names';
import { CriterionWords } from './criterion-words';
import { RequirementList } from './requirement-list';

const COURSES = [
  { id: 'rules', name: '活动规则', grants: 'q' },
  { id: 'desk', name: '前台交接班', grants: null },
];

function shown(criterion: object, state: 'met' | 'not-met', own: boolean) {
  TestBed.configureTestingModule({
    providers: [
      provideWords(),
      provideRouter([]),
      { provide: Formats, useValue: {} },
      { provide: CriterionWords, useValue: { sentence: () => '', needs: () => '', value: () => '' } },
      { provide: CourseNames, useValue: { all: signal(COURSES) } },
    ],
  });
  const fixture = TestBed.createComponent(RequirementList);
  const whole = { id: 'x', ...criterion } as Criterion;
  const verdict = { id: 'x', kind: whole.kind, state, evidence: [], why: null, by: null };
  fixture.componentRef.setInput('verdict', verdict as unknown as RequirementVerdict);
  fixture.componentRef.setInput('criteria', new Map([['x', whole]]));
  fixture.componentRef.setInput('asOf', '2026-11-22');
  fixture.componentRef.setInput('own', own);
  fixture.detectChanges();
  const links = [...(fixture.nativeElement as HTMLElement).querySelectorAll('a')];
  return links.map((link) => [link.textContent, link.getAttribute('href')]);
}

describe('a criterion that a course would meet', () => {
  it('leads whoever has to take it to where it is learned', () => {
    expect(shown({ kind: 'qualification', qualificationId: 'q' }, 'not-met', true)).toEqual([
      ['活动规则', '/training/learn/rules'],
    ]);
  });

  it('leads others to the course in the catalogue', () => {
    expect(shown({ kind: 'course', courseId: 'desk' }, 'not-met', false)).toEqual([
      ['前台交接班', '/training/courses/desk'],
    ]);
  });

  it('leads nowhere once it is met, or while the scheme has not said which', () => {
    expect(shown({ kind: 'course', courseId: 'desk' }, 'met', true)).toEqual([]);
    TestBed.resetTestingModule();
    expect(shown({ kind: 'qualification', qualificationId: null }, 'not-met', true)).toEqual([]);
  });
});
