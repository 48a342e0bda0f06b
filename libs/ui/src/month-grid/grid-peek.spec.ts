import { ChangeDetectionStrategy, Component, Injector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { GridDesk } from './grid-desk';
import { GridPeek } from './grid-peek';
import { GridTypist } from './grid-typist';
import { GridWriter } from './grid-writer';
import { MonthGridBindings } from './month-grid-bindings';
import { only } from './selection';

@Component({ selector: 'bk-test-peek', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
class TestMonth extends MonthGridBindings {}

describe('the card of a place', () => {
  const first = { rowId: 'an', day: 1 };
  let desk: GridDesk;
  let peek: GridPeek;
  let typist: GridTypist;

  beforeEach(() => {
    jest.useFakeTimers();
    const { componentInstance: month, componentRef } = TestBed.createComponent(TestMonth);
    const inputs = {
      ...{ labels: {}, language: 'en', cells: new Map(), describe: () => '', card: {} },
      rows: ['an', 'bo'].map((id) => ({ id, name: id, group: '', note: '', marks: [] })),
      columns: [1, 2].map((day) => ({ day, locked: false })),
      match: () => ({ meant: null, candidates: [] }),
    };
    for (const [name, value] of Object.entries(inputs)) componentRef.setInput(name, value);
    const injector = Injector.create({
      providers: [
        { provide: MonthGridBindings, useValue: month },
        ...[GridDesk, GridWriter, GridTypist, GridPeek].map((useClass) => ({ provide: useClass })),
      ],
      parent: TestBed.inject(Injector),
    });
    desk = injector.get(GridDesk);
    peek = injector.get(GridPeek);
    typist = injector.get(GridTypist);
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('opens where the pointer rests, and nowhere on its way', () => {
    peek.over(first);
    jest.advanceTimersByTime(300);
    peek.over({ rowId: 'an', day: 2 });
    jest.advanceTimersByTime(300);
    expect(peek.place()).toBeNull();
    jest.advanceTimersByTime(300);
    expect(peek.place()).toEqual({ rowId: 'an', day: 2 });
    peek.over(null);
    expect(peek.place()).toBeNull();
  });

  it('stays closed under a pointer that only trembles', () => {
    peek.over(first);
    jest.advanceTimersByTime(600);
    expect(peek.close()).toBe(true);
    peek.over({ ...first });
    jest.advanceTimersByTime(600);
    expect(peek.place()).toBeNull();
    expect(peek.close()).toBe(false);
  });

  it('asked for by a key goes along with the focus, until it is asked again', () => {
    peek.ask();
    expect(peek.place()).toEqual(first);
    desk.select(only({ row: 1, column: 1 }));
    expect(peek.place()).toEqual({ rowId: 'bo', day: 2 });
    peek.ask();
    expect(peek.place()).toBeNull();
  });

  it('is not in the way of typing', () => {
    peek.ask();
    typist.type('x');
    expect(peek.place()).toBeNull();
    typist.cancel();
    expect(peek.place()).toEqual(first);
  });
});
