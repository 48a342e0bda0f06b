import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Leaving } from './leaving';
import { Unsaved } from './unsaved';

describe('what was typed and not saved', () => {
  const confirmed = jest.fn(() => Promise.resolve(false));
  const title = signal('');
  const made = () => {
    TestBed.configureTestingModule({ providers: [{ provide: Leaving, useValue: { confirmed } }] });
    return TestBed.runInInjectionContext(() => new Unsaved(() => ({ title: title() })));
  };

  it('is asked about before it is lost, until it is as it was or saved', async () => {
    const unsaved = made();
    expect(unsaved.mayLeave()).toBe(true);
    title.set('情绪安抚');
    expect(await unsaved.mayLeave()).toBe(false);
    title.set('');
    expect(unsaved.mayLeave()).toBe(true);
    title.set('情绪安抚');
    unsaved.keep();
    expect(unsaved.mayLeave()).toBe(true);
    expect(confirmed).toHaveBeenCalledTimes(1);
  });
});
