import { TestBed } from '@angular/core/testing';
import { Toasts, UNDO_MS } from './toasts';

describe('Toasts', () => {
  let toasts: Toasts;

  beforeEach(() => {
    jest.useFakeTimers();
    toasts = TestBed.inject(Toasts);
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const texts = () => toasts.list().map(({ text }) => text);

  it('offers undo for ten seconds', () => {
    toasts.undoable('Closed', 'Undo', jest.fn());
    jest.advanceTimersByTime(UNDO_MS - 1);
    expect(texts()).toEqual(['Closed']);
    jest.advanceTimersByTime(1);
    expect(texts()).toEqual([]);
  });

  it('undoes once and is gone', () => {
    const run = jest.fn();
    toasts.undoable('Closed', 'Undo', run);
    const [toast] = toasts.list();
    if (toast) toasts.undo(toast);
    jest.runAllTimers();
    expect(run).toHaveBeenCalledTimes(1);
    expect(texts()).toEqual([]);
  });

  it('stands still while somebody is on it', () => {
    toasts.undoable('Closed', 'Undo', jest.fn());
    jest.advanceTimersByTime(4_000);
    toasts.pause();
    jest.advanceTimersByTime(60_000);
    expect(texts()).toEqual(['Closed']);
    toasts.resume();
    jest.advanceTimersByTime(5_999);
    expect(texts()).toEqual(['Closed']);
    jest.advanceTimersByTime(1);
    expect(texts()).toEqual([]);
  });

  it('keeps the newest three', () => {
    for (const text of ['a', 'b', 'c', 'd']) toasts.done(text);
    expect(texts()).toEqual(['b', 'c', 'd']);
  });
});
