import { openRooms, roomAt } from './rooms';

describe('the room an address is in', () => {
  const rooms = openRooms(() => true);

  it.each([
    ['/', 'home'],
    ['/people/departments', 'people'],
    ['/people/departments/7', 'people'],
    ['/settings/me', 'settings'],
    ['/people/departmentsx', undefined],
    ['/403', undefined],
  ])('%s: %s', (path, room) => {
    expect(roomAt(rooms, path)?.id).toBe(room);
  });
});
