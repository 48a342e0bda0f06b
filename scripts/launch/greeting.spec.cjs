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
      { name: '李娜', password: 'one', roleLabel: 'Lead' },
      { name: 'admin', password: 'two', roleLabel: 'Administrator' },
    ];
    expect(greeting({ ...app, signIns }, '')).toContain(
      [
        '    Name    Password   Role',
        '    李娜    one        Lead',
        '    admin   two        Administrator',
      ].join('\n'),
    );
  });

  test('the address for the first administrator, and notes', () => {
    const text = greeting({ ...app, setupUrl: 'http://127.0.0.1:3000/setup', notes: ['one role only'] }, '');
    expect(text).toContain('http://127.0.0.1:3000/setup');
    expect(text).toContain('Note: one role only');
  });
});
