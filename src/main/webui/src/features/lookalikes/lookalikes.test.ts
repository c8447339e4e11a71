import { expect, it } from 'vitest';
import { questionOfReach } from './lookalikes';

it('asks for another reach with all that was asked before', () => {
  const within = { language: 1, where: { segment: { id: 'vip' } } };
  const seed = { filter: within };
  const request = { seed, ratio: 0.05, excludeSeed: false, excludeTags: ['crm.city'] };
  expect(questionOfReach({ id: 'j1', request }, 700)).toEqual({
    seed: { lookalike: 'j1' },
    size: 700,
    excludeSeed: false,
    excludeTags: ['crm.city'],
  });
  expect(questionOfReach({ id: 'j1', name: 'Like', request: { ...request, within, tags: ['crm.age'] } }, 700)).toEqual({
    seed: { lookalike: 'j1' },
    size: 700,
    excludeSeed: false,
    excludeTags: ['crm.city'],
    within,
    tags: ['crm.age'],
    name: 'Like',
  });
});
