import type { KnownPerson, PlannedRow } from './planned-row';
import { exported, FIELDS, person, planAll, planOne, type Says } from './testing/plan-rows';

const errorsOf = (row: PlannedRow | undefined) =>
  row?.outcome === 'error' ? row.errors.map(({ field, code }) => `${field ?? 'row'} ${code}`) : row?.outcome;

const NEW: Says = { employeeNumber: 'KF009', name: '李娜', hireDate: '2026/11/22', department: '客服部' };

describe('a row about somebody new', () => {
  it('makes a record and a membership from the hire date on, with three months of probation and forty hours', () => {
    expect(planOne({ ...NEW, team: '售前', grade: '中级' })).toEqual({
      row: 2,
      employeeNumber: 'KF009',
      name: '李娜',
      outcome: 'create',
      person: {
        employeeNumber: 'KF009',
        name: '李娜',
        phone: null,
        email: null,
        hireDate: '2026-11-22',
        probationEnd: '2027-02-21',
        membership: {
          departmentId: 'service',
          teamId: 'pre',
          postId: null,
          gradeId: 'mid',
          weeklyMinutes: 2400,
        },
      },
      changes: [
        ['employeeNumber', 'KF009'],
        ['name', '李娜'],
        ['hireDate', '2026-11-22'],
        ['probationEnd', '2027-02-21'],
        ['department', '客服部'],
        ['team', '售前'],
        ['grade', '中级'],
        ['weeklyHours', '40'],
      ].map(([field, after]) => ({ field, before: null, after })),
    });
  });

  it.each<[Says, string[]]>([
    [{ name: '李娜' }, ['employeeNumber required']],
    [{ employeeNumber: 'KF009' }, ['department required', 'name required', 'hireDate required']],
    [{ ...NEW, department: '', team: '售前' }, ['team team-without-department']],
    [{ ...NEW, hireDate: '31.2.2026' }, ['hireDate not-a-day']],
    [{ ...NEW, department: '市场部', email: 'nobody' }, ['department unknown-name', 'email pattern']],
    [{ ...NEW, department: '旧部门' }, ['department closed']],
    [{ ...NEW, team: '夜班组' }, ['team closed']],
    [{ ...NEW, department: '客服部', team: '收银' }, ['team unknown-name']],
    [{ ...NEW, grade: 'LEVEL Ａ' }, ['grade ambiguous-name']],
    [{ ...NEW, department: '门店服务台' }, ['department out-of-reach']],
    [{ ...NEW, probationEnd: '2026-11-21' }, ['probationEnd probation-before-hire']],
    [{ ...NEW, employeeNumber: { type: 'merged' } }, ['employeeNumber merged-cell']],
    [{ ...NEW, weeklyHours: { type: 'error', text: '#REF!' } }, ['weeklyHours formula-error']],
    [
      { ...NEW, name: 'x'.repeat(61), weeklyHours: '80.5' },
      ['name too-long', 'weeklyHours number-out-of-range'],
    ],
  ])('%j is refused', (says, expected) => {
    expect(errorsOf(planOne(says))).toEqual(expected);
  });

  it('takes the one that is spelt exactly so, where names differ only in case', () => {
    expect(planOne({ ...NEW, grade: 'Level A' })).toMatchObject({ person: { membership: { gradeId: 'a' } } });
  });
});

