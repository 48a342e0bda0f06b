import { TestBed } from '@angular/core/testing';
import type { JobView, StaffImportView } from '@banke/contracts';
import { Subject } from 'rxjs';
import { ApiProblem } from '../../http/api-problem';
import { Live } from '../../live/live';
import { ImportStore } from './import-store';
import { StaffImportsApi } from './staff-imports-api';

const file = (change: Partial<StaffImportView>) =>
  ({ id: 'f', state: 'uploaded', jobId: null, version: 1, ...change }) as StaffImportView;
const job = (change: Partial<JobView>) => ({ id: 'j', state: 'running', done: 0, ...change }) as JobView;

describe('ImportStore', () => {
  const api = {
    one: jest.fn(),
    map: jest.fn(),
    job: jest.fn(),
    cancelJob: jest.fn(),
    rows: jest.fn(),
    apply: jest.fn(),
  };

  const open = async () => {
    TestBed.configureTestingModule({
      providers: [
        ImportStore,
        { provide: StaffImportsApi, useValue: api },
        { provide: Live, useValue: { news: new Subject() } },
      ],
    });
    const store = TestBed.inject(ImportStore);
    await store.show('f');
    return store;
  };

  beforeEach(() => {
    jest.resetAllMocks();
    jest.useFakeTimers();
  });
  afterEach(() => jest.useRealTimers());

  it('follows a job until it has ended, and then shows what came of it', async () => {
    api.one.mockResolvedValueOnce(file({ state: 'checking', jobId: 'j' }));
    api.job.mockResolvedValueOnce(job({ done: 10 }));
    const store = await open();
    expect(store.atWork()).toBe(true);

    api.job.mockResolvedValueOnce(job({ state: 'done' }));
    api.one.mockResolvedValueOnce(file({ state: 'checked', jobId: 'j', created: 3 }));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(store.import()).toMatchObject({ state: 'checked', created: 3 });
    expect(store.atWork()).toBe(false);

    await jest.advanceTimersByTimeAsync(10_000);
    expect(api.job).toHaveBeenCalledTimes(2);
  });

  it('does not lose the job when the server is away for a moment', async () => {
    api.one.mockResolvedValueOnce(file({ state: 'checking', jobId: 'j' }));
    api.job.mockRejectedValueOnce(new ApiProblem('network.unreachable'));
    const store = await open();
    api.job.mockResolvedValueOnce(job({ done: 10 }));
    await jest.advanceTimersByTimeAsync(2_000);
    expect(store.job()).toMatchObject({ done: 10 });
  });

  it('is not at work when the job failed, and says which one', async () => {
    api.one.mockResolvedValue(file({ state: 'checking', jobId: 'j' }));
    api.job.mockResolvedValueOnce(job({ state: 'failed', problem: 'server.unexpected' }));
    const store = await open();
    expect(store.atWork()).toBe(false);
    expect(store.stopped()).toMatchObject({ problem: 'server.unexpected' });
  });

  it('sends what the person saw: the version of the file', async () => {
    api.one.mockResolvedValueOnce(file({ version: 7 }));
    const store = await open();
    api.map.mockResolvedValueOnce(file({ version: 8 }));
    await store.check([{ column: 0, field: 'employeeNumber' }], '2026-12-01', '');
    expect(api.map).toHaveBeenCalledWith('f', {
      columns: [{ column: 0, field: 'employeeNumber' }],
      effectiveFrom: '2026-12-01',
      version: 7,
    });
  });
});
