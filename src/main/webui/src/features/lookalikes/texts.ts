import { texts } from '#/i18n/texts';
import { en } from './en';
import { zh } from './zh';

export const { use: useText, say } = texts('lookalikes', zh, en);

/** Whether there are words for a code that a server sent, which may be newer than this page. */
export function isText(key: string): key is Parameters<typeof say>[0] {
  return Object.hasOwn(zh, key);
}
