import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Criterion } from '@banke/domain/promotion';
import { provideWords } from '../../testing/provide-words';
import { CatalogueDirectory } from '../people/catalogue-directory';
import { Formats } from '../words/formats';
import { CourseNames } from './course-names';
import { CriterionWords } from './criterion-words';

const COURSE = { id: 'c', name: '退换货政策', grants: null };

describe('the sentence of a criterion', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideWords(),
        { provide: Formats, useValue: { percent: (share: number) => `${share * 100}%` } },
        {
          provide: CatalogueDirectory,
          useValue: { qualifications: signal([{ id: 'q', name: '上岗考核' }]) },
        },
        { provide: CourseNames, useValue: { all: signal([COURSE]) } },
      ],
    });
  });
  const said = (criterion: object) =>
    TestBed.inject(CriterionWords).sentence({ id: 'x', ...criterion } as Criterion);

  it('counts what it asks for and the months of its window, each by its own number', () => {
    const window = { kind: 'months', months: 3 };
    expect(said({ kind: 'quarter-grades', grades: ['A', 'B'], run: 'consecutive', count: 1, window })).toBe(
      'promotion.criterion.quarter-grades 1 Apromotion.orB promotion.window.months 3 promotion.run.consecutive',
    );
    expect(said({ kind: 'tenure', since: 'grade', months: 1 })).toBe('promotion.criterion.tenure.grade 1');
    expect(said({ kind: 'awards', award: 'own', count: 2, window: { kind: 'since-hire' } })).toBe(
      'promotion.criterion.awards 2 own promotion.window.since-hire',
    );
  });

  it('asks for no violation, or for at most some', () => {
    const violations = { kind: 'violations', classes: ['heavy'], window: { kind: 'probation' } };
    expect(said({ ...violations, most: 0 })).toContain('violations.none');
    expect(said({ ...violations, most: 1 })).toContain('violations.some 1');
  });

  it('says of a step only what is open', () => {
    const open = (missing: number, toConfirm: number) =>
      TestBed.inject(CriterionWords).open({ missing, toConfirm });
    expect([open(0, 6), open(1, 0), open(2, 3)]).toEqual([
      'promotion.step.missing.judged 6',
      'promotion.step.missing.measured 1',
      'promotion.step.missing.both 2 3',
    ]);
  });

  it('names the course and the qualification, and says when the scheme has chosen none', () => {
    expect(said({ kind: 'course', courseId: 'c' })).toBe('promotion.criterion.course.named 退换货政策');
    expect(said({ kind: 'course', courseId: null })).toBe('promotion.criterion.course.open');
    expect(said({ kind: 'qualification', qualificationId: 'q' })).toContain('上岗考核');
    expect(said({ kind: 'qualification', qualificationId: null })).toBe(
      'promotion.criterion.qualification.open',
    );
  });
});
