import { type Say, texts } from '#/i18n/texts';
import { en } from './en';
import { zh } from './zh';

export const { use: useText, say } = texts('audience', zh, en);

export type AudienceText = Say<typeof zh>;
export type TextKey = Parameters<AudienceText>[0];

/** Whether something has a text, whose name is put together of what others sent. */
export function isText(key: string): key is TextKey {
  return key in zh;
}
