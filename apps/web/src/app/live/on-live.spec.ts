import { Injectable } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Subject } from 'rxjs';
import { Live, type LiveNews } from './live';
import { onLive } from './on-live';

const ask = jest.fn<Promise<void>, []>();

@Injectable()
class Store {
  constructor() {
    onLive(['job-changed'], ask);
  }
}

describe('following what happens', () => {
  let news: Subject<LiveNews>;
  const hidden = jest.spyOn(document, 'hidden', 'get');

  beforeEach(() => {
    jest.useFakeTimers();
    ask.mockReset().mockResolvedValue();
    hidden.mockReturnValue(false);
    news = new Subject();
    TestBed.configureTestingModule({ providers: [Store, { provide: Live, useValue: { news } }] });
    TestBed.inject(Store);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const hear = (name: LiveNews['name'], data: LiveNews['data'] = {}) => {
    news.next({ name, data });
  };
  const later = () => jest.advanceTimersByTimeAsync(1_000);

  it('asks once for a burst, and not for what it does not follow', async () => {
    hear('messages-changed');
    await later();
    expect(ask).not.toHaveBeenCalled();
    hear('job-changed');
    hear('job-changed');
    await later();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['something may have been missed', 'hello', { missed: true }],
    ['the roles changed', 'access-changed', {}],
  ] as const)('asks when %s', async (_, name, data) => {
    hear(name, data);
    await later();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('asks again after an answer that is older than the news', async () => {
    let answer: () => void = () => undefined;
    ask.mockReturnValueOnce(new Promise<void>((done) => (answer = done)));
    hear('job-changed');
    await later();
    hear('job-changed');
    await later();
    expect(ask).toHaveBeenCalledTimes(1);
    answer();
    await later();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('waits in a hidden tab until somebody looks', async () => {
    hidden.mockReturnValue(true);
    hear('job-changed');
    await later();
    expect(ask).not.toHaveBeenCalled();
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await later();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('ends with its store', async () => {
    TestBed.resetTestingModule();
    hear('job-changed');
    await later();
    expect(ask).not.toHaveBeenCalled();
  });
});