describe('a row about somebody the company knows', () => {
  it('changes what it says otherwise, from the day asked for', () => {
    const says = { employeeNumber: 'ｋｆ００１', phone: '１３９ 0000', team: '售后', grade: '中级' };
    expect(planOne(says)).toEqual({
      row: 2,
      employeeNumber: 'kf001',
      name: '张伟',
      outcome: 'change',
      personId: 'zhang',
      record: { phone: '139 0000' },
      memberships: [
        { ...FIELDS, from: '2026-01-05', through: '2026-11-30' },
        { ...FIELDS, teamId: 'after', gradeId: 'mid', from: '2026-12-01', through: null },
      ],
      changes: [
        { field: 'phone', before: '13800138000', after: '139 0000' },
        { field: 'team', before: '售前', after: '售后' },
        { field: 'grade', before: '初级', after: '中级' },
      ],
    });
  });

  it('leaves the team behind when the department changes without one, and finds the new one there', () => {
    const everywhere = { reaches: () => true };
    expect(
      planOne({ employeeNumber: 'KF001', department: '门店服务台' }, undefined, everywhere),
    ).toMatchObject({
      memberships: [{}, { departmentId: 'desk', teamId: null }],
      changes: [
        { field: 'department', before: '客服部', after: '门店服务台' },
        { field: 'team', before: '售前', after: null },
      ],
    });
    expect(
      planOne({ employeeNumber: 'KF001', department: '门店服务台', team: '售前' }, undefined, everywhere),
    ).toMatchObject({ memberships: [{}, { departmentId: 'desk', teamId: 'desk-pre' }] });
  });

  it('keeps what has been closed since, as long as nothing else is said', () => {
    const known = person({
      memberships: [{ ...FIELDS, teamId: 'night', from: '2026-01-05', through: null }],
    });
    expect(planOne({ employeeNumber: 'KF001', team: '夜班组' }, [known])?.outcome).toBe('unchanged');
    expect(planOne({ employeeNumber: 'KF001', grade: '中级' }, [known])?.outcome).toBe('change');
  });

  it('moves the first day with the hire date', () => {
    expect(planOne({ employeeNumber: 'KF001', hireDate: '2026-01-12' })).toMatchObject({
      record: { hireDate: '2026-01-12' },
      memberships: [{ from: '2026-01-12', through: null }],
    });
  });

  const left = person({ memberships: [{ ...FIELDS, from: '2026-01-05', through: '2026-06-30' }] });
  const coming = person({
    hireDate: '2027-01-04',
    probationEnd: null,
    memberships: [{ ...FIELDS, from: '2027-01-04', through: null }],
  });
  const promoted = person({
    memberships: [
      { ...FIELDS, from: '2026-01-05', through: '2026-05-31' },
      { ...FIELDS, gradeId: 'mid', from: '2026-06-01', through: null },
    ],
  });
  const fromElsewhere = person({
    memberships: [
      { ...FIELDS, departmentId: 'desk', teamId: null, from: '2026-01-05', through: '2026-12-15' },
      { ...FIELDS, from: '2026-12-16', through: null },
    ],
  });
  it.each<[string, KnownPerson, Says, string[]]>([
    ['elsewhere on that day', fromElsewhere, { weeklyHours: '20' }, ['row out-of-reach']],
    ['elsewhere on that day', fromElsewhere, { grade: '中级' }, ['row out-of-reach']],
    ['elsewhere on that day', fromElsewhere, { department: '客服部' }, ['row out-of-reach']],
    ['beyond reach', person({ withinReach: false }), { phone: '1' }, ['employeeNumber out-of-reach']],
    ['gone', left, { team: '售后' }, ['row has-left']],
    ['gone', left, { phone: '1' }, ['row has-left']],
    ['coming', coming, { team: '售后' }, ['row effective-before-hire']],
    ['present', person(), { department: '门店服务台' }, ['department out-of-reach']],
    [
      'present',
      person(),
      { department: '市场部', team: '收银', post: '总裁' },
      ['department unknown-name', 'post unknown-name'],
    ],
    ['present', person(), { hireDate: '2026-05-01' }, ['hireDate probation-before-hire']],
    ['promoted in June', promoted, { hireDate: '2026-07-01' }, ['hireDate hire-date-after-change']],
  ])('%s, is refused what cannot be', (_, known, says, expected) => {
    expect(errorsOf(planOne({ employeeNumber: 'KF001', ...says }, [known]))).toEqual(expected);
  });

  it.each([
    ['gone', left],
    ['coming', coming],
    ['promoted', promoted],
  ])('%s, may stand in the file as long as nothing changes', (_, known) => {
    expect(planOne(exported(known), [known])?.outcome).toBe('unchanged');
  });
});

describe('a file', () => {
  it('says of a number that stands again where it stood first', () => {
    const rows = planAll([
      { employeeNumber: 'KF001' },
      { employeeNumber: 'KF002', ...NEW },
      { employeeNumber: 'kf001', phone: '1' },
    ]);
    expect(rows[2]).toMatchObject({
      outcome: 'error',
      errors: [{ code: 'duplicate-in-file', params: { row: 2 } }],
    });
    expect(rows.slice(0, 2).map(({ outcome }) => outcome)).toEqual(['unchanged', 'create']);
  });
});
