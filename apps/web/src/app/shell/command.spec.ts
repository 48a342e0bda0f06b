import { type Command, matching, withFound } from './command';
import { openRooms, ROOMS } from './rooms';

const command = (group: Command['group'], name: string, beside = ''): Command => ({
  id: name,
  group,
  icon: 'home',
  name,
  beside,
  run: () => undefined,
});

describe('the palette', () => {
  const all = [
    command('commands', 'Sign out'),
    command('departments', 'After-sales', 'Online shop'),
    command('departments', 'Online shop', 'Shanghai'),
    command('pages', 'Accounts', 'Settings'),
  ];
  const namesFor = (typed: string) => matching(all, typed).map(({ name }) => name);

  it('shows everything in the order of its groups before anything is typed', () => {
    expect(namesFor('')).toEqual(['Accounts', 'After-sales', 'Online shop', 'Sign out']);
  });

  it('puts names that begin with the text before those that merely belong to it', () => {
    expect(namesFor('online')).toEqual(['Online shop', 'After-sales']);
  });

  it('wants every word, in any order and any case', () => {
    expect(namesFor('SHOP after')).toEqual(['After-sales']);
    expect(namesFor('shop nothing')).toEqual([]);
  });

  it('puts people found elsewhere behind what stood there already, so that nothing moves', () => {
    const found = withFound(matching(all, 's'), [command('people', '孙小美')]);
    expect(found.map(({ name }) => name)).toEqual([
      'Accounts',
      'After-sales',
      'Online shop',
      '孙小美',
      'Sign out',
    ]);
  });
});

describe('the rooms of the rail', () => {
  it('hides a page one may not open, and a room without pages', () => {
    expect(openRooms(({ permission }) => permission === undefined).map(({ id }) => id)).toEqual([
      'home',
      'roster',
      'evaluation',
      'promotion',
      'settings',
    ]);
    expect(openRooms(() => true)).toEqual(ROOMS);
  });
});
