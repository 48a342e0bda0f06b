import { readAuditFilter, toAuditParams, toAuditQuery } from './audit-filter';

const PERSON = '0b1e7a52-6a0e-4a53-9a4e-5d1f1b0c2d3e';
const queryOf = (address: Record<string, string>) => toAuditQuery(readAuditFilter((name) => address[name]));

describe('the filter of the audit log', () => {
  it('becomes a question to the server', () => {
    const query = queryOf({
      q: ' 审计 ',
      actions: 'team.closed,department.closed',
      person: PERSON,
      subject: PERSON.toUpperCase(),
      from: '2026-11-20',
      through: '2026-11-22',
    });
    expect(query).toEqual({
      text: '审计',
      actions: ['department.closed', 'team.closed'],
      accountId: PERSON,
      subjectId: PERSON,
      from: '2026-11-20',
      through: '2026-11-22',
    });
    expect(toAuditParams(query)['actions']).toBe('department.closed,team.closed');
  });

  it('is nothing where the address says nothing', () => {
    expect(queryOf({})).toEqual({});
  });

  it.each([
    ['an action that does not exist', { actions: 'department.exploded' }],
    ['a day that does not exist', { from: '2026-02-30' }],
    ['something that is no day', { through: 'yesterday' }],
    ['somebody who is no id', { person: "1' OR 1=1" }],
    ['only spaces', { q: '   ' }],
  ])('leaves out %s, which the server would refuse', (_case, address) => {
    expect(queryOf(address)).toEqual({});
  });

  it('asks for no more text than the server takes', () => {
    expect(queryOf({ q: '长'.repeat(200) }).text).toHaveLength(80);
  });
});
