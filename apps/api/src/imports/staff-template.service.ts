import { Injectable } from '@nestjs/common';
import type { StaffTableQuery } from '@banke/contracts';
import { loadStaffDirectory } from '@banke/database';
import type { SheetToWrite } from '@banke/documents';
import { covers, STAFF_FIELDS, STAFF_HEADINGS, type NamedPlace, type StaffField } from '@banke/domain/people';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Transactions } from '../common/transactions';
import type { TableLanguage } from './row-error-words';
import { staffColumns, writeTable, type TableFile } from './staff-table';

/** An empty list to fill in: the headings, and in a workbook the names that may be chosen and how the columns are read. */
@Injectable()
export class StaffTemplate {
  constructor(private readonly transactions: Transactions) {}

  async write({ format, language = 'zh-CN' }: StaffTableQuery, actor: Actor): Promise<TableFile> {
    const choices = await this.choices(actor);
    const { title, sheet } = NAMES[language];
    return writeTable(title, format, [
      { name: sheet, columns: staffColumns(STAFF_FIELDS, language, choices), rows: [] },
      guide(language),
    ]);
  }

  private choices(actor: Actor): Promise<Partial<Record<StaffField, string[]>>> {
    const reach = reachOfActor(actor, 'staff.import');
    return this.transactions.read(actor, async (tx) => {
      const { departments, teams, posts, grades } = await loadStaffDirectory(tx, { lock: false });
      const within = (departmentId: string, teamId: string | null) => covers(reach, { departmentId, teamId });
      return {
        department: openNames(departments.filter(({ id }) => within(id, null))),
        team: openNames(teams.filter(({ id, departmentId }) => within(departmentId, id))),
        post: openNames(posts),
        grade: openNames(grades),
      };
    });
  }
}

function openNames(places: readonly NamedPlace[]): string[] {
  return [...new Set(places.filter(({ closed }) => !closed).map(({ name }) => name))];
}

const NAMES: Record<
  TableLanguage,
  { title: string; sheet: string; guide: string; column: string; reading: string }
> = {
  'zh-CN': { title: '员工导入模板', sheet: '员工', guide: '说明', column: '列', reading: '怎么填' },
  en: {
    title: 'Staff template',
    sheet: 'Staff',
    guide: 'Guide',
    column: 'Column',
    reading: 'How it is read',
  },
};

const READINGS: Record<TableLanguage, Record<StaffField, string>> = {
  'zh-CN': {
    employeeNumber: '必填。用它认人：已有的工号是变更，没有的是新增。前面的 0 会保留。',
    name: '新员工必填。',
    phone: '选填。',
    email: '选填。',
    hireDate: '新员工必填。2026-11-22、2026/11/22、2026年11月22日、20261122 都可以。',
    probationEnd: '试用期最后一天。新员工不填时为入职起三个月。',
    department: '新员工必填，写系统里的部门名称。',
    team: '选填，写这个部门里的班组名称。换部门而不填班组，就是不在任何班组。',
    post: '选填，写系统里的岗位名称。',
    grade: '选填，写系统里的等级名称。',
    weeklyHours: '选填，小时，0 到 80。新员工不填时为 40。',
  },
  en: {
    employeeNumber:
      'Required. Tells who is meant: a known number is a change, another one is somebody new. Leading zeros stay.',
    name: 'Required for somebody new.',
    phone: 'Optional.',
    email: 'Optional.',
    hireDate: 'Required for somebody new: 2026-11-22, 2026/11/22 or 20261122.',
    probationEnd: 'Last day of probation; three months after the hire date when somebody new has none here.',
    department: 'Required for somebody new: a department by its name.',
    team: 'Optional: a team of that department. Another department without a team means none of its teams.',
    post: 'Optional: a post by its name.',
    grade: 'Optional: a grade by its name.',
    weeklyHours: 'Optional, in hours, 0 to 80; 40 for somebody new.',
  },
};

const BLANKS: Record<TableLanguage, string> = {
  'zh-CN': '空白的单元格表示不变。文件里没有的人也不变，不会当作离职。',
  en: 'A blank cell changes nothing. Whoever is not in the file stays as they are: a missing row is no leaver.',
};

function guide(language: TableLanguage): SheetToWrite {
  const { guide: name, column, reading } = NAMES[language];
  return {
    name,
    columns: [
      { header: column, width: 18, kind: 'text' },
      { header: reading, width: 90, kind: 'text' },
    ],
    rows: [
      ...STAFF_FIELDS.map((field) => [STAFF_HEADINGS[language][field], READINGS[language][field]]),
      ['', BLANKS[language]],
    ],
  };
}
