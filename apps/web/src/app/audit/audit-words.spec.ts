import { TestBed } from '@angular/core/testing';
import type { AuditEntryView } from '@banke/contracts';
import english from '@banke/words/en/audit.json';
import chinese from '@banke/words/zh-CN/audit.json';
import { provideWords } from '../../testing/provide-words';
import { DepartmentDirectory } from '../people/department-directory';
import { AUDIT_FIELDS, changesOf } from './audit-changes';
import { AuditWords } from './audit-words';

const shop = {
  id: 'shop',
  name: '电商客服部',
  siteId: 'site',
  siteName: '上海',
  teams: [{ id: 'pre', name: '售前组' }],
};

const entry: AuditEntryView = {
  id: '1',
  at: '2026-11-22T04:00:00Z',
  action: 'department.renamed',
  accountId: 'a',
  accountName: '演示·管理员',
  subjectKind: 'department',
  subjectId: 'd',
  subjectName: '审计二部',
  address: '127.0.0.1',
  requestId: 'r',
  before: { name: '审计一部' },
  after: { name: '审计二部' },
};

describe('an entry of the log in words', () => {
  let said: AuditWords;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideWords(), { provide: DepartmentDirectory, useValue: { departments: () => [shop] } }],
    });
    said = TestBed.inject(AuditWords);
  });

  it('call an obligation by its name, or by the usual one of its kind', () => {
    const rule = { ...entry, action: 'obligation-rule.created', subjectKind: 'obligation-rule' } as const;
    expect(said.deed({ ...rule, subjectName: 'next-roster' }).subject).toBe('codes.obligation.next-roster');
    expect(said.deed({ ...rule, subjectName: '周报' }).subject).toBe('周报');
    expect(said.value('rhythm', 'weekly')).toBe('obligations.rhythm.weekly');
    expect(said.value('ownerRole', 'supervisor')).toBe('codes.role.supervisor');
  });

  it('gives the subject apart, so that it can be a link', () => {
    expect(said.deed(entry).subject).toBe('审计二部');
    expect(said.deedText(entry)).toContain('审计一部');
  });

  it('tells nobody from somebody forgotten', () => {
    expect(said.who({ accountId: null, accountName: null })).toBe('audit.nobody');
    expect(said.who({ accountId: 'a', accountName: null })).toBe('audit.forgotten');
    expect(said.sentence({ ...entry, accountName: null })).toContain('audit.sentence.forgotten');
  });

  it.each([
    ['departmentId', 'shop', '电商客服部'],
    ['teamId', 'pre', '电商客服部 · 售前组'],
    ['siteId', 'site', '上海'],
    ['siteId', 'unknown-site', 'unknown-site'],
    ['role', 'hr', 'codes.role.hr'],
    ['closed', true, 'audit.yes'],
    ['version', 3, '3'],
    ['through', '2026-11-28', '11月28日 周六'],
    ['actions', 'team.closed,team.vanished', 'audit.action.team.closed和team.vanished'],
    ['subjectKind', 'obligation', 'audit.subject.obligation'],
    ['subject', 'training-plan', 'codes.obligation.training-plan'],
    ['subject', '交表', '交表'],
    ['dayKind', 'make-up', 'audit.dayKind.make-up'],
    ['name', null, 'audit.none'],
  ])('says the %s %p as %p', (field, value, expected) => {
    expect(said.value(field, value)).toBe(expected);
  });

  it('shows a field it has no word for as it is called', () => {
    expect(said.field('name')).toBe('audit.field.name');
    expect(said.field('newFieldOfTomorrow')).toBe('newFieldOfTomorrow');
  });

  it.each([chinese, english])('says every field that has a word', ({ field }) => {
    expect(Object.keys(field).sort()).toEqual([...AUDIT_FIELDS].sort());
  });

  it('leaves out what is empty before and after', () => {
    expect(changesOf({ before: {}, after: { role: 'hr', teamId: null } })).toEqual([
      { field: 'role', before: null, after: 'hr' },
    ]);
  });

  it('says what a file belongs to by its name, not by its number', () => {
    const after = { subjectKind: 'obligation', subjectId: '0198f2c4', subject: '交表', size: 7 };
    expect(changesOf({ before: {}, after }).map(({ field }) => field)).toEqual([
      'size',
      'subjectKind',
      'subject',
    ]);
    expect(changesOf({ before: {}, after: { subjectId: '0198f2c4' } })).toHaveLength(1);
  });

  it('says the changes in one order, whatever order the database keeps', () => {
    const fields = changesOf({
      before: { tomorrow: 1 },
      after: { from: '2026-11-22', role: 'hr', name: 'a' },
    });
    expect(fields.map(({ field }) => field)).toEqual(['name', 'role', 'from', 'tomorrow']);
  });
});
