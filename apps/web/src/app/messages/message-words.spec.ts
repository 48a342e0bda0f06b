import { TestBed } from '@angular/core/testing';
import type { MessageView } from '@banke/contracts';
import { provideWords } from '../../testing/provide-words';
import { MessageWords } from './message-words';

type Told = Pick<MessageView, 'kind' | 'params'>;

const obligation = { kind: 'next-roster', name: '', department: '客服部', dueOn: '2026-11-28' };

describe('a message as a sentence', () => {
  const words = () => {
    TestBed.configureTestingModule({ providers: [provideWords()] });
    return TestBed.inject(MessageWords);
  };
  const said = (message: Told) => words().sentence(message);

  it.each([
    [0, 'reminder.today'],
    [1, 'reminder.tomorrow'],
    [3, 'reminder.days'],
  ])('says of something due in %i days %s', (days, key) => {
    expect(said({ kind: 'obligation.reminder', params: { ...obligation, days } })).toContain(key);
  });

  it('calls an obligation by its usual name and its department, and a day as people do', () => {
    const sentence = said({ kind: 'obligation.overdue', params: obligation });
    expect(sentence).toContain('codes.obligationIn codes.obligation.next-roster 客服部');
    expect(sentence).toContain('11月28日');
    expect(sentence).not.toContain('2026-11-28');
  });

  it('calls it by the name somebody gave it', () => {
    const params = { ...obligation, kind: 'own', name: '复盘会', by: '主管' };
    expect(said({ kind: 'obligation.accepted', params })).toContain('复盘会');
  });

  it('says why a job was not done, unless the server itself failed', () => {
    const params = { kind: 'staff-import.apply', fileName: '名册.xlsx' };
    const why = (problem: string) => said({ kind: 'job.failed', params: { ...params, problem } });
    expect(why('department.closed')).toContain('codes.problem.department.closed');
    TestBed.resetTestingModule();
    expect(why('server.unexpected')).not.toContain('codes.problem');
  });

  it('says of one thing beside the shifts what it is and when, and counts several', () => {
    const params = { department: '客服部', from: '2026-12-01', through: '2026-12-31', by: '主管' };
    const messages = words();
    const told = (more: object) =>
      messages.sentence({
        kind: 'roster.activities-changed',
        params: { ...params, first: '2026-12-02', ...more },
      });
    const one = told({ n: 1, deed: 'removed', activity: 'meeting', at: '14:00–15:00' });
    expect(one).toContain('activities-changed.removed.single');
    expect(one).toContain('messages.activity.single.meeting');
    expect(one).toContain('12月2日 14:00–15:00');
    expect(told({ n: 3, deed: 'set', activity: 'leave', at: '' })).toContain('set.several');
    expect(told({ n: 1 })).toContain('changed.several');
  });

  it('does not fail on what a newer server says', () => {
    expect(said({ kind: 'promotion.decided' as MessageView['kind'], params: {} })).toBe('messages.unknown');
  });
});
