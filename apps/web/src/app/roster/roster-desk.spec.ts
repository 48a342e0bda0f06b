import { aMonth, FIRST } from '../../testing/a-month';
import { openRoster } from '../../testing/a-roster';

const person = (id: string, more: object = {}) => ({
  ...aMonth({ [id]: '' }).people[0],
  id,
  name: id,
  ...more,
});

describe('what of a roster is in sight', () => {
  function open(rows: Record<string, string>, view = aMonth(rows)) {
    const opened = openRoster(view);
    const names = () => opened.desk.rows().map(({ name }) => name);
    const type = (personId: string, day: number, versionId: string | null) =>
      opened.editing.write([
        { personId, day, next: versionId === null ? null : { templateVersionId: versionId, pinned: false } },
      ]);
    return { ...opened, names, type };
  }

  it('is whom name, number and shift fit', () => {
    const { desk, names } = open({ 李佳: '晚', 王敏: '白' });
    desk.find({ q: '李' });
    expect(names()).toEqual(['李佳']);
    desk.find({ q: null, code: 'day' });
    expect(names()).toEqual(['王敏']);
    expect(desk.filtering()).toBe(true);
    desk.clearFilter();
    expect([names(), desk.filtering()]).toEqual([['李佳', '王敏'], false]);
  });

  it('leaves out who breaks nothing, and whose breach somebody answers for', () => {
    const { desk, names, editing } = open({ 李佳: '晚夜', 王敏: '' });
    desk.find({ only: 'violations' });
    expect(names()).toEqual(['李佳']);
    expect(desk.onlyBroken()).toBe(true);
    editing.open(aMonth({ 李佳: '', 王敏: '' }));
    expect(names()).toEqual([]);
  });

  it('is whom a hard breach is said of, when only those are asked for', () => {
    const rows = { 李佳: '晚夜', 王敏: '白白白白白白白白' };
    const view = aMonth(rows);
    const settings = view.settings.map((rule) =>
      rule.code === 'minimum-rest' ? rule : { ...rule, strictness: { kind: 'soft' as const, weight: 1 } },
    );
    const { desk, names } = open(rows, { ...view, settings });
    desk.find({ only: 'violations' });
    expect(names()).toEqual(['李佳', '王敏']);
    desk.find({ only: 'hard' });
    expect(names()).toEqual(['李佳']);
    desk.find({ only: 'neither' });
    expect([names(), desk.filtering()]).toEqual([['李佳', '王敏'], false]);
  });

  it('keeps the row of somebody who is being mended until the filter is another one', () => {
    const { desk, editing, names, type } = open({ 李佳: '晚夜', 王敏: '' });
    desk.find({ only: 'violations' });
    expect(names()).toEqual(['李佳']);
    type('李佳', FIRST + 1, 'rest');
    expect(editing.score().hard).toBe(0);
    expect(names()).toEqual(['李佳']);
    type('王敏', FIRST, 'evening');
    type('王敏', FIRST + 1, 'night');
    expect(names()).toEqual(['李佳', '王敏']);
    desk.find({ only: null });
    expect(names()).toHaveLength(2);
    desk.find({ only: 'violations' });
    expect(names()).toEqual(['王敏']);
  });

  it('keeps its columns and rows as they are while somebody types', () => {
    const { desk, type } = open({ 李佳: '', 王敏: '' });
    const [rows, columns] = [desk.rows(), desk.columns()];
    type('李佳', FIRST, 'day');
    expect(desk.rows()).toBe(rows);
    expect(desk.columns()).toBe(columns);
    expect(desk.cells().get('李佳')?.get(FIRST)?.code).toBe('白');
  });

  it('locks every day where the roster is closed', () => {
    const { desk, editing } = open({ 李佳: '' });
    expect(desk.columns().some(({ locked }) => locked)).toBe(false);
    editing.open({ ...aMonth(), editable: false });
    expect(desk.columns().every(({ locked }) => locked)).toBe(true);
  });

  it('goes to the cells of a finding, and for a day as a whole to its cover', () => {
    const { desk } = open({ 李佳: '', 王敏: '' });
    desk.jump('王敏', [FIRST - 3, FIRST + 2]);
    expect(desk.wanted()).toEqual({ rowId: '王敏', day: FIRST + 2 });
    expect(desk.tab()).toBeUndefined();
    desk.jump(null, [FIRST + 4]);
    expect(desk.wanted()).toEqual({ rowId: '李佳', day: FIRST + 4 });
    expect(desk.tab()).toBe('cover');
    desk.wanted.set(undefined);
    desk.jump('王敏', [FIRST - 3]);
    expect(desk.wanted()).toBeUndefined();
  });

  it('finds people by their number, pinyin and initials', () => {
    const found = person('李佳', { searchKey: 'k107\n李佳\nlijia\nlj' });
    const month = { ...aMonth(), people: [found, person('王敏')] };
    const { desk } = openRoster(month as ReturnType<typeof aMonth>);
    for (const q of ['K10', 'lj', 'li jia']) {
      desk.find({ q });
      expect(desk.rows().map(({ name }) => name)).toEqual(['李佳']);
    }
  });
});
