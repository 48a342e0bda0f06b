import type { RosterCellEntity, WishEntity } from '@banke/database';
import { weightOfWish } from '@banke/domain/roster';
import type { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-id';
import { staffId } from './demo-records';
import { demoMonths } from './demo-rotation';
import { rosterId } from './demo-rosters';
import { demoTemplateId, versionId } from './demo-shifts';

/** A wish for a day on which this stands in the draft: whether it is met can be seen at once. */
interface DemoWish {
  name: string;
  stands: 'rest' | 'day' | 'evening';
  wants: boolean;
  /** Null: any shift. */
  shift: 'day' | 'evening' | null;
  reason?: string;
  important?: true;
}

const MET: readonly DemoWish[] = [
  { name: '陈思远', stands: 'rest', wants: false, shift: null },
  { name: '周佳琪', stands: 'evening', wants: true, shift: 'evening', reason: '上午要送孩子' },
  { name: '罗诗涵', stands: 'day', wants: false, shift: 'evening' },
  { name: '董文轩', stands: 'rest', wants: false, shift: null },
  { name: '何文博', stands: 'day', wants: true, shift: 'day' },
];
const NOT_MET: readonly DemoWish[] = [
  {
    name: '张雨晴',
    stands: 'evening',
    wants: false,
    shift: 'evening',
    reason: '晚上要上自考课',
    important: true,
  },
  { name: '陈思远', stands: 'day', wants: false, shift: null },
  { name: '曹雪莹', stands: 'rest', wants: true, shift: null },
];
export const DEMO_WISHES = { met: MET, notMet: NOT_MET };

/** Entered some days ago. */
const DAYS_AGO = 6;
/** Away from the first days, which hold what the rules have something to say about. */
const FROM_DAY = 9;

/** What the staff of the service department wish for next month: some of it the draft grants, some it does not. */
export function demoWishes(calendar: DemoCalendar, cells: readonly RosterCellEntity[]): WishEntity[] {
  const draft = rosterId('service', demoMonths(calendar).at(-1)?.from ?? 0);
  const planned = cells
    .filter((cell) => cell.rosterId === draft)
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  const taken = new Set<string>();
  return [...MET, ...NOT_MET].flatMap(({ name, stands, wants, shift, reason = null, important = false }) => {
    const id = staffId(name);
    const fits = (cell: RosterCellEntity) =>
      cell.staffId === id &&
      cell.templateVersionId === versionId('service', stands) &&
      Number(cell.day.slice(8)) >= FROM_DAY &&
      !taken.has(`${id} ${cell.day}`);
    const day = planned.find(fits)?.day;
    if (day === undefined) return [];
    taken.add(`${id} ${day}`);
    return [
      {
        ...{
          companyId: demoId('company'),
          id: demoId(`wish ${name} ${day}`),
          staffId: id,
          day,
          wants,
          weight: weightOfWish(important),
          reason,
        },
        templateId: shift === null ? null : demoTemplateId('service', shift),
        createdAt: calendar.morningOf(calendar.inDays(-DAYS_AGO)),
      },
    ];
  });
}
