import { TestBed } from '@angular/core/testing';
import { plainDateOf } from '@banke/domain/calendar';
import type { MonthView, RosterLifeView } from '@banke/contracts';
import { aMonth, FIRST } from '../../testing/a-month';
import { openRoster } from '../../testing/a-roster';
import { CommentDialog } from './life/comment-dialog';
import type { PanelTab } from './roster-desk';
import { RosterPanel } from './roster-panel';

describe('the panel beside the grid', () => {
  async function open(tab: PanelTab, view: MonthView) {
    const opened = openRoster(view);
    opened.desk.show(tab);
    const fixture = TestBed.createComponent(RosterPanel);
    const element = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
    const text = () => element.querySelector('.body')?.textContent.replace(/\s+/g, ' ') ?? '';
    const button = (said: string) =>
      [...element.querySelectorAll('button')].find(({ textContent }) => textContent.includes(said));
    return { ...opened, fixture, element, text, button };
  }
  const focus = (rowId: string, day = FIRST) => ({ focus: { rowId, day }, rowIds: [rowId], days: [day] });

  it('goes from tab to tab by arrow keys, round and round, and only the open one is reached by Tab', async () => {
    const { desk, element, fixture } = await open('violations', aMonth());
    const press = async (key: string) => {
      element.querySelector('[aria-selected=true]')?.dispatchEvent(new KeyboardEvent('keydown', { key }));
      await fixture.whenStable();
    };
    await press('ArrowLeft');
    expect(desk.tab()).toBe('comments');
    await press('ArrowRight');
    expect(desk.tab()).toBe('violations');
    const reached = [...element.querySelectorAll<HTMLElement>('[role=tab]')].filter(
      ({ tabIndex }) => tabIndex === 0,
    );
    expect(reached.map(({ id }) => id)).toEqual(['roster-tab-violations']);
  });

  it('says that it was closed, so that the focus can go where something is left', async () => {
    const { fixture, desk, element } = await open('cover', aMonth());
    const closed = jest.fn();
    fixture.componentInstance.closed.subscribe(closed);
    element.querySelector<HTMLElement>('button[aria-label="shell.close"]')?.click();
    expect(desk.tab()).toBeUndefined();
    expect(closed).toHaveBeenCalledTimes(1);
  });

  describe('with what the rules say', () => {
    it('puts hard breaches before soft ones, goes to the cells and offers to keep them', async () => {
      const { element, desk, dialogs, button, text } = await open('violations', aMonth({ 李佳: '晚夜' }));
      const kinds = [...element.querySelectorAll('h2')].map(({ textContent }) => textContent.trim());
      expect(kinds[0]).toMatch(/^roster\.kinds\.hard 1/);
      button('李佳 · 11月2日')?.click();
      expect(desk.wanted()).toEqual({ rowId: '李佳', day: FIRST });
      button('roster.override.open')?.click();
      expect(dialogs.open).toHaveBeenCalled();
      expect(text()).toContain('roster.finding.minimum-rest');
    });

    it('shows a breach that is kept apart, with who and why, and takes the reason back', async () => {
      const view = aMonth({ 李佳: '晚夜' });
      const rest = view.settings.find(({ code }) => code === 'minimum-rest');
      const override = {
        ...{ id: 'given', ruleId: rest?.id ?? '', ruleVersion: 1, personId: '李佳' },
        ...{ days: ['2026-11-02', '2026-11-03'], measured: 0, limit: 660, place: {} },
        ...{ reason: '双11', byName: '王主管', at: '2026-11-01T00:00:00Z' },
      };
      const { api, element, fixture, text, button } = await open('violations', {
        ...view,
        overrides: [override],
      });
      expect(text()).not.toContain('roster.kinds.hard');
      expect(text()).toContain('roster.override.by 王主管 双11');
      api.revoke.mockResolvedValue(undefined);
      button('roster.override.revoke')?.click();
      await fixture.whenStable();
      expect(element.querySelector('h2')?.textContent).toContain('roster.kinds.hard');
    });

    it('leads to the month whose shifts are missing, and only who may enter them', async () => {
      const view = aMonth({ 李佳: '白白白' });
      const people = view.people.map((person) => ({ ...person, knownFrom: '2026-11-02' }));
      const link = async (more: object) => {
        const { element } = await open('violations', { ...view, people, ...more });
        return [...element.querySelectorAll('a')].find(({ textContent }) =>
          textContent.includes('roster.enterHistory'),
        );
      };
      expect((await link({}))?.getAttribute('href')).toContain('month=2026-11');
      expect(await link({ editable: false })).toBeUndefined();
    });

    it('says so where no rule is set', async () => {
      const { text } = await open('violations', { ...aMonth({ 李佳: '晚夜' }), settings: [] });
      expect(text()).toContain('roster.noRules');
    });
  });

  it('says of holidays that are not announced that nobody can say, not that there are none', async () => {
    const view = aMonth({ 李佳: '白白' });
    const days = view.days.map((each) => ({ ...each, kind: each.day === '2026-11-05' ? null : each.kind }));
    const [first] = view.settings;
    if (!first) throw new Error('no rules');
    const fair = { ...first, id: 'fair', code: 'fairness' as const, value: { of: 'holidays', spread: 0 } };
    const { desk, fixture, text } = await open('violations', { ...view, days, settings: [fair] });
    expect(text()).toContain('roster.unjudgedHolidays 2026');
    desk.show('person');
    desk.selection.set(focus('李佳'));
    await fixture.whenStable();
    expect(text()).toMatch(/roster\.person\.holidays ?roster\.noHolidays/);
    desk.show('fairness');
    await fixture.whenStable();
    (fixture.nativeElement as HTMLElement).querySelector<HTMLInputElement>('[value=holidays]')?.click();
    await fixture.whenStable();
    expect(text()).toContain('roster.noHolidays');
  });

  it('adds up overtime by what it is paid at, where the department says so', async () => {
    const view = aMonth({ 李佳: '白白白白白白休' });
    const multiples = { workday: 150, restDay: 200, holiday: 300 };
    const [first] = view.settings;
    if (!first) throw new Error('no rules');
    const pay = { ...first, id: 'pay', code: 'overtime-pay' as const, value: multiples };
    const { desk, fixture, text } = await open('person', { ...view, settings: [...view.settings, pay] });
    desk.selection.set(focus('李佳'));
    await fixture.whenStable();
    expect(text()).toMatch(/roster\.person\.paid\.restDay ?shell\.duration\.hours 8/);
    expect(text()).toMatch(/roster\.person\.paid\.weighted ?shell\.duration\.hours 16/);
    expect(text()).not.toContain('roster.person.paid.workday');
    expect(text()).not.toContain('roster.person.paid.unannounced');
  });

  it('says of which year the holidays are not announced, so that a week adds no overtime yet', async () => {
    const view = aMonth({ 李佳: '白白白白白白休' });
    const [first] = view.settings;
    if (!first) throw new Error('no rules');
    const value = { workday: 150, restDay: 200, holiday: 300 };
    const pay = { ...first, id: 'pay', code: 'overtime-pay' as const, value };
    const through = '2026-11-11';
    const days = view.days.map((each) => ({ ...each, kind: each.day > through ? null : each.kind }));
    const { desk, fixture, text } = await open('person', { ...view, through, days, settings: [pay] });
    desk.selection.set(focus('李佳'));
    await fixture.whenStable();
    expect(text()).toContain('roster.person.paid.unannounced 2026');
  });

  it('adds up the month of the chosen person, and asks for one before', async () => {
    const { desk, fixture, text } = await open('person', aMonth({ 李佳: '晚夜', 王敏: '' }));
    expect(text()).toContain('roster.person.choose');
    desk.selection.set(focus('李佳'));
    await fixture.whenStable();
    expect(text()).toContain('李佳');
    expect(text()).toMatch(/roster\.person\.nights ?2/);
    expect(text()).toContain('roster.finding.minimum-rest');
    desk.selection.set(focus('王敏'));
    await fixture.whenStable();
    expect(text()).not.toContain('roster.finding.minimum-rest');
  });

  it('counts the chosen day against its needs, and says by how many it is short', async () => {
    const none = { minimum: 0, preferred: 0 };
    const { desk, fixture, element, text } = await open('cover', {
      ...aMonth({ 李佳: '白', 王敏: '' }),
      needs: [
        {
          ...{ id: 'need', templateId: 'day', hours: null, teamId: null, skillId: null, days: [] },
          ...{ workday: { minimum: 2, preferred: 3 }, weekend: none, holiday: none },
        },
      ],
    });
    desk.selection.set(focus('李佳'));
    await fixture.whenStable();
    const [row] = element.querySelectorAll('tbody tr');
    expect([...(row?.children ?? [])].map(({ textContent }) => textContent.trim())).toEqual([
      ...['白班', '1', '2', '3'],
    ]);
    expect(row?.classList).toContain('short');
    expect(text()).toContain('roster.cover.missing 1');
  });

  it('ranks who bears most, against the mean of those shown', async () => {
    const { element, desk, fixture } = await open('fairness', aMonth({ 李佳: '夜', 王敏: '夜夜夜' }));
    const rows = () => [...element.querySelectorAll('tbody tr')].map(({ textContent }) => textContent.trim());
    expect(rows()).toEqual(['王敏3+1', '李佳1-1']);
    desk.find({ q: '李' });
    await fixture.whenStable();
    expect(rows()).toEqual(['李佳10']);
  });

  it('tells who wrote the chosen cell, newest first, and asks again for another', async () => {
    const { api, life, desk, fixture, text } = await open('history', aMonth({ 李佳: '晚' }));
    expect(text()).toContain('roster.history.choose');
    const value = (versionId: string) => ({ versionId, pinned: false });
    api.cellHistory.mockResolvedValueOnce({
      entries: [
        {
          ...{ revision: 7, at: '2026-11-01T02:00:00Z', byName: null },
          ...{ before: value('gone'), after: value('evening') },
        },
      ],
    });
    desk.selection.set(focus('李佳'));
    await fixture.whenStable();
    expect(text()).toContain('roster.formerShift → 晚');
    expect(text()).toContain('roster.somebody');
    const amendment = { seq: 2, reason: '顶班', noticeDays: 3, at: '', byName: null };
    const known = (fromRevision: number, toRevision: number) =>
      ({
        amendments: [{ ...amendment, fromRevision, toRevision }],
      }) as Partial<RosterLifeView> as RosterLifeView;
    life.life.set(known(7, 9));
    await fixture.whenStable();
    expect(text()).not.toContain('roster-life.amendment');
    life.life.set(known(6, 9));
    await fixture.whenStable();
    expect(text()).toContain('roster-life.amendment 2 roster-life.notice 3 顶班');
    api.cellHistory.mockResolvedValueOnce({ entries: [] });
    desk.selection.set(focus('李佳', FIRST + 1));
    await fixture.whenStable();
    expect(text()).toContain('roster.history.none');
  });

  it('tells what was said of cells, leads to them, and takes another remark on the chosen one', async () => {
    const { life, dialogs, desk, fixture, text, button } = await open('comments', aMonth({ 李佳: '晚' }));
    const comment = {
      ...{ id: 'one', staffId: '李佳', staffName: '李佳', day: plainDateOf(FIRST + 2), text: '换成白班' },
      ...{ at: '2026-11-01T02:00:00Z', byName: '经理', resolvedAt: null, resolvedByName: null },
    };
    life.life.set({ state: 'submitted', comments: [comment] } as Partial<RosterLifeView> as RosterLifeView);
    await fixture.whenStable();
    expect(text()).toContain('roster-life.chooseCell');
    expect(text()).toContain('换成白班');
    button('李佳')?.click();
    expect(desk.wanted()).toEqual({ rowId: '李佳', day: FIRST + 2 });
    button('roster-life.settle')?.click();
    expect(life.settle).toHaveBeenCalledWith(comment, true);
    desk.selection.set(focus('李佳'));
    await fixture.whenStable();
    button('roster-life.say')?.click();
    const data = expect.objectContaining({ staffId: '李佳', name: '李佳', day: FIRST });
    expect(dialogs.open).toHaveBeenCalledWith(CommentDialog, data);
  });
});
