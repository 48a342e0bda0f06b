import { TestBed } from '@angular/core/testing';
import type { OwnStaffView } from '@banke/contracts';
import { Subject } from 'rxjs';
import { ApiProblem } from '../../http/api-problem';
import { Live } from '../../live/live';
import { StaffApi } from '../staff/staff-api';
import { OwnRecord } from './own-record';

const me = jest.fn<Promise<OwnStaffView>, []>();

function record(): OwnRecord {
  TestBed.configureTestingModule({
    providers: [
      OwnRecord,
      { provide: StaffApi, useValue: { me } },
      { provide: Live, useValue: { news: new Subject() } },
    ],
  });
  return TestBed.inject(OwnRecord);
}

describe('the own record', () => {
  beforeEach(() => me.mockReset());

  it('is asked for once, however often a page wants it, also where there is none', async () => {
    me.mockResolvedValue({ staff: null });
    const own = record();
    expect(me).not.toHaveBeenCalled();
    own.want();
    own.want();
    await Promise.resolve();
    own.want();
    expect(me).toHaveBeenCalledTimes(1);
    expect([own.loading(), own.person(), own.problem()]).toEqual([false, null, undefined]);
  });

  it('is asked for again by the next page after it did not come', async () => {
    me.mockRejectedValueOnce(new ApiProblem('network.unreachable')).mockResolvedValue({ staff: null });
    const own = record();
    own.want();
    await Promise.resolve();
    await Promise.resolve();
    expect(own.problem()).toBeDefined();
    own.want();
    await Promise.resolve();
    expect(own.problem()).toBeUndefined();
  });
});
