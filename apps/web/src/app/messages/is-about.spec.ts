import { isAbout } from './is-about';

describe('a message about what is on screen', () => {
  it.each([
    ['/people/imports?open=7', '/people/imports/7', undefined, true],
    ['/people/imports?open=7', '/people/imports/8', undefined, false],
    ['/people/imports?open=7', '/people/imports', undefined, false],
    ['/jobs?open=7', '/jobs', '7', true],
    ['/jobs?open=7', '/jobs', undefined, false],
    ['/settings/me', '/settings/me', undefined, false],
    [null, '/jobs', '7', false],
  ])('%s on %s, open %s: %s', (link, path, open, expected) => {
    expect(isAbout(link, path, open)).toBe(expected);
  });
});
