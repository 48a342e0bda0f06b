import { FailedNavigation, PING_MS } from './failed-navigation';

describe('waiting for the server', () => {
  const ping = jest.fn();
  const before = globalThis.fetch;

  beforeEach(() => {
    jest.resetAllMocks();
    jest.useFakeTimers();
    globalThis.fetch = ping;
  });

  afterEach(() => {
    globalThis.fetch = before;
    jest.useRealTimers();
  });

  it('tries again by itself once a server that was away answers', async () => {
    ping.mockRejectedValueOnce(new TypeError('away')).mockResolvedValue({ ok: true });
    const back = jest.fn();
    new FailedNavigation().whenBack(back);
    await jest.advanceTimersByTimeAsync(0);
    expect(back).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(3 * PING_MS);
    expect(back).toHaveBeenCalledTimes(1);
  });

  it('does not try for ever what fails although the server is there', async () => {
    ping.mockResolvedValue({ ok: true });
    const back = jest.fn();
    new FailedNavigation().whenBack(back);
    await jest.advanceTimersByTimeAsync(3 * PING_MS);
    expect(back).not.toHaveBeenCalled();
    expect(ping).toHaveBeenCalledTimes(1);
  });

  it('stops asking when the page is left', async () => {
    ping.mockRejectedValue(new TypeError('away'));
    const stop = new FailedNavigation().whenBack(jest.fn());
    await jest.advanceTimersByTimeAsync(0);
    stop();
    await jest.advanceTimersByTimeAsync(3 * PING_MS);
    expect(ping).toHaveBeenCalledTimes(1);
  });
});
