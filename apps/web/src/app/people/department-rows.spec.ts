import type { DepartmentView } from '@banke/contracts';
import { type DepartmentFilter, findRow, inOrder, toRows } from './department-rows';

const department = (name: string, teams: string[], closed = false): DepartmentView => ({
  id: name,
  name,
  siteId: 's',
  siteName: '上海',
  timeZone: 'Asia/Shanghai',
  version: 1,
  closedAt: closed ? '2026-10-01T00:00:00Z' : null,
  teams: teams.map((team) => ({
    id: team,
    name: team.replace('!', ''),
    version: 1,
    closedAt: team.endsWith('!') ? '2026-10-01T00:00:00Z' : null,
  })),
});

const everything: DepartmentFilter = { text: '', closed: false, departmentId: undefined };
const shop = department('电商客服部', ['售前组', '售后组', '直播组!']);
const desk = department('服务台', ['前台组']);
const old = department('旧部', [], true);

describe('the list of departments and teams', () => {
  const namesOf = (filter: Partial<DepartmentFilter>) =>
    toRows([shop, desk, old], { ...everything, ...filter }).map(({ name }) => name);

  it('puts teams under their department and leaves closed ones out', () => {
    expect(namesOf({})).toEqual(['电商客服部', '售前组', '售后组', '服务台', '前台组']);
  });

  it('shows closed ones when asked', () => {
    expect(namesOf({ closed: true })).toContain('旧部');
    expect(namesOf({ closed: true })).toContain('直播组');
  });

  it('keeps the department above a team that matches', () => {
    expect(namesOf({ text: ' 售前 ' })).toEqual(['电商客服部', '售前组']);
  });

  it('shows all teams of a department that matches itself', () => {
    expect(namesOf({ text: '电商' })).toEqual(['电商客服部', '售前组', '售后组']);
  });

  it('shows one department when the switch says so', () => {
    expect(namesOf({ departmentId: '服务台' })).toEqual(['服务台', '前台组']);
  });

  it('is empty when nothing matches', () => {
    expect(namesOf({ text: '没有' })).toEqual([]);
  });

  it('finds a closed row, for undo', () => {
    expect(findRow([shop], '直播组!')).toMatchObject({ kind: 'team', closed: true });
    expect(findRow([shop], 'unknown')).toBeUndefined();
  });

  it('sorts departments and teams with the order of the language', () => {
    const [first] = inOrder([shop, desk], (a, b) => b.localeCompare(a));
    expect(first?.name).toBe([shop.name, desk.name].sort((a, b) => b.localeCompare(a))[0]);
  });
});
