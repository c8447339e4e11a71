import { expect, it } from 'vitest';
import { foldersOf } from './folders';

it('counts a folder with everything below it', () => {
  const folders = foldersOf([
    { name: 'value', count: 2 },
    { name: 'campaigns/2026', count: 3 },
    { name: 'campaigns', count: 1 },
    { name: 'campaigns/2026/autumn', count: 4 },
  ]);
  expect(folders).toEqual([
    { name: 'campaigns', count: 8 },
    { name: 'campaigns/2026', count: 7 },
    { name: 'campaigns/2026/autumn', count: 4 },
    { name: 'value', count: 2 },
  ]);
});
