import { addDays, isoWeekday, dayNumber } from '@banke/domain/calendar';
import { readPdf } from '@banke/documents/testing';
import type { MonthSheet } from '@banke/domain/roster';
import { monthPdfFile, type MonthPaper } from './month-pdf-file';

const FAMILIES = ['欧阳', '司徒', '尉迟', '仇', '区', '解', '翟', '覃', '逯', '靳'];
const nameOf = (index: number) => `${FAMILIES[index % 10] ?? ''}瑞${String.fromCharCode(0x4e00 + index)}`;

/** December 2026 with one shift, a holiday on the first and one person missing on the second. */
function december(people: number): MonthSheet {
  const days = Array.from({ length: 31 }, (_, index) => {
    const day = addDays('2026-12-01', index);
    const weekday = isoWeekday(dayNumber(day));
    const kind = index === 0 ? 'holiday' : weekday >= 6 ? 'weekend' : 'workday';
    return { ...{ day, weekday, holiday: null }, kind } as const;
  });
  const cell = { code: '白', colour: 1 };
  const totals = {
    ...{ minutes: 10_080, contracted: 10_560, overtime: -480, workDays: 21 },
    ...{ nights: 3, weekendDays: 2, holidays: 1, restDays: 8 },
  };
  const cover = (index: number) => ({ people: index === 1 ? 4 : 5, minimum: 5, preferred: 5 });
  return {
    days,
    people: Array.from({ length: people }, (_, index) => ({
      ...{
        id: String(index),
        name: nameOf(index),
        employeeNumber: null,
        teamName: '售前',
        totals,
        paid: null,
      },
      cells: days.map((_day, at) => ((at + index) % 7 < 5 ? cell : null)),
    })),
    cover: [
      {
        ...{ ...cell, name: '白班', hours: null, teamName: '售前', skillName: null },
        figures: days.map((_, at) => cover(at)),
      },
      {
        ...{
          code: '',
          colour: null,
          name: '',
          hours: { from: 1320, to: 1800 },
          teamName: null,
          skillName: null,
        },
        figures: days.map((_, at) => cover(at)),
      },
    ],
    total: days.map((_, at) => cover(at)),
    legend: [{ ...cell, name: '白班', kind: 'shift', span: { from: 510, to: 1080 }, workMinutes: 480 }],
  };
}

async function printed(changes: Partial<MonthPaper> = {}) {
  const { name, bytes } = await monthPdfFile({
    ...{
      department: '客服部',
      sheet: december(30),
      draft: false,
      language: 'zh-CN',
      paper: 'A4',
      pending: 0,
    },
    ...{ at: '2026-11-28T16:30:00Z', timeZone: 'Asia/Shanghai' },
    ...changes,
  });
  return { name, pages: readPdf(bytes).pages.map(({ text }) => text) };
}

describe('a month as PDF', () => {
  it('lays people evenly on sheets, each with heading, legend, number and lines to sign', async () => {
    const { name, pages } = await printed();
    expect(name).toBe('客服部 班表 2026年12月.pdf');
    expect(pages.map((page) => page.match(/瑞/g)?.length)).toEqual([15, 15]);
    pages.forEach((page, index) => {
      expect(page).toContain('客服部 2026年12月班表');
      expect(page).toContain(`第 ${String(index + 1)} 张，共 2 张`);
      expect(page).toContain('二★三四五六日一');
      expect(page).toContain('白班 08:30–18:00');
      expect(page).toMatch(/排班人：_+/);
      expect(page).toMatch(/审批人：_+/);
      expect(page).toContain('打印于 2026年11月29日 00:30');
      expect(page).not.toContain('�');
    });
  });

  it('marks a shortage with an arrow under the last sheet, where colours are not needed to see it', async () => {
    const [first = '', last = ''] = (await printed()).pages;
    expect(first).not.toContain('↓');
    expect(last).toContain('白 白班 售前54↓555');
    expect(last).toContain('22:00–06:0054↓555');
    expect(last).toContain('↓ 少于最低人数');
  });

  it('says that a draft is one, and nothing of it once it is published', async () => {
    expect((await printed({ draft: true })).pages[0]).toContain('草稿，还没有公布');
    expect((await printed()).pages[0]).not.toContain('草稿');
  });

  it('says that a published month has changes which staff do not see yet', async () => {
    expect((await printed({ pending: 3 })).pages[0]).toContain('含 3 处未公布的变更');
    expect((await printed({ pending: 1, language: 'en' })).pages[0]).toContain('with 1 unpublished change');
  });

  it('names letters of a name that the font does not have on the last sheet, and puts 〓 in their place', async () => {
    const sheet = december(30);
    const people = sheet.people.map((person, index) => (index === 0 ? { ...person, name: '𠮷田' } : person));
    const [first, last] = (await printed({ sheet: { ...sheet, people } })).pages;
    expect(first).toContain('〓田');
    expect(last).toContain('字体里没有的字：U+20BB7');
  });

  it('has everybody of a long roster once, by their whole name, and a sheet for nobody', async () => {
    for (const paper of ['A4', 'A3'] as const) {
      const { pages } = await printed({ sheet: december(200), paper });
      const all = pages.join('');
      expect(Array.from({ length: 200 }, (_, index) => all.split(nameOf(index)).length - 1)).toEqual(
        Array.from({ length: 200 }, () => 1),
      );
      expect(pages).toHaveLength(paper === 'A4' ? 9 : 6);
      expect(all).not.toContain('�');
    }
    expect((await printed({ sheet: december(0) })).pages).toHaveLength(1);
  });

  it('speaks English', async () => {
    const { name, pages } = await printed({ language: 'en' });
    expect(name).toBe('客服部 Roster December 2026.pdf');
    expect(pages[0]).toContain('Hours');
    expect(pages[0]).toContain('Sheet 1 of 2');
  });
});
