import i18next from 'i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { sayWhatIsWrong, sayWrong } from './sayWrong';

beforeEach(() => i18next.changeLanguage('zh'));

describe('what is wrong', () => {
  it('is said in the language of the reader', async () => {
    const wrong = { code: 'UNKNOWN_TAG', message: 'The catalogue has no such tag.' };
    expect(sayWrong(wrong)).toBe('没有这个标签。');
    await i18next.changeLanguage('en');
    expect(sayWrong(wrong)).toBe('There is no such tag.');
  });

  it('names what would have been right, but not all of a long list', () => {
    const allowed = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(sayWrong({ code: 'UNKNOWN_VALUE', allowed })).toBe('没有这个值。可以是：a、b、c、d、e、f。');
  });

  it('leaves a code from a newer server in its words', () => {
    expect(sayWrong({ code: 'toString', message: 'Something new.' })).toBe('Something new.');
    expect(sayWrong({ code: 'NEWER' })).toBe('NEWER');
  });

  it('names the field where it stands away from it', () => {
    expect(sayWhatIsWrong({ code: 'BAD_LABEL', pointer: '/labels/3' })).toBe(
      '标记：标记不能为空、太长，前后也不能有空格。',
    );
    expect(sayWhatIsWrong({ code: 'NOT_JSON', pointer: '' })).toBe('不是有效的 JSON。');
  });
});
