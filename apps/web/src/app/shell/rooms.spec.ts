import { openRooms, openTabs, PHONE_TABS, roomAt } from './rooms';

describe('the room an address is in', () => {
  const rooms = openRooms(() => true);

  it.each([
    ['/', 'home'],
    ['/people/departments', 'people'],
    ['/roster', 'roster'],
    ['/people/departments/7', 'people'],
    ['/roster/templates/new', 'roster'],
    ['/shifts/wishes', 'roster'],
    ['/settings/me', 'settings'],
    ['/people/departmentsx', undefined],
    ['/403', undefined],
  ])('%s: %s', (path, room) => {
    expect(roomAt(rooms, path)?.id).toBe(room);
  });
});

describe('the bottom bar of a phone', () => {
  const paths = (may: boolean) => openTabs(() => may).map(({ path }) => path);

  it('leads to what somebody may open, from today to me', () => {
    expect(paths(false)).toEqual(['/', '/shifts', '/scores', '/obligations', '/settings/me']);
    expect(paths(true)).toEqual([
      '/',
      '/roster',
      '/training/learn',
      '/scores',
      '/obligations',
      '/people/staff',
      '/settings/me',
    ]);
  });

  it('leads nowhere that no room has', () => {
    const pages = openRooms(() => true).flatMap(({ pages }) => pages.map(({ path }) => path));
    expect(PHONE_TABS.filter(({ path }) => !pages.includes(path))).toEqual([]);
  });
});
