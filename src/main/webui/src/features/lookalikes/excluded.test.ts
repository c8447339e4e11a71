import i18next from 'i18next';
import { expect, it } from 'vitest';
import { formatIn } from '#/i18n/format';
import { sayExcluded } from './excluded';

it('says by its code why a tag was left out, and of a newer server in its words', async () => {
  await i18next.changeLanguage('zh');
  const told = (reason: string, association?: number) =>
    sayExcluded(
      { tag: 'bank.subscribed', reason, detail: 'In words.', ...(association !== undefined && { association }) },
      formatIn('zh'),
    );
  expect(told('RESTATES_SEED', 0.9934)).toBe('它几乎就是种子的定义（单凭它排序，正确率 99.3%）。');
  expect(told('SENSITIVE')).toBe('敏感标签从不参与学习。');
  expect(told('EXCLUDED_BY_REQUEST')).toBe('提问时要求不用它。');
  expect(told('NEWER')).toBe('In words.');
});
