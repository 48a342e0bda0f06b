import { keptFormats } from './kept-formats';

describe('formatters that are kept', () => {
  const make = jest.fn((locale: string, options: Intl.NumberFormatOptions) => ({
    locale,
    options,
  }));
  const format = keptFormats(make);

  it('makes one for each language and set of options', () => {
    const first = format('zh-CN', { style: 'percent' });
    expect(format('zh-CN', { style: 'percent' })).toBe(first);
    expect(format('en', { style: 'percent' })).not.toBe(first);
    expect(format('zh-CN', {})).not.toBe(first);
    expect(make).toHaveBeenCalledTimes(3);
  });
});
