import { cloze, single } from '../testing/questions';
import { bareText, decideRetire, titleOf } from './bank';
import { richText } from './question';

describe('a question in the bank', () => {
  it('is called by its name, else by how it begins', () => {
    expect(titleOf({ ...single(1, 0), name: '首问负责' })).toBe('首问负责');
    expect(titleOf({ ...single(1, 0), text: richText('<p>几声之内</p><p>接听？</p>', 'html') })).toBe(
      '几声之内 接听？',
    );
    expect(titleOf(cloze())).toBe('____ ____ ____');
  });

  it('keeps signs that are no marks of its format', () => {
    expect(bareText(richText('1 < 2 > 0'))).toBe('1 < 2 > 0');
  });

  it('is not retired while a quiz asks it, and always comes back', () => {
    expect(decideRetire(true, { quizzes: 2 })).toEqual({ ok: false, reason: 'in-use', quizzes: 2 });
    expect(decideRetire(true, { quizzes: 0 }).ok).toBe(true);
    expect(decideRetire(false, { quizzes: 2 }).ok).toBe(true);
  });
});
