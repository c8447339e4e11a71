import { expect, it } from 'vitest';
import { mayHelp } from './retry';

it('is of no use with a file that cannot be read, or where something is gone', () => {
  expect(['WRONG_HEADER', 'NOT_UTF8', 'FILE_GONE', 'DELETED'].some((code) => mayHelp({ code }))).toBe(false);
});

it('may help where the server stopped or an engine was away, and with what was cancelled', () => {
  expect(['INTERRUPTED', 'ENGINE_AWAY', 'STORAGE_FULL', 'INTERNAL'].every((code) => mayHelp({ code }))).toBe(true);
  expect(mayHelp(undefined)).toBe(true);
});
