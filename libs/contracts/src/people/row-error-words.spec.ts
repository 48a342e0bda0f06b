import { ROW_CODES } from '@banke/domain/people';
import { ROW_ERROR_WORDS, rowErrorInWords } from './row-error-words';

describe('why a row was refused', () => {
  const values = (sentence: string) => [...sentence.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

  it.each(ROW_CODES)('%s asks for the same values in both languages', (code) => {
    expect(values(ROW_ERROR_WORDS.en[code])).toEqual(values(ROW_ERROR_WORDS['zh-CN'][code]));
  });

  it('is said with its values', () => {
    const params = { value: '90', min: 0, max: 80 };
    expect(rowErrorInWords('zh-CN', 'number-out-of-range', params)).toBe('「90」不在 0 到 80 之间');
    expect(rowErrorInWords('en', 'number-out-of-range', params)).toBe('“90” is not between 0 and 80');
  });
});
