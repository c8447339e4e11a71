import i18next from 'i18next';
import { expect, it } from 'vitest';
import { RequestProblem } from '#/api/problem';
import { sayProblem } from './problems';

it('says that something is in use, and by what, wherever the server names its users', async () => {
  await i18next.changeLanguage('zh');
  const details = { type: '/problems/conflict', title: 'Conflict', status: 409, users: ['s1', 's2'] };
  const names = new Map([['s1', '高价值会员']]);
  expect(sayProblem(new RequestProblem(409, details), names)).toEqual({
    title: '仍有分群在用，不能下线或删除',
    detail: '在用的分群：高价值会员、s2',
  });
  expect(sayProblem(new RequestProblem(409, { ...details, users: [] })).title).toBe('与现有内容冲突');
});
