'use strict';
const { greeting } = require('./greeting.cjs');

const app = { address: 'http://127.0.0.1:3000', signIns: [], setupUrl: null, notes: [] };

describe('what is said once everything runs', () => {
  test('the address, where the data is and how to stop', () => {
    const text = greeting(app, '/somewhere');
    expect(text).toContain('running at http://127.0.0.1:3000');
    expect(text).toContain('data in /somewhere\nCtrl-C stops');
    expect(text).not.toContain('Demo');
  });

  test('demo sign-ins in columns, Chinese names counted two wide', () => {
    const signIns = [
      { name: '李娜', password: 'one', role: 'team-lead', displayName: '李娜' },
      { name: 'admin', password: 'two', role: 'admin', displayName: '王伟' },
    ];
    expect(greeting({ ...app, signIns }, '')).toContain(
      [
        '    Sign-in name   Password   Role        Person',
        '    李娜           one        team-lead   李娜',
        '    admin          two        admin       王伟',
      ].join('\n'),
    );
  });

  test('the address for the first administrator, and notes', () => {
    const text = greeting({ ...app, setupUrl: 'http://127.0.0.1:3000/setup', notes: ['one role only'] }, '');
    expect(text).toContain('http://127.0.0.1:3000/setup');
    expect(text).toContain('Note: one role only');
  });
});
