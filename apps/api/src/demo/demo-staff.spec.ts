import { addDays, addMonths } from '@banke/domain/calendar';
import { qualificationHeldOn, staffStateOn, type Period } from '@banke/domain/people';
import { DemoCalendar } from './demo-calendar';
import { demoCareers } from './demo-careers';
import { teamId } from './demo-id';
import { demoRecords, staffId } from './demo-records';
import { demoStaff } from './demo-staff';

/** Ends of short months, a leap day, the turn of a year, the days of the event itself. */
const DAYS = ['2026-11-20', '2026-08-31', '2028-02-29', '2027-01-01', '2026-05-31', '2026-11-12'];

describe.each(DAYS)('the people of the demo of %s', (today) => {
  const calendar = new DemoCalendar(new Date(`${today}T04:00:00Z`));
  const careers = demoCareers(calendar);
  const records = demoRecords(calendar, careers);
  const stateOf = ({ hireDate, probationEnd, memberships }: (typeof careers)[number]) =>
    staffStateOn({ hireDate, probationEnd, periods: memberships }, today);
  const present = careers.filter((career) => ['probation', 'active'].includes(stateOf(career)));
  const placeOf = ({ memberships }: (typeof careers)[number]) =>
    memberships.find(({ from, through }) => from <= today && (through === null || today <= through));

  it('are 48 in four teams of the service, and ten at the desk', () => {
    const inTeam = (place: string) => present.filter((each) => placeOf(each)?.teamId === teamId(place));
    const sizes = ['service/售前', 'service/催单', 'service/售后', 'service/投诉', 'desk/前台', 'desk/收银'];
    expect(sizes.map((place) => inTeam(place).length)).toEqual([16, 8, 16, 8, 5, 4]);
    expect(present).toHaveLength(58);
  });

  it('are in every state: coming, on probation, confirmed, gone', () => {
    expect(new Set(careers.map(stateOf))).toEqual(new Set(['coming', 'probation', 'active', 'left']));
  });

  it('belong somewhere every day from the first to the last', () => {
    for (const { person, hireDate, lastDay, memberships } of careers) {
      const days: Period[] = memberships.map(({ from, through }) => ({ from, through }));
      expect([person.name, days[0]?.from, days.at(-1)?.through]).toEqual([person.name, hireDate, lastDay]);
      for (const [index, { from }] of days.slice(1).entries()) {
        expect([person.name, from]).toEqual([person.name, addDays(days[index]?.through ?? '', 1)]);
      }
    }
  });

  it('have changed team, post, grade and hours within fourteen months, and some were hired', () => {
    const { changes } = demoStaff(calendar);
    const changed = changes.filter(({ change }) => change === 'membership-changed');
    for (const field of ['team', 'department', 'post', 'grade', 'weeklyMinutes']) {
      expect([field, changed.some(({ after }) => field in after)]).toEqual([field, true]);
    }
    expect(careers.filter(({ hireDate }) => hireDate > addMonths(today, -14)).length).toBeGreaterThan(10);
    const instants = changes.map(({ at }) => at.getTime());
    expect([...instants].sort((a, b) => a - b)).toEqual(instants);
    expect(instants.at(-1)).toBeLessThanOrEqual(calendar.beginning.getTime());
  });

  it('hold qualifications, of which one runs out soon, one ran out, and one was revoked', () => {
    const held = (name: string, qualification: string, day: string) =>
      records.qualifications.some(
        (each) =>
          each.name === name &&
          each.qualification === qualification &&
          qualificationHeldOn({ ...each, revokedOn: each.row.revokedOn }, day),
      );
    expect([held('韩雪梅', '退款处理', today), held('韩雪梅', '退款处理', addDays(today, 13))]).toEqual([
      true,
      false,
    ]);
    expect(held('钟慧玲', '收银', today)).toBe(false);
    expect([
      held('董文轩', '退款处理', addDays(today, -22)),
      held('董文轩', '退款处理', addDays(today, -21)),
    ]).toEqual([true, false]);
    const withPhones = present.filter(({ person }) => held(person.name, '电话接待', today));
    expect(withPhones.length).toBeGreaterThan(45);
  });

  it('are lent to the event and to a team in need, never to where they are at home', () => {
    for (const { row, name, from } of records.secondments) {
      const career = careers.find(({ person }) => person.name === name);
      expect([name, (career?.hireDate ?? '9') < from]).toEqual([name, true]);
      expect(row.teamId).not.toBe(career && placeOf(career)?.teamId);
    }
    const now = records.secondments.filter(({ row }) => row.reason === '催单人手不足');
    expect(now.map(({ from, through }) => from < today && today < (through ?? ''))).toEqual([true]);
  });
});

describe('the people of the demo', () => {
  const calendar = new DemoCalendar(new Date('2026-11-20T04:00:00Z'));
  const { staff } = demoStaff(calendar);

  it('have numbers by seniority, each once', () => {
    const numbers = staff.map(({ employeeNumber }) => employeeNumber);
    expect(new Set(numbers).size).toBe(staff.length);
    const longest = staff.filter(({ employeeNumber }) => employeeNumber?.endsWith('001'));
    expect(longest.map(({ name, employeeNumber }) => [employeeNumber, name])).toEqual([
      ['KF001', '苏慧敏'],
      ['MD001', '叶青青'],
    ]);
  });

  it('keep their ids, numbers and telephones from day to day', () => {
    const lasting = (asOf: string) =>
      demoStaff(new DemoCalendar(new Date(asOf))).staff.map(({ id, employeeNumber, phone }) => [
        id,
        employeeNumber,
        phone,
      ]);
    expect(lasting('2027-03-01T04:00:00Z')).toEqual(lasting('2026-11-20T04:00:00Z'));
  });

  it.each([
    ['曾雨桐', 'zeng yu tong', 'zyt'],
    ['单晓峰', 'shan xiao feng', 'sxf'],
    ['解文静', 'xie wen jing', 'xwj'],
    ['仇佳慧', 'qiu jia hui', 'qjh'],
    ['区志强', 'ou zhi qiang', 'ozq'],
    ['尉迟敏', 'yu chi min', 'ycm'],
    ['吕晨曦', 'lü chen xi', 'lcx'],
    ['任嘉豪', 'ren jia hao', 'rjh'],
  ])('%s reads %s', (name, pinyin, initials) => {
    expect(staff.find((each) => each.name === name)).toMatchObject({ pinyin, initials });
  });

  it('have the accounts of the demo that stand for a person', () => {
    const linked = staff.filter(({ accountId }) => accountId !== null).map(({ id }) => id);
    expect(linked.sort()).toEqual(['顾嘉怡', '林晓雨', '许静怡', '苏慧敏', '叶青青'].map(staffId).sort());
  });
});
