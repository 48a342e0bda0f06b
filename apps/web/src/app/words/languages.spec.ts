import { preferredLanguage } from './languages';

describe('the language at the first visit', () => {
  it.each([
    ['kept earlier, whatever the browser says', 'en', ['zh-CN'], 'en'],
    ['the browser’s first that we speak', null, ['fr-FR', 'en-GB', 'zh-CN'], 'en'],
    ['any kind of Chinese', null, ['zh-Hant-TW', 'en'], 'zh-CN'],
    ['Chinese when we speak none of them', null, ['fr', 'de'], 'zh-CN'],
    ['Chinese when what was kept is no language of ours', 'xx', [], 'zh-CN'],
  ])('is %s', (_case, kept, browser, language) => {
    expect(preferredLanguage(kept, browser)).toBe(language);
  });
});
