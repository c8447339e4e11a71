import { texts } from '#/i18n/texts';
import { en } from './en';
import { zh } from './zh';

export const { use: useText, say } = texts('tags', zh, en);
